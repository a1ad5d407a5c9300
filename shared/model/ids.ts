/**
 * Makes a new id, unique within a report. Passed in by the caller, because the core
 * must not know where randomness comes from: tests pass a counter, the program a UUID.
 */
export type MakeId = () => string;

/** A `MakeId` that counts: `p1`, `p2` … For tests and for documents that must come out the same each time. */
export function countingIds(prefix: string): MakeId {
  let next = 0;
  return () => {
    next += 1;
    return `${prefix}${next}`;
  };
}
