import { formSectionsOf } from '../../../shared/model/find-place.ts';
import type { Form } from '../../../shared/model/form.ts';
import {
  isRunningTable,
  type ProseFormSection,
  printedParts,
  type TableFormSection,
} from '../../../shared/model/form-section.ts';
import type { ProseSection, Section } from '../../../shared/model/section.ts';
import type { TablePart } from './table-section.tsx';

/** A part of the sheet with its answers: running text, or a table with those that run on in it. */
export type AnsweredPart =
  | {
      readonly kind: 'prose';
      readonly section: ProseSection;
      readonly formSection: ProseFormSection;
    }
  | { readonly kind: 'table'; readonly parts: readonly TablePart[] };

/**
 * The parts of which something is shown: texts of their own, tables with any row.
 * @param shown ids of rows and sections of text; null for all
 */
export function partsInSight(
  parts: readonly AnsweredPart[],
  shown: ReadonlySet<string> | null,
): readonly AnsweredPart[] {
  if (shown === null) return parts;
  return parts.flatMap((part): readonly AnsweredPart[] => {
    if (part.kind === 'prose') return shown.has(part.section.id) ? [part] : [];
    const left = part.parts.filter(({ section }) => section.rows.some(({ id }) => shown.has(id)));
    return left.length === 0 ? [] : [{ kind: 'table', parts: left }];
  });
}

/**
 * The form's side of a table with only the rows that are shown: laid out, its merged cells reach over these alone.
 */
export function rowsInSight(
  { section, formSection }: TablePart,
  shown: ReadonlySet<string> | null,
): TableFormSection {
  if (shown === null || section.rows.every(({ id }) => shown.has(id))) return formSection;
  const formRows = new Set(
    section.rows.filter(({ id }) => shown.has(id)).map(({ formRowId }) => formRowId),
  );
  return { ...formSection, rows: formSection.rows.filter(({ id }) => formRows.has(id)) };
}

/** The parts of the sheet in the order of the form. A section that the report lacks is left out. */
export function answeredParts(form: Form, sections: readonly Section[]): readonly AnsweredPart[] {
  const answers = new Map(sections.map((section) => [section.formSectionId, section]));
  return printedParts(formSectionsOf({ form, sections })).flatMap(
    (part): readonly AnsweredPart[] => {
      if (!isRunningTable(part)) {
        const section = answers.get(part.id);
        return section?.kind === 'prose' ? [{ kind: 'prose', section, formSection: part }] : [];
      }
      const parts = part.flatMap((formSection): readonly TablePart[] => {
        const section = answers.get(formSection.id);
        return section?.kind === 'table' ? [{ section, formSection }] : [];
      });
      return parts.length === 0 ? [] : [{ kind: 'table', parts }];
    },
  );
}
