import { type CellAddress, isInSight, sameAddress, writableAddresses } from './address.ts';
import { formSectionOf } from './find-place.ts';
import type { Report } from './report.ts';

/** A place that Tab comes to on the paper: a cell or prose section, or a line above a table (專案名稱). */
export type WritingStop =
  | { readonly kind: 'place'; readonly address: CellAddress }
  | { readonly kind: 'field'; readonly sectionId: string; readonly fieldId: string };

/**
 * Every stop in reading order; the lines above a table come before its rows.
 * @param inSight see `isInSight`; a line above a table is in sight with any of its rows
 */
export function writingStops(
  report: Report,
  inSight: ReadonlySet<string> | null = null,
): readonly WritingStop[] {
  const places = writableAddresses(report).filter((address) => isInSight(address, inSight));
  const sections = new Set(places.map(({ sectionId }) => sectionId));
  return report.sections.flatMap((section): readonly WritingStop[] => {
    const formSection = formSectionOf(report, section);
    const hasFields = formSection?.kind === 'table' && sections.has(section.id);
    const fields = hasFields && report.part === undefined ? formSection.fields : [];
    return [
      ...fields.map(({ id }) => ({ kind: 'field', sectionId: section.id, fieldId: id }) as const),
      ...places
        .filter(({ sectionId }) => sectionId === section.id)
        .map((address) => ({ kind: 'place', address }) as const),
    ];
  });
}

/** The stop after (1) or before (-1) another one; null at either end. */
export function neighbourStop(
  report: Report,
  stop: WritingStop,
  by: 1 | -1,
  inSight: ReadonlySet<string> | null = null,
): WritingStop | null {
  const all = writingStops(report, inSight);
  const index = all.findIndex((candidate) => sameStop(candidate, stop));
  return all[index + by] ?? null;
}

function sameStop(a: WritingStop, b: WritingStop): boolean {
  if (a.kind === 'place') return b.kind === 'place' && sameAddress(a.address, b.address);
  return b.kind === 'field' && a.sectionId === b.sectionId && a.fieldId === b.fieldId;
}
