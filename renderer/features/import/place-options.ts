import type { ImportPiece, ImportTarget } from '../../../shared/import/foreign/import-plan.ts';
import { writableColumns } from '../../../shared/model/added-rows.ts';
import { addressKey } from '../../../shared/model/address.ts';
import { formSectionOf } from '../../../shared/model/find-place.ts';
import { proseHeading } from '../../../shared/model/form-section.ts';
import type { Report } from '../../../shared/model/report.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';

/** A place of a report that text can be put in, as a person knows it. */
export interface PlaceOption {
  readonly key: string;
  /** The heading that it stands under. */
  readonly group: string;
  /** Its place under that. */
  readonly label: string;
  readonly target: ImportTarget;
}

/** The key of a row that a piece itself becomes: each piece can become its own only. */
export const NEW_ROW = 'new-row';

/** The places that a piece can go to: a row of the form's kind may also be added as one. */
export function optionsFor(
  { target }: Pick<ImportPiece, 'target'>,
  options: readonly PlaceOption[],
): readonly PlaceOption[] {
  if (target?.kind !== 'new-row') return options;
  const label = texts.addedRowAccept;
  return [{ key: NEW_ROW, group: texts.addedRowGroup, label, target }, ...options];
}

/** A text key for a target. */
export function targetKey(target: ImportTarget): string {
  if (target.kind === 'field') return `field/${target.sectionId}/${target.fieldId}`;
  if (target.kind === 'new-row') return NEW_ROW;
  if (target.kind === 'owners') return `owners/${target.sectionId}/${target.rowId}`;
  return addressKey(target);
}

/** Every place of a report in reading order. */
export function placeOptions(report: Report): readonly PlaceOption[] {
  const options: PlaceOption[] = [];
  const add = (target: ImportTarget, group: string, ...words: readonly string[]): void => {
    const label = words.join(texts.place.separator) || group;
    options.push({ key: targetKey(target), group, label, target });
  };
  for (const section of report.sections) {
    const form = formSectionOf(report, section);
    if (section.kind === 'prose') {
      if (form?.kind === 'prose' && form.writable) {
        add({ kind: 'prose', sectionId: section.id }, proseHeading(form));
      }
      continue;
    }
    if (form?.kind !== 'table') continue;
    for (const { id, label } of form.fields) {
      add({ kind: 'field', sectionId: section.id, fieldId: id }, form.heading, label);
    }
    const paths = new Map(form.rows.map(({ id, path }) => [id, path]));
    for (const row of section.rows) {
      const owner = form.columns.find(({ role }) => role === 'owner');
      if (owner !== undefined) {
        const target = { kind: 'owners', sectionId: section.id, rowId: row.id } as const;
        add(target, form.heading, ...(paths.get(row.formRowId) ?? []), owner.label);
      }
      for (const column of writableColumns(form, row)) {
        const target = {
          kind: 'cell',
          sectionId: section.id,
          rowId: row.id,
          columnId: column.id,
        } as const;
        add(target, form.heading, ...(paths.get(row.formRowId) ?? []), column.label);
      }
    }
  }
  return options;
}
