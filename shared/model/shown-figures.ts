import type { Report } from './report.ts';
import { blockInlines, type RichText } from './rich-text.ts';
import type { Row } from './row.ts';
import { takeBackRowState } from './updates.ts';

/** What the figures in a text say, in reading order. */
function shownFigures(richText: RichText): string {
  const said: string[] = [];
  for (const block of richText) {
    for (const inline of blockInlines(block)) {
      if (inline.type === 'text' && inline.field?.kind === 'figure') said.push(inline.text);
    }
  }
  return said.join('\n');
}

/** Whether two states of a row show other figures in the same columns. */
export function showsOtherFigures(a: Pick<Row, 'cells'>, b: Pick<Row, 'cells'>): boolean {
  return Object.entries(a.cells).some(([id, cell]) => {
    const other = b.cells[id];
    return other !== undefined && other !== cell && shownFigures(cell) !== shownFigures(other);
  });
}

/**
 * Takes back 待核 and 完成 of the rows that show other figures than before: whoever said so saw another number.
 * For what somebody does in the program; reading a file and merging change no state by themselves.
 * @param before the report before its figures were brought up to date; its sections and rows stand as in `after`
 */
export function takeBackByFigures(before: Report, after: Report): Report {
  if (before === after) return after;
  let result = after;
  after.sections.forEach((section, i) => {
    const other = before.sections[i];
    if (section === other || section.kind !== 'table' || other?.kind !== 'table') return;
    section.rows.forEach((row, k) => {
      const earlier = other.rows[k];
      if (row === earlier || earlier?.id !== row.id || !showsOtherFigures(earlier, row)) return;
      result = takeBackRowState(result, { sectionId: section.id, rowId: row.id });
    });
  });
  return result;
}
