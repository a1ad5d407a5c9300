import { writableColumns } from '../model/added-rows.ts';
import type { BesidePlace } from '../model/beside-place.ts';
import { findFormSection, findRow } from '../model/find-place.ts';
import type { Report } from '../model/report.ts';
import { carryTexts } from '../texts/carry.ts';
import { findTexts as texts } from '../texts/find.ts';
import { placeNames } from './place-name.ts';

/** The names around a text that stands in no cell, the outermost first: 備註／構面一：基礎服務／(一)服務一致及正確性. */
export function besideNames(report: Report, place: BesidePlace): readonly string[] {
  if (place.kind === 'comment') return [texts.besideComment];
  if (place.kind === 'left-over') {
    const entry = report.leftOver?.find(({ id }) => id === place.entryId);
    return [carryTexts.leftOverName, ...(entry?.from ?? [])];
  }
  const section = findFormSection(report, place.sectionId);
  if (place.kind === 'field') {
    return [...(section?.kind === 'table' ? [section.heading] : []), place.label];
  }
  const { sectionId, rowId } = place;
  const row = findRow(report, sectionId, rowId);
  const column =
    section?.kind === 'table' && row !== undefined ? writableColumns(section, row)[0] : undefined;
  const address = { kind: 'cell', sectionId, rowId, columnId: column?.id ?? '' } as const;
  return [texts.besideNote, ...placeNames(report, address)];
}
