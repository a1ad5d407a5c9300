import { mapLines } from '../model/comment-anchors.ts';
import { normalizeRichText, type RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import { sameValue } from '../model/same-value.ts';

/**
 * Whether two states of a row say the same. What follows from something else (a reference's wording) does not
 * count: in a part it has less to follow from.
 */
export function sameRow(a: Row, b: Row): boolean {
  return sameValue(comparable(a), comparable(b));
}

/** Whether two texts say the same, as `sameRow` means it. */
export function sameText(a: RichText, b: RichText): boolean {
  return sameValue(withoutDerived(a), withoutDerived(b));
}

function comparable(row: Row): Row {
  return {
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([id, cell]) => [id, withoutDerived(cell)]),
    ),
  };
}

function withoutDerived(richText: RichText): RichText {
  return normalizeRichText(richText).map((block) =>
    mapLines(block, (line) =>
      line.map((inline) =>
        inline.type === 'text' && inline.field !== undefined ? { ...inline, text: '' } : inline,
      ),
    ),
  );
}
