import type { Paragraph } from 'docx';
import { flowchartAlt } from '../../flowchart/alt-text.ts';
import { layoutFlowchart } from '../../flowchart/layout-flowchart.ts';
import type { FlowchartBlock } from '../../model/flowchart-block.ts';
import { flowchartLines } from '../../model/flowchart-lines.ts';
import { figureStyle } from './caption-paragraph.ts';
import { DrawingRun } from './drawing-run.ts';
import type { Drawings } from './drawings.ts';
import { flowchartShapes } from './flowchart-shapes.ts';
import { StyledParagraph } from './styled-paragraph.ts';

/** English Metric Units: 12,700 to the point, 36,000 to the millimetre, 635 to the twentieth of a point. */
const EMU_PER_POINT = 12_700;
const EMU_PER_MM = 36_000;
const EMU_PER_DXA = 635;

/** No picture is taller than this share of a page's text: it would have no page to stand on. */
const MAX_SHARE = 0.885;

/**
 * A flowchart in a paragraph of its own, as shapes of the word processor: sharp at any size, its words can be
 * selected, and it needs no picture of any font. As large as drawn, or smaller where its place is narrower.
 * Programs that know no such shapes show its steps as lines.
 * @param indent where its place begins, and how wide that is, in DXA
 */
export function flowchartParagraph(
  block: FlowchartBlock,
  { measures, nextId }: Drawings,
  indent: number,
  width: number,
): Paragraph {
  const drawing = layoutFlowchart(block);
  const widest = Math.min(block.widthMm * EMU_PER_MM, width * EMU_PER_DXA);
  const scale = Math.min(
    1,
    widest / (drawing.width * EMU_PER_POINT),
    (measures.textHeight * MAX_SHARE * EMU_PER_DXA) / (drawing.height * EMU_PER_POINT),
  );
  const emu = (points: number): number => Math.round(points * scale * EMU_PER_POINT);
  const id = nextId();
  const run = new DrawingRun({
    id,
    name: `Flowchart ${id}`,
    description: flowchartAlt(block),
    width: emu(drawing.width),
    height: emu(drawing.height),
    shapes: flowchartShapes(drawing, { emu, scale, nextId }),
    lines: flowchartLines(block),
  });
  return new StyledParagraph(
    figureStyle(block),
    [run],
    indent === 0 ? null : { left: indent, hanging: 0 },
  );
}
