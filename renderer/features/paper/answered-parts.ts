import { formSectionsOf } from '../../../shared/model/find-place.ts';
import type { Form } from '../../../shared/model/form.ts';
import {
  isRunningTable,
  type ProseFormSection,
  printedParts,
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
