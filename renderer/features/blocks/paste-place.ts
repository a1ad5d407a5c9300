import { type CellAddress, richTextAt, sameAddress } from '../../../shared/model/address.ts';
import { type CaretRange, collapsedAt } from '../../../shared/model/caret.ts';
import { blockText, type RichText } from '../../../shared/model/rich-text.ts';
import type { EditedDocument } from '../../state/document.ts';

/** Where a paste was asked for. */
export interface PastePlace {
  readonly address: CellAddress;
  readonly range: CaretRange;
  /** The text that is there. */
  readonly richText: RichText;
}

/** Where the caret is; null when it is in no cell. */
export function pastePlace(document: EditedDocument): PastePlace | null {
  document.settle();
  const live = document.live.get();
  const range = live?.caret() ?? null;
  if (live === null || range === null) return null;
  const richText = richTextAt(document.get().report, live.address);
  return richText === undefined ? null : { address: live.address, range, richText };
}

/**
 * A place some time later: in its cell where the caret is by now; when somebody has gone to another cell, where it was,
 * or at the end of what was written there in the meantime. Null when the cell is gone.
 */
export function placeByNow(
  document: EditedDocument,
  { address, range, richText: before }: PastePlace,
): (PastePlace & { readonly isHere: boolean }) | null {
  const here = pastePlace(document);
  if (here !== null && sameAddress(here.address, address)) return { ...here, isHere: true };
  const richText = richTextAt(document.get().report, address);
  if (richText === undefined) return null;
  const block = richText.length - 1;
  const last = richText[block];
  const end = collapsedAt({ block, offset: last === undefined ? 0 : blockText(last).length });
  return { address, richText, range: richText === before ? range : end, isHere: false };
}
