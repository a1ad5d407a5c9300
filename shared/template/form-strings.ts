import type { Form } from '../model/form.ts';
import type { FormCalculation } from '../model/form-calculation.ts';
import type { FormFlowchart } from '../model/form-flowchart.ts';
import type { FormSection, TableFormSection } from '../model/form-section.ts';

/** A piece of a form's wording with its path. */
export type FormString = readonly [path: string, text: string | null];

/** Every piece of wording in a form that a person sees, with its path. Fields this program does not know are not among them. */
export function formStrings(form: Form): readonly FormString[] {
  return [
    ['name', form.name],
    ['title', form.title],
    ['source.title', form.source.title],
    ['source.agency', form.source.agency],
    ['guidance', form.guidance],
    ...list('notes', form.notes),
    ...form.deadlines.flatMap((deadline, i) => [
      ...fields(`deadlines.${i}`, deadline, ['who', 'what', 'printed', 'pattern', 'place']),
      optional(`deadlines.${i}.whatPattern`, deadline.whatPattern),
    ]),
    ...list('attachments', form.attachments),
    ...form.roster.flatMap((unit, i) => fields(`roster.${i}`, unit, ['name', 'shortName'])),
    ...form.sections.flatMap((section, i) => sectionStrings(section, `sections.${i}`)),
  ];
}

function sectionStrings(section: FormSection, path: string): readonly FormString[] {
  if (section.kind === 'table') return tableStrings(section, path);
  return [
    ...fields(path, section, ['number', 'heading', 'guidance']),
    ...section.standardText.flatMap((standard, i) => [
      ...fields(`${path}.standardText.${i}`, standard, ['marker', 'text']),
      optional(`${path}.standardText.${i}.pattern`, standard.pattern),
    ]),
    ...list(`${path}.itemMarkers`, section.itemMarkers ?? []),
    optional(`${path}.note`, section.note),
    ...(section.flowcharts ?? []).flatMap((flowchart, i) =>
      flowchartStrings(flowchart, `${path}.flowcharts.${i}`),
    ),
    ...(section.calculations ?? []).flatMap((calculation, i) =>
      calculationStrings(calculation, `${path}.calculations.${i}`),
    ),
  ];
}

function flowchartStrings(flowchart: FormFlowchart, path: string): readonly FormString[] {
  return [
    ...fields(path, flowchart, ['captionPrinted', 'note']),
    ...flowchart.boxes.flatMap((box, i) => fields(`${path}.boxes.${i}`, box, ['text'])),
    ...list(`${path}.branchLabels`, flowchart.branchLabels),
    ...flowchart.inferredArrows.flatMap((arrow, i) =>
      fields(`${path}.inferredArrows.${i}`, arrow, ['label']),
    ),
  ];
}

function calculationStrings(calculation: FormCalculation, path: string): readonly FormString[] {
  const { inputs, result, usedAs } = calculation;
  return [
    ...fields(path, calculation, ['place', 'printed', 'expression', 'note']),
    ...inputs.flatMap((input, i) => fields(`${path}.inputs.${i}`, input, ['name', 'unit'])),
    ...fields(`${path}.result`, result, ['name', 'unit']),
    ...(usedAs === undefined ? [] : fields(`${path}.usedAs`, usedAs, ['name', 'unit'])),
  ];
}

function tableStrings(table: TableFormSection, path: string): readonly FormString[] {
  return [
    ...fields(path, table, ['heading', 'headingPrinted', 'category', 'categoryPrinted']),
    optional(`${path}.band`, table.band),
    ...table.columns.flatMap((column, i) => fields(`${path}.columns.${i}`, column, ['label'])),
    ...table.fields.flatMap((field, i) => fields(`${path}.fields.${i}`, field, ['label'])),
    ...table.rows.flatMap((row, i) => {
      const at = `${path}.rows.${i}`;
      return [
        ...list(`${at}.path`, row.path),
        ...fields(at, row, ['text', 'note']),
        ...list(`${at}.printed`, row.printed),
        ...list(`${at}.owners`, row.owners),
        ...row.criteria.flatMap((criterion, k) =>
          fields(`${at}.criteria.${k}`, criterion, ['text']),
        ),
      ];
    }),
  ];
}

function list(path: string, texts: readonly string[]): readonly FormString[] {
  return texts.map((text, i) => [`${path}.${i}`, text] as const);
}

function optional(path: string, text: string | undefined): FormString {
  return [path, text ?? null];
}

function fields<K extends string>(
  path: string,
  record: { readonly [key in K]: string | null },
  keys: readonly K[],
): readonly FormString[] {
  return keys.map((key) => [`${path}.${key}`, record[key]] as const);
}
