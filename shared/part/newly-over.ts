import type { Report } from '../model/report.ts';
import { type SectionOver, sectionsOverPoints } from '../model/scores.ts';

/** The tables whose scores exceed their points since the rows were put back: each side saw its own scores only. */
export function newlyOver(before: Report, after: Report): readonly SectionOver[] {
  const known = sectionsOverPoints(before);
  return sectionsOverPoints(after).filter(
    ({ heading, score }) => !known.some((one) => one.heading === heading && one.score === score),
  );
}
