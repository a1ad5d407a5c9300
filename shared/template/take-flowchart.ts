import type { CellAddress } from '../model/address.ts';
import { findSection } from '../model/find-place.ts';
import type { FlowchartBlock } from '../model/flowchart-block.ts';
import type { FormFlowchart } from '../model/form-flowchart.ts';
import type { Report } from '../model/report.ts';
import { isBlank } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import { captionWords } from '../texts/printed-caption.ts';

/** Wide enough for two boxes side by side, and within the margins of the page. */
const WIDTH_MM = 150;

/**
 * A printed flowchart as one to begin with: its boxes word for word, and the arrows as they are read by
 * meaning, which the user is told. An arrow of which nobody knows where it leads is left out. The printed
 * number goes: the program numbers the figures of a report itself.
 */
export function flowchartBlock(flowchart: FormFlowchart): FlowchartBlock {
  return {
    type: 'flowchart',
    nodes: flowchart.boxes.map(({ id, text, isDecision }) => ({
      id,
      kind: isDecision ? 'decision' : 'step',
      text,
    })),
    edges: flowchart.inferredArrows.flatMap(({ from, to, label }) =>
      to === null ? [] : [{ from, to, ...(label === null ? {} : { label }) }],
    ),
    direction: 'down',
    widthMm: WIDTH_MM,
    alt: '',
    caption: captionWords(flowchart.captionPrinted),
  };
}

/** The report with a printed flowchart after what is written in a place. */
export function takeFlowchart(
  report: Report,
  address: Extract<CellAddress, { kind: 'prose' }>,
  flowchart: FormFlowchart,
): Report {
  const section = findSection(report, address.sectionId);
  if (section?.kind !== 'prose') return report;
  const block = flowchartBlock(flowchart);
  return setRichText(report, address, isBlank(section.body) ? [block] : [...section.body, block]);
}
