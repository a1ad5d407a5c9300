import type { Fault } from '../../model/fault.ts';
import type { Form } from '../../model/form.ts';
import { ROW_CRITERION_ID } from '../../model/form-row.ts';
import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';

type Entry = readonly [id: string, path: string];

/**
 * Ids are plain and unique within their scope: sections and rows within the form, columns, fields and
 * places for added rows within their table, criteria within their row, flowcharts, their boxes and calculations, deadlines and
 * units within their list.
 * Answers are kept by these ids, so a doubled one would put two answers in one place.
 */
export const uniqueIds: FormRule = {
  id: 'unique-ids',
  check: (form) => scopes(form).flatMap(checkScope),
};

function scopes(form: Form): readonly (readonly Entry[])[] {
  const sections: Entry[] = [];
  const rows: Entry[] = [];
  const narrow: Entry[][] = [];
  form.sections.forEach((section, i) => {
    const path = `sections.${i}`;
    sections.push([section.id, `${path}.id`]);
    if (section.kind === 'prose') {
      const flowcharts = section.flowcharts ?? [];
      narrow.push(entries(flowcharts, `${path}.flowcharts`));
      narrow.push(entries(section.calculations ?? [], `${path}.calculations`));
      flowcharts.forEach((flowchart, k) => {
        narrow.push(entries(flowchart.boxes, `${path}.flowcharts.${k}.boxes`));
      });
      return;
    }
    narrow.push(entries(section.columns, `${path}.columns`));
    narrow.push(entries(section.allowsAddedRows ?? [], `${path}.allowsAddedRows`));
    narrow.push(entries(section.fields, `${path}.fields`));
    rows.push(...entries(section.rows, `${path}.rows`));
    section.rows.forEach((row, k) => {
      narrow.push(entries(row.criteria, `${path}.rows.${k}.criteria`));
    });
  });
  return [
    sections,
    rows,
    ...narrow,
    entries(form.deadlines, 'deadlines'),
    entries(form.roster, 'roster'),
  ];
}

function entries(items: readonly { readonly id: string }[], path: string): Entry[] {
  return items.map((item, i) => [item.id, `${path}.${i}.id`]);
}

function checkScope(scope: readonly Entry[]): readonly Fault[] {
  const seen = new Map<string, string>();
  return scope.flatMap(([id, path]) => {
    const message = badId(id) ?? duplicate(id, seen.get(id));
    if (!seen.has(id)) seen.set(id, path);
    return message === null ? [] : [{ path, message }];
  });
}

function badId(id: string): string | null {
  // Ids become keys of records: a name that every object has would seem to be answered already.
  if (id in {} || id === ROW_CRITERION_ID) return formTexts.reservedId(id);
  return /^[a-z0-9][a-z0-9-]*$/u.test(id) ? null : formTexts.badId(id);
}

function duplicate(id: string, first: string | undefined): string | null {
  return first === undefined ? null : formTexts.duplicateId(id, first);
}
