import { type CellAddress, sameAddress, writableAddresses } from '../../shared/model/address.ts';
import type { EditedDocument } from '../state/document.ts';

/** The writable cell some places after the active one; the first one when none is active; null at the end. */
export function neighbourCell(document: EditedDocument, by: 1 | -1): CellAddress | null {
  const { report, active } = document.get();
  const all = writableAddresses(report);
  if (active === null) return all[0] ?? null;
  const index = all.findIndex((address) => sameAddress(address, active.address));
  return all[index + by] ?? null;
}
