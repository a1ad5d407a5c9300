import { addressKey } from '../model/address.ts';
import { type Hit, hitKey } from './hit.ts';
import { groupByPlace } from './replace-hits.ts';

/**
 * The hits to leave out of a replacement, found again after the report changed under the list. Inside a
 * cell the first stays the first; where the number of its hits changed nobody can tell which is which, and
 * then all hits of that cell are left out: nothing is replaced that somebody had taken out.
 */
export function carryLeftOut(
  leftOut: ReadonlySet<string>,
  before: readonly Hit[],
  after: readonly Hit[],
): ReadonlySet<string> {
  if (leftOut.size === 0) return leftOut;
  const old = new Map(groupByPlace(before).map(({ address, hits }) => [addressKey(address), hits]));
  const carried = new Set<string>();
  for (const { address, hits } of groupByPlace(after)) {
    const known = old.get(addressKey(address)) ?? [];
    if (!known.some((hit) => leftOut.has(hitKey(hit)))) continue;
    const isSameCount = known.length === hits.length;
    hits.forEach((hit, i) => {
      const previous = known[i];
      const wasLeftOut = previous !== undefined && leftOut.has(hitKey(previous));
      if (!isSameCount || wasLeftOut) carried.add(hitKey(hit));
    });
  }
  return carried;
}
