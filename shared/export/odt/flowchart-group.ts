import { flowchartAlt } from '../../flowchart/alt-text.ts';
import { layoutFlowchart } from '../../flowchart/layout-flowchart.ts';
import type { FlowchartBlock } from '../../model/flowchart-block.ts';
import { figureWords, tallestFigure } from './figure.ts';
import { flowchartShapes } from './flowchart-shapes.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { element } from './xml.ts';

const POINTS_PER_MM = 72 / 25.4;

/**
 * A flowchart in its line, as shapes of the word processor: sharp at any size, its words can be selected, and it
 * needs no picture of any font. As large as drawn, or smaller where its place is narrower.
 * @param width of its place, in twentieths of a point
 */
export function flowchartGroup(block: FlowchartBlock, width: number, sheet: OdtSheet): string {
  const drawing = layoutFlowchart(block);
  const tallest = tallestFigure(sheet.measures);
  const widest = Math.min(block.widthMm * POINTS_PER_MM, width / 20);
  const scale = Math.min(1, widest / drawing.width, tallest / drawing.height);
  const style = sheet.styles.other(
    'graphic',
    {},
    element('style:graphic-properties', {
      'style:vertical-pos': 'top',
      'style:vertical-rel': 'baseline',
      'style:run-through': 'foreground',
    }),
  );
  return element(
    'draw:g',
    {
      'draw:style-name': style,
      'draw:name': `Flowchart${sheet.nextNumber('flowchart')}`,
      'text:anchor-type': 'as-char',
    },
    figureWords(flowchartAlt(block), block.caption) + flowchartShapes(drawing, scale, sheet.styles),
  );
}
