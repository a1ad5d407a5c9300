import type { Block } from '../model/block.ts';
import { keepAnchors } from '../model/comment-anchors.ts';
import { isBlank, normalizeRichText, type RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import { sameText } from './same-row.ts';

/**
 * A row with what another state of it says behind its own, cell by cell: both are kept. What is there already is
 * not put there again. Ticks and notes come along where the row has none; owners, state and score stay.
 */
export function appendAll(ours: Row, theirs: Row): Row {
  let changed = false;
  const cells = Object.fromEntries(
    Object.entries({ ...theirs.cells, ...ours.cells }).map(([id, own]) => {
      const coming = theirs.cells[id];
      if (coming === undefined || endsWith(own, coming)) return [id, own];
      changed = true;
      return [id, appended(own, coming)];
    }),
  );
  const assessments = { ...theirs.assessments, ...ours.assessments };
  const hasMore = Object.keys(assessments).length > Object.keys(ours.assessments).length;
  if (!changed && !hasMore) return ours;
  return { ...ours, cells, assessments, state: changed ? 'writing' : ours.state };
}

function appended(own: RichText, coming: RichText): RichText {
  const blocks = coming.map(withoutId);
  return normalizeRichText(isBlank(own) ? blocks : [...withoutBlankEnd(own), ...blocks]);
}

/** Whether a text is what stands at the end of another. */
function endsWith(own: RichText, coming: RichText): boolean {
  if (isBlank(coming)) return true;
  const blocks = normalizeRichText(coming.map(withoutId));
  const tail = own.slice(-blocks.length).map(withoutId);
  return own.length >= blocks.length && sameText(bare(tail), bare(blocks));
}

/** Without comments: a second copy of words does not get them. */
function bare(richText: RichText): RichText {
  return keepAnchors(richText, () => false);
}

/** Tables and pictures have a blank line behind them, which is not wanted in the middle. */
function withoutBlankEnd(richText: RichText): RichText {
  const last = richText.at(-1);
  return last !== undefined && richText.length > 1 && isBlank([last])
    ? richText.slice(0, -1)
    : richText;
}

/** A second copy of what is pointed at is not what is pointed at. */
function withoutId(block: Block): Block {
  if (!('id' in block)) return block;
  const { id: _, ...rest } = block;
  return rest;
}
