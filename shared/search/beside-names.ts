import type { BesidePlace } from '../model/beside-place.ts';
import { findFormSection } from '../model/find-place.ts';
import { proseHeading } from '../model/form-section.ts';
import type { Report } from '../model/report.ts';
import { carryTexts } from '../texts/carry.ts';
import { findTexts as texts } from '../texts/find.ts';
import { placeNames } from './place-name.ts';

/** The names around a text that stands in no cell, the outermost first: 備註／構面一：基礎服務／(一)服務一致及正確性. */
export function besideNames(report: Report, place: BesidePlace): readonly string[] {
  switch (place.kind) {
    case 'comment':
      return [texts.besideComment];
    case 'left-over': {
      const entry = report.leftOver?.find(({ id }) => id === place.entryId);
      return [carryTexts.leftOverName, ...(entry?.from ?? [])];
    }
    case 'field':
      return [...sectionNames(report, place.sectionId), place.label];
    case 'note':
      return [texts.besideNote, ...rowNames(report, place.sectionId, place.rowId)];
    case 'owners':
      return [texts.besideOwners, ...rowNames(report, place.sectionId, place.rowId)];
    case 'printed':
      return [
        texts.besidePrinted,
        ...(place.rowId === null
          ? sectionNames(report, place.sectionId)
          : rowNames(report, place.sectionId, place.rowId)),
      ];
  }
}

function sectionNames(report: Report, sectionId: string): readonly string[] {
  const section = findFormSection(report, sectionId);
  if (section === undefined) return [];
  return [section.kind === 'table' ? section.heading : proseHeading(section)];
}

/** Without a column: none of these texts belongs to one. */
function rowNames(report: Report, sectionId: string, rowId: string): readonly string[] {
  return placeNames(report, { kind: 'cell', sectionId, rowId, columnId: '' });
}
