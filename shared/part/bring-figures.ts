import { mapLines } from '../model/comment-anchors.ts';
import { figureText } from '../model/figure-text.ts';
import type { Inline } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import type { RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import { textFacts } from '../model/text-facts.ts';

/**
 * A row that comes into a report. Where a figure amounts to something else there than it did for whoever wrote the
 * row, what the writer saw becomes plain words: no number changes unseen.
 */
export function keepAmounts(report: Report, row: Row): Row {
  const keep = (inline: Inline): Inline => {
    if (inline.type !== 'text' || inline.field?.kind !== 'figure') return inline;
    const { field, ...plain } = inline;
    const text = figureText(report, field);
    return text === null || text === inline.text ? inline : plain;
  };
  const keepText = (richText: RichText): RichText =>
    textFacts(richText).fields.some(({ kind }) => kind === 'figure')
      ? richText.map((block) => mapLines(block, (line) => line.map(keep)))
      : richText;
  const cells = Object.entries(row.cells).map(([id, cell]): [string, RichText] => [
    id,
    keepText(cell),
  ]);
  return cells.every(([id, cell]) => cell === row.cells[id])
    ? row
    : { ...row, cells: Object.fromEntries(cells) };
}
