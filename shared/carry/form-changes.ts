import { type Deadline, type Form, shareIds } from '../model/form.ts';
import type { FormField, FormSection } from '../model/form-section.ts';
import type { Report } from '../model/report.ts';
import { countCharacters } from '../model/rich-text.ts';
import type { Section } from '../model/section.ts';
import { fillYears } from '../template/fill-years.ts';
import type { FormMatch } from './match-forms.ts';
import { type KeyedRow, sectionWords } from './row-key.ts';

/** What else another form says of a row than its wording: before and after, in the form's own words. */
export interface RowChange {
  readonly kind: 'points' | 'criteria' | 'owners';
  readonly from: string;
  readonly to: string;
}

/** What a form prints beside a row's wording and another form prints otherwise. */
export function rowChanges(from: KeyedRow, to: KeyedRow): readonly RowChange[] {
  const changes: RowChange[] = [];
  const say = (kind: RowChange['kind'], before: string, after: string): void => {
    if (before !== after) changes.push({ kind, from: before, to: after });
  };
  const [old, now] = [from.formRow, to.formRow];
  // A row of the office's own has nothing printed: its units are its own, and it is judged on nothing.
  if (old.added !== undefined) return changes;
  say('points', String(old.points ?? ''), String(now.points ?? ''));
  const printed = (row: KeyedRow['formRow']): string =>
    row.criteria
      .map(({ text, points }) => (points === null ? text : `${text}（${points}）`))
      .join('、');
  say('criteria', printed(old), printed(now));
  say('owners', old.owners.join('、'), now.owners.join('、'));
  return changes;
}

/** Something of a form that is no row, and what the other form makes of it. */
export interface FormChange {
  readonly kind: 'section' | 'points' | 'line' | 'deadline';
  /** Where it stands, in words; empty for what is only in the other form. */
  readonly from: string;
  /** What it is in the other form; empty when it is in it no more. */
  readonly to: string;
  /** How much is written in it that has to go somewhere: characters. */
  readonly characters: number;
}

/**
 * What changes besides the rows when a report goes on in another form: headings, points of tables, lines above
 * tables, and deadlines, in the order of the forms. What stays is not listed.
 * @param year ROC year that deadlines are told for
 */
export function formChanges(
  report: Report,
  form: Form,
  match: FormMatch,
  year: number,
): readonly FormChange[] {
  const next = new Map(form.sections.map((section) => [section.id, section]));
  const answered = new Set(match.sections.values());
  const old = report.form.sections.flatMap((section) => {
    const written = report.sections.find(({ formSectionId }) => formSectionId === section.id);
    return sectionChanges(section, next.get(match.sections.get(section.id) ?? ''), written);
  });
  const fresh = form.sections
    .filter(({ id }) => !answered.has(id))
    .map((section) => change('section', '', sectionWords(section)));
  return [...old, ...fresh, ...deadlineChanges(report.form, form, year)];
}

function change(kind: FormChange['kind'], from: string, to: string, characters = 0): FormChange {
  return { kind, from, to, characters };
}

function sectionChanges(
  from: FormSection,
  to: FormSection | undefined,
  written: Section | undefined,
): readonly FormChange[] {
  const name = sectionWords(from);
  if (from.kind === 'prose') {
    const characters = written?.kind === 'prose' ? countCharacters(written.body) : 0;
    const heading = to === undefined ? '' : sectionWords(to);
    return name === heading ? [] : [change('section', name, heading, characters)];
  }
  const changes: FormChange[] = [];
  const other = to?.kind === 'table' ? to : undefined;
  if (other === undefined || name !== other.heading)
    changes.push(change('section', name, other?.heading ?? ''));
  if (other !== undefined && from.points !== other.points)
    changes.push(
      change('points', pointsOf(name, from.points), pointsOf(other.heading, other.points)),
    );
  const values = written?.kind === 'table' ? written.fields : {};
  const lines = lineChanges(from.fields, other?.fields ?? [], values);
  const inTable = (words: string, table: string): string =>
    words === '' ? '' : `${table}／${words}`;
  changes.push(
    ...lines.map((line) => ({
      ...line,
      from: inTable(line.from, name),
      to: inTable(line.to, other?.heading ?? ''),
    })),
  );
  return changes;
}

function pointsOf(heading: string, points: number | null): string {
  return points === null ? heading : `${heading}（${points}）`;
}

/** The line that goes on with another one: that of its id, else of its label. */
export function fieldFor(
  fields: readonly FormField[],
  id: string,
  label: string | undefined,
): FormField | undefined {
  return fields.find((field) => field.id === id || field.label === label);
}

function lineChanges(
  from: readonly FormField[],
  to: readonly FormField[],
  values: Readonly<Record<string, string>>,
): readonly FormChange[] {
  const answered = new Set<FormField>();
  const old = from.flatMap(({ id, label }) => {
    const other = fieldFor(to, id, label);
    if (other !== undefined) answered.add(other);
    const after = other?.label ?? '';
    return label === after ? [] : [change('line', label, after, (values[id] ?? '').length)];
  });
  const fresh = to.filter((field) => !answered.has(field));
  return [...old, ...fresh.map(({ label }) => change('line', '', label))];
}

/** Deadlines are the same by their id in a version of the same form, else by who has to do what. */
function deadlineChanges(from: Form, to: Form, year: number): readonly FormChange[] {
  const left = [...to.deadlines];
  const words = ({ who, what, whatPattern, printed, pattern }: Deadline): string => {
    const when = pattern === null ? printed : fillYears(pattern, year);
    const task = whatPattern === undefined ? what : fillYears(whatPattern, year);
    return [who, task, when].filter((part) => part !== '').join(' ');
  };
  const take = (isIt: (deadline: Deadline) => boolean): Deadline | undefined => {
    const at = left.findIndex(isIt);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const old = from.deadlines.flatMap((deadline) => {
    const own = words(deadline);
    const other =
      take((one) => words(one) === own) ??
      (shareIds(from, to) ? take((one) => one.id === deadline.id) : undefined) ??
      take((one) => one.who === deadline.who && one.what === deadline.what);
    const after = other === undefined ? '' : words(other);
    return own === after ? [] : [change('deadline', own, after)];
  });
  return [...old, ...left.map((deadline) => change('deadline', '', words(deadline)))];
}
