import { ownWordingColumn, withAddedRows, writableColumns } from '../model/added-rows.ts';
import { type Column, isWritable } from '../model/column.ts';
import { formSectionsOf } from '../model/find-place.ts';
import type { Form } from '../model/form.ts';
import type { FormRow } from '../model/form-row.ts';
import type { FormSection, TableFormSection } from '../model/form-section.ts';
import type { MakeId } from '../model/ids.ts';
import { createReport, type Report, reportTitle } from '../model/report.ts';
import { withoutUnusedImages } from '../model/report-image.ts';
import { isBlank, normalizeRichText, type RichText } from '../model/rich-text.ts';
import type { Section } from '../model/section.ts';
import { carryTexts as texts } from '../texts/carry.ts';
import { bareText, companionOf } from './companion.ts';
import { type FormMatch, type MatchChoices, matchForms } from './match-forms.ts';
import { moveRoster } from './move-roster.ts';
import { countItems } from './plan-items.ts';
import { rowKeyText, rowWords } from './row-key.ts';

/** Whether a form has a column that says what is going to be done. */
export function isPlan(form: Form): boolean {
  return form.sections.some(hasPlan);
}

function hasPlan(section: FormSection): section is TableFormSection {
  return section.kind === 'table' && section.columns.some(({ role }) => role === 'plan');
}

/** The plan's text in a row: of all its columns that say what is going to be done. */
function planText(section: TableFormSection, cells: Readonly<Record<string, RichText>>): RichText {
  return section.columns.filter(({ role }) => role === 'plan').flatMap(({ id }) => cells[id] ?? []);
}

/** A place of a plan where strategies and methods do not pair. */
export interface Unpaired {
  readonly from: readonly string[];
  readonly kind: 'no-method' | 'no-strategy' | 'unequal';
  readonly strategies: number;
  readonly methods: number;
}

/** Where a plan does not pair: a strategy without a method, a method without a strategy, unequal counts. */
export function unpairedPlaces(plan: Report): readonly Unpaired[] {
  const formSections = new Map(formSectionsOf(plan).map((section) => [section.id, section]));
  return plan.sections.flatMap((section): readonly Unpaired[] => {
    const formSection = formSections.get(section.formSectionId);
    if (section.kind !== 'table' || formSection?.kind !== 'table' || !hasPlan(formSection))
      return [];
    const own = ownWordingColumn(formSection)?.id ?? '';
    return section.rows.flatMap((row): readonly Unpaired[] => {
      const formRow = formSection.rows.find(({ id }) => id === row.formRowId);
      if (formRow === undefined) return [];
      const method = planText(formSection, row.cells);
      const wording = row.added === undefined ? null : (row.cells[own] ?? []);
      const hasStrategy = wording === null || !isBlank(wording);
      const strategies = strategyItems(formRow, wording);
      const methods = countItems(method).count;
      const at = { from: rowWords({ section: formSection, formRow }), strategies, methods };
      if (methods === 0) return hasStrategy ? [{ ...at, kind: 'no-method' }] : [];
      if (!hasStrategy) return [{ ...at, kind: 'no-strategy' }];
      return strategies > 1 && strategies !== methods ? [{ ...at, kind: 'unequal' }] : [];
    });
  });
}

/** How many things a strategy asks for; a printed one may run through several numbers. */
function strategyItems({ text }: FormRow, wording: RichText | null): number {
  const written: RichText = wording ?? [
    { type: 'paragraph', children: text === '' ? [] : [{ type: 'text', text }] },
  ];
  return Math.max(1, countItems(written).count);
}

/**
 * The form of a results report that answers a plan row by row: the plan's tables and strategies, the office's own
 * among them, with a column for the results. Points, criteria and places for more rows are the plan's; nothing is added.
 */
export function resultsForm(plan: Report, withPlanColumn: boolean): Form {
  const { form } = plan;
  const sections = form.sections.filter(hasPlan).map((section): FormSection => {
    const answers = plan.sections.find(({ formSectionId }) => formSectionId === section.id);
    const all = answers?.kind === 'table' ? withAddedRows(section, answers) : section;
    const { allowsAddedRows: _, ...rest } = all;
    return {
      ...rest,
      columns: resultsColumns(section, withPlanColumn),
      fields: [],
      rows: all.rows.map(asPrinted),
    };
  });
  return {
    ...form,
    id: `${form.id}-results`,
    name: texts.resultsFormName(form.name),
    title: resultsTitle(form.title),
    guidance: null,
    notes: [texts.builtNote(reportTitle(plan))],
    attachments: [],
    sections,
  };
}

/** A plan of strategies and methods has the title of a plan; its results are called what they are. */
function resultsTitle(title: string): string {
  const bare = title.replace(/(?:執行)?計畫(?:書|表)?$/u, '');
  return `${bare}${texts.resultsKind}`;
}

