import {
  type CellAddress,
  neighbourAddress,
  writableAddresses,
} from '../../shared/model/address.ts';
import type { EditedDocument } from '../state/document.ts';

/** The writable cell some places after the active one; the first one when none is active; null at the end. */
export function neighbourCell(document: EditedDocument, by: 1 | -1): CellAddress | null {
  const { report, active } = document.get();
  if (active === null) return writableAddresses(report)[0] ?? null;
  return neighbourAddress(report, active.address, by);
}
