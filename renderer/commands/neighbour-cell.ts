import {
  type CellAddress,
  isInSight,
  neighbourAddress,
  writableAddresses,
} from '../../shared/model/address.ts';
import type { EditedDocument } from '../state/document.ts';

/** The writable cell some places after the active one; the first one when none is active; null at the end. */
export function neighbourCell(document: EditedDocument, by: 1 | -1): CellAddress | null {
  const { report, active } = document.get();
  const { shown } = document.sight.get();
  if (active === null) {
    return writableAddresses(report).find((address) => isInSight(address, shown)) ?? null;
  }
  return neighbourAddress(report, active.address, by, shown);
}
