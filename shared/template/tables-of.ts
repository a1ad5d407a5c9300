import type { Form } from '../model/form.ts';
import type { TableFormSection } from '../model/form-section.ts';

/** The tables of a form, each with its path. */
export function tablesOf(
  form: Form,
): readonly { readonly table: TableFormSection; readonly path: string }[] {
  return form.sections.flatMap((section, i) =>
    section.kind === 'table' ? [{ table: section, path: `sections.${i}` }] : [],
  );
}
