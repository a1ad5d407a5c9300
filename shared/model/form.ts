import * as v from 'valibot';
import { type FormSection, formSectionSchema } from './form-section.ts';
import { type Unit, unitSchema } from './unit.ts';

/** A date by which somebody has to do something, as the form's source prints it. */
export interface Deadline {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  /** `what` with `{year}`, `{year+1}`, `{year-1}` in place of its years; left out when it has none. */
  readonly whatPattern?: string;
  /** As printed, with the years of the source: 「111 年 1 月 15 日前」. */
  readonly printed: string;
  /** The same with `{year}`, `{year+1}` in place of years; null when it follows no year. */
  readonly pattern: string | null;
  /** Where the source prints it: 「陸、一、（一）3.（２）」. */
  readonly place: string;
}

/** The blank official document as data. Wording is the source's own; `notes` are ours, for the user. */
export interface Form {
  readonly id: string;
  /** Grows when the form's data changes: `1`, `2` … */
  readonly version: number;
  /**
   * The ids of the forms that this one was copied from, nearest first; left out when it is no copy. Rows and sections
   * that were copied keep their ids, so that what was written under those forms finds its place again.
   */
  readonly basedOn?: readonly string[];
  /** A short name for the chooser. */
  readonly name: string;
  /** The title with `{agency}` and `{year}` to be filled in. */
  readonly title: string;
  /** Whether the title is the name of one project, so that a report may have one of its own instead. */
  readonly ownTitle?: boolean;
  readonly source: FormSource;
  /** What the form asks of the document as a whole, as printed; null when nothing is printed. */
  readonly guidance: string | null;
  /** What a user should know about this form, e.g. where the source is faulty. */
  readonly notes: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** Names of the annexes the source speaks of. */
  readonly attachments: readonly string[];
  readonly roster: readonly Unit[];
  readonly sections: readonly FormSection[];
}

/** The published document a form was taken from. */
export interface FormSource {
  readonly title: string;
  readonly agency: string;
  readonly year: number;
}

export const deadlineSchema: v.GenericSchema<unknown, Deadline> = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  who: v.string(),
  what: v.string(),
  whatPattern: v.exactOptional(v.string()),
  printed: v.string(),
  pattern: v.nullable(v.string()),
  place: v.string(),
});

export const formSchema: v.GenericSchema<unknown, Form> = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/u)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  basedOn: v.exactOptional(v.array(v.pipe(v.string(), v.minLength(1)))),
  name: v.pipe(v.string(), v.minLength(1)),
  title: v.pipe(v.string(), v.minLength(1)),
  ownTitle: v.exactOptional(v.boolean()),
  source: v.looseObject({ title: v.string(), agency: v.string(), year: v.number() }),
  guidance: v.nullable(v.string()),
  notes: v.array(v.string()),
  deadlines: v.array(deadlineSchema),
  attachments: v.array(v.string()),
  roster: v.array(unitSchema),
  sections: v.pipe(v.array(formSectionSchema), v.minLength(1)),
});

/** Whether ids of rows and sections mean the same in both: one form in two versions, or copies of one. */
export function shareIds(
  a: Pick<Form, 'id' | 'basedOn'>,
  b: Pick<Form, 'id' | 'basedOn'>,
): boolean {
  const family = new Set([a.id, ...(a.basedOn ?? [])]);
  return [b.id, ...(b.basedOn ?? [])].some((id) => family.has(id));
}

/** The title of a document of this form: `{agency}` and `{year}` filled in. */
export function formTitle(form: Pick<Form, 'title'>, agency: string, year: number): string {
  // In one pass, and by a function: an agency's name may hold `$&` or look like a placeholder.
  return form.title.replace(/\{agency\}|\{year\}/gu, (name) =>
    name === '{agency}' ? agency : String(year),
  );
}

/**
 * The kind of document in the form's own words: the title without agency, year and the word after the
 * year. 「{agency}{year}年度提升服務效能執行績效與成果」 is 提升服務效能執行績效與成果. What the title says
 * before the year is the agency again (「經濟部 {year} 年度上半年…」), and left out too.
 */
export function documentKind(form: Pick<Form, 'title' | 'name'>): string {
  const after = /.*\{(?:agency|year)\}(.*)$/u.exec(form.title)?.[1] ?? form.title;
  const bare = after
    .trim()
    .replace(/^年度?/u, '')
    .trim();
  return bare === '' ? form.name : bare;
}
