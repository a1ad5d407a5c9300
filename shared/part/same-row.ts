import { mapLines } from '../model/comment-anchors.ts';
import { normalizeRichText, type RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import { sameValue } from '../model/same-value.ts';
import { showsOtherFigures } from '../model/shown-figures.ts';

/**
 * Whether a row says later what it said earlier. What follows from something else (a reference's wording) does not
 * count: in a part it has less to follow from. Nor does 待核 or 完成 that was taken back because a figure changed.
 */
export function sameRow(earlier: Row, later: Row): boolean {
  const isTakenBack =
    (earlier.state === 'review' || earlier.state === 'done') &&
    (later.state === 'writing' || later.state === 'empty') &&
    showsOtherFigures(earlier, later);
  const { state } = isTakenBack ? earlier : later;
  return sameValue(comparable(earlier), comparable({ ...later, state }));
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