function resultsColumns(section: TableFormSection, withPlanColumn: boolean): readonly Column[] {
  const fixed = section.columns.filter((column) => !isWritable(column));
  const plan = section.columns.find(({ role }) => role === 'plan');
  const width = section.columns
    .filter(isWritable)
    .reduce((sum, { widths }) => sum + widths.reduce((a, b) => a + b, 0), 0);
  const repeats = plan?.repeatsNumber === true ? { repeatsNumber: true } : {};
  const planWidth = withPlanColumn ? Math.floor(width / 2) : 0;
  const ids = new Set(section.columns.map(({ id }) => id));
  const result: Column = {
    id:
      ids.has('result') && section.columns.find(({ id }) => id === 'result')?.role !== 'result'
        ? 'result-2'
        : 'result',
    role: 'result',
    label: texts.resultColumn,
    widths: [width - planWidth],
    ...repeats,
  };
  return withPlanColumn && plan !== undefined
    ? [...fixed, { ...plan, widths: [planWidth] }, result]
    : [...fixed, result];
}

/** The office's own row as the new form prints it: with the number that followed from its place. */
function asPrinted(row: FormRow): FormRow {
  const { added, ...rest } = row;
  if (added === undefined) return row;
  const sign = added.number === null ? '' : `${added.number}${added.gap}`;
  const [first = '', ...others] = row.printed;
  const label = added.number === null ? (row.path.at(-1) ?? '') : `${sign}${row.text}`;
  return {
    ...rest,
    path: [...row.path.slice(0, -1), label.slice(0, 60)],
    printed: [`${sign}${first}`, ...others],
  };
}

export interface ResultsOptions {
  /** A results form of the program; null builds one from the plan. */
  readonly form: Form | null;
  readonly withPlanColumn: boolean;
  readonly choices?: MatchChoices;
  readonly fileName: string;
  /** ISO 8601, Z. */
  readonly now: string;
  readonly makeId: MakeId;
}

/** How the rows of a plan answer to those of a results form. */
export function matchPlan(plan: Report, form: Form, choices?: MatchChoices): FormMatch {
  // A form built from the plan has its rows' own ids.
  const isBuilt = form.id === `${plan.form.id}-results`;
  return matchForms(
    isBuilt ? { ...plan, form: { ...plan.form, id: form.id } } : plan,
    form,
    choices,
  );
}

/**
 * The results report that answers a plan. What the plan promises is carried beside each row; the results are blank.
 * Who is responsible is taken over from the plan.
 */
export function planToResults(plan: Report, options: ResultsOptions): Report {
  const { fileName, now, makeId, withPlanColumn } = options;
  const form = options.form ?? resultsForm(plan, withPlanColumn);
  const match = matchPlan(plan, form, options.choices);
  const blank = createReport({ form, agency: plan.agency, year: plan.year, now, makeId });
  const companion = companionOf(plan, {
    fileName,
    match,
    placeOf: () => undefined,
    columns: (role) => role === 'plan',
  });
  const rows = rowsByTarget(plan, match);
  const sections = blank.sections.map((section): Section => {
    const formSection = form.sections.find(({ id }) => id === section.formSectionId);
    if (section.kind !== 'table' || formSection?.kind !== 'table') return section;
    return {
      ...section,
      rows: section.rows.map((row) => {
        const from = rows.get(rowKeyText({ sectionId: formSection.id, rowId: row.formRowId }));
        if (from === undefined) return row;
        const column = writableColumns(formSection, row).find(({ role }) => role === 'plan');
        const text = withPlanColumn && column !== undefined ? from.plan : null;
        const cells =
          text === null || column === undefined ? row.cells : { ...row.cells, [column.id]: text };
        const owners = from.owners.length === 0 ? row.owners : from.owners;
        return {
          ...row,
          owners,
          cells,
          state: text === null || isBlank(text) ? row.state : 'writing',
        };
      }),
    };
  });
  // Of running text nothing is promised row by row; a row's place has its table in front of it.
  const places = companion.places.filter(({ from }) => from.length > 1);
  const roster = moveRoster(plan, form, sections, makeId);
  const results: Report = { ...blank, roster, sections, plan: { ...companion, places } };
  // Beside the rows pictures are words; in a column of the report they are shown.
  return plan.images === undefined
    ? results
    : withoutUnusedImages({ ...results, images: plan.images });
}

/** What the plan says in each row of the form; several of its rows may go on in one. */
function rowsByTarget(
  plan: Report,
  match: FormMatch,
): ReadonlyMap<string, { readonly owners: readonly string[]; readonly plan: RichText }> {
  const formSections = new Map(formSectionsOf(plan).map((section) => [section.id, section]));
  const answers = new Map(
    plan.sections.flatMap((section) => {
      const formSection = formSections.get(section.formSectionId);
      if (section.kind !== 'table' || formSection?.kind !== 'table') return [];
      return section.rows.map((row) => {
        const key = rowKeyText({ sectionId: formSection.id, rowId: row.formRowId });
        const text = bareText(planText(formSection, row.cells), (image) => image);
        return [key, { owners: row.owners, plan: text }] as const;
      });
    }),
  );
  const byTarget = Map.groupBy(match.rows, ({ to }) => (to === null ? null : rowKeyText(to.key)));
  return new Map(
    [...byTarget].flatMap(([key, pairs]) => {
      const rows = pairs.flatMap(({ from }) => answers.get(rowKeyText(from.key)) ?? []);
      if (key === null || rows.length === 0) return [];
      const texts = rows.map((row) => row.plan).filter((text) => !isBlank(text));
      const owners = [...new Set(rows.flatMap((row) => row.owners))];
      return [[key, { owners, plan: normalizeRichText(texts.flat()) }] as const];
    }),
  );
}
