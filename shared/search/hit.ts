import { addressKey, type CellAddress } from '../model/address.ts';
import type { CaretRange } from '../model/caret.ts';

/** A found piece of text. It never reaches beyond one block, or one cell of a small table. */
export interface Hit {
  readonly address: CellAddress;
  /** Index of the block in its rich text. */
  readonly block: number;
  /** UTF-16 units from the block's beginning, as in `CaretPosition`. */
  readonly from: number;
  readonly to: number;
  /** What the groups of a pattern took, the whole hit first, as it is written; null for one that took no part. */
  readonly groups?: readonly (string | null)[];
}

/** A text key that no other hit of the same search has. */
export function hitKey({ address, block, from }: Hit): string {
  return `${addressKey(address)} ${block} ${from}`;
}

/** The hit as a selection in its cell. */
export function hitRange({ block, from, to }: Hit): CaretRange {
  return { anchor: { block, offset: from }, focus: { block, offset: to } };
}
