import { findPlace } from '../model/added-rows.ts';
import type { Report } from '../model/report.ts';
import { base64Size, imagesOf, MAX_IMAGES_BYTES } from '../model/report-image.ts';
import type { ReportPart } from '../model/report-part.ts';
import { err, ok, type Result } from '../model/result.ts';
import { isBlank, plainText, type RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import { sameValue } from '../model/same-value.ts';
import type { Section } from '../model/section.ts';
import { type MergeFigure, mergeFigures } from './merge-figures.ts';
import { sameRow } from './same-row.ts';

/**
 * What is to be done with a row that comes back.
 * `take`: only the part changed it; `added`: the part added it; `conflict`: both changed it; `gone`: the whole has
 * deleted it; `deleted`: the part has deleted it; `unplaced`: the whole has no place for it; `unchanged`: the
 * part did not change it; `already`: the whole says the same.
 */
export type MergeKind =
  | 'take'
  | 'added'
  | 'conflict'
  | 'gone'
  | 'deleted'
  | 'unplaced'
  | 'unchanged'
  | 'already';

/** A row in its three states: when it was cut out, in the whole now, in the part. */
export interface MergeRow {
  readonly kind: MergeKind;
  readonly sectionId: string;
  readonly rowId: string;
  /** Null for a row that the part added. */
  readonly before: Row | null;
  /** Null when the whole does not have it. */
  readonly ours: Row | null;
  /** Null when the part does not have it any more. */
  readonly theirs: Row | null;
}

/** Something written in the part where the part has nothing to say. */
export interface OutsideText {
  readonly sectionId: string;
  readonly rowId: string | null;
  readonly text: string;
}

/** What putting a part back would do, row by row in the order of the part. */
export interface MergePlan {
  readonly rows: readonly MergeRow[];
  /** Quantities and formulas that the part has changed. What follows from them in a row is no change of the row. */
  readonly figures: readonly MergeFigure[];
  readonly outside: readonly OutsideText[];
}

/** Why a report cannot be put back into another. */
export type MergeRefusal =
  | { readonly code: 'not-part' }
  | { readonly code: 'other-report'; readonly title: string }
  | {
      readonly code: 'other-form';
      readonly form: string;
      readonly part: number;
      readonly whole: number;
    }
  /** The part has moved to another form since it was cut out. */
  | { readonly code: 'moved-part'; readonly form: string }
  | { readonly code: 'too-many-images'; readonly limit: number };

/** The rows that a user decides on: all others have nothing new, or nowhere to go. */
export const OPEN_KINDS: readonly MergeKind[] = ['take', 'added', 'conflict', 'gone', 'deleted'];

/** What putting a part back into a report would do; changes nothing. */
export function planMerge(whole: Report, part: Report): Result<MergePlan, MergeRefusal> {
  const record = part.part;
  if (record === undefined) return err({ code: 'not-part' });
  if (record.of !== whole.id) return err({ code: 'other-report', title: titleOf(part) });
  if (record.formId !== whole.form.id || record.formVersion !== whole.form.version) {
    const { name } = part.form;
    const versions = { part: record.formVersion, whole: whole.form.version };
    return err({ code: 'other-form', form: name, ...versions });
  }
  const { form } = part;
  // A version of one number may have been changed all the same: what rows are put into has to be what they are of.
  if (
    form.id !== record.formId ||
    form.version !== record.formVersion ||
    !sameValue(form.sections, whole.form.sections)
  ) {
    return err({ code: 'moved-part', form: form.name });
  }
  if (imageBytes(whole, part) > MAX_IMAGES_BYTES) {
    return err({ code: 'too-many-images', limit: MAX_IMAGES_BYTES });
  }
  return ok({
    rows: mergeRows(whole, part, record),
    figures: mergeFigures(whole, part),
    outside: outsideTexts(part, record),
  });
}

function titleOf({ agency, year, form }: Report): string {
  return `${agency} ${year} ${form.name}`;
}

function imageBytes(whole: Report, part: Report): number {
  const all = { ...imagesOf(part), ...imagesOf(whole) };
  return Object.values(all).reduce((sum, { data }) => sum + base64Size(data), 0);
}

function mergeRows(whole: Report, part: Report, record: ReportPart): readonly MergeRow[] {
  const [own, coming] = [rowsById(whole.sections), rowsById(part.sections)];
  const cut = record.rows.map(({ sectionId, before }): MergeRow => {
    const [ours, theirs] = [own.get(before.id)?.row ?? null, coming.get(before.id)?.row ?? null];
    const states = { sectionId, rowId: before.id, before, ours, theirs };
    return { ...states, kind: kindOf(whole, states) };
  });
  const known = new Set(record.rows.map(({ before }) => before.id));
  const added = [...coming.values()]
    .filter(({ row }) => row.added !== undefined && !known.has(row.id))
    .map(({ sectionId, row: theirs }): MergeRow => {
      const ours = own.get(theirs.id)?.row ?? null;
      const states = { sectionId, rowId: theirs.id, before: null, ours, theirs };
      return { ...states, kind: kindOf(whole, states) };
    });
  return [...cut, ...added];
}

function kindOf(
  whole: Report,
  { sectionId, before, ours, theirs }: Omit<MergeRow, 'kind'>,
): MergeKind {
  if (theirs === null) return ours === null ? 'already' : 'deleted';
  const isChanged = before === null || !sameRow(before, theirs);
  if (ours === null) {
    if (!isChanged) return 'unchanged';
    if (!hasPlaceFor(whole, sectionId, theirs)) return 'unplaced';
    return before === null ? 'added' : 'gone';
  }
  if (!isChanged) return 'unchanged';
  if (sameRow(ours, theirs)) return 'already';
  if (before !== null && sameRow(before, ours)) return 'take';
  return 'conflict';
}

function hasPlaceFor(whole: Report, sectionId: string, row: Row): boolean {
  const section = whole.sections.find(({ id }) => id === sectionId);
  const formSection = whole.form.sections.find(({ id }) => id === section?.formSectionId);
  if (section?.kind !== 'table' || formSection?.kind !== 'table') return false;
  return row.added !== undefined && findPlace(formSection, row.added.place) !== undefined;
}

function rowsById(
  sections: readonly Section[],
): ReadonlyMap<string, { readonly sectionId: string; readonly row: Row }> {
  return new Map(
    sections.flatMap((section) =>
      section.kind === 'table'
        ? section.rows.map((row) => [row.id, { sectionId: section.id, row }] as const)
        : [],
    ),
  );
}

/** What was written in the part outside of its rows: shown, because it will not come along. */
function outsideTexts(part: Report, record: ReportPart): readonly OutsideText[] {
  const known = new Set(record.rows.map(({ before }) => before.id));
  const found: OutsideText[] = [];
  const look = (sectionId: string, rowId: string | null, text: RichText): void => {
    if (!isBlank(text)) found.push({ sectionId, rowId, text: plainText(text) });
  };
  for (const section of part.sections) {
    if (section.kind === 'prose') {
      look(section.id, null, section.body);
      continue;
    }
    for (const row of section.rows) {
      if (known.has(row.id) || row.added !== undefined) continue;
      for (const cell of Object.values(row.cells)) look(section.id, row.id, cell);
    }
  }
  return found;
}
