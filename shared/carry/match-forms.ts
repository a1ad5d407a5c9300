import { foldLines, foldWording } from '../match/fold-wording.ts';
import { WordingIndex } from '../match/wording-index.ts';
import { formSectionsOf } from '../model/find-place.ts';
import { type Form, shareIds } from '../model/form.ts';
import type { FormRow } from '../model/form-row.ts';
import type { FormSection } from '../model/form-section.ts';
import type { Report } from '../model/report.ts';
import { type KeyedRow, keyedRows, type RowKey, rowKeyText, sectionWords } from './row-key.ts';

/** How a row was found again: by its id, by its wording, by the user, or not at all. */
export type MatchedBy = 'id' | 'wording' | 'hand' | 'nothing';

/** A row of a report and the row of the other form that goes on with it. */
export interface RowPair {
  readonly from: KeyedRow;
  /** Null: it has no place in the other form. */
  readonly to: KeyedRow | null;
  readonly by: MatchedBy;
  /** How like the two are worded, 0 to 1; 0 without a place. */
  readonly likeness: number;
}

/** How the places of a report answer to those of a form. */
export interface FormMatch {
  /** Every row of the report, the office's own ones among them, in its order. */
  readonly rows: readonly RowPair[];
  /** The sections of the report's form and those that go on with them. */
  readonly sections: ReadonlyMap<string, string>;
  /** Rows of the other form that nothing goes on in. */
  readonly fresh: readonly KeyedRow[];
}

/** What the user decided, by `rowKeyText` of the report's row; null: it shall have no place. */
export type MatchChoices = ReadonlyMap<string, RowKey | null>;

/** Less like than this is another row. */
const LIKE = 0.6;
/** A wording shorter than this, a number say, tells nothing without the headings above it. UTF-16 units. */
const TELLING = 2;

/**
 * Finds the rows and sections of a report again in a form: by their ids where the form is a version of the
 * report's own, then by the same wording under the same headings, then by their ids where the form is a copy of the
 * report's own or the other way round, then by a like wording. Who copies a form may write another row over one of
 * it: there the same wording says more than the same id. Each row of the form is
 * given to one row of the report; the user may choose otherwise.
 */
export function matchForms(
  report: Report,
  form: Form,
  choices: MatchChoices = new Map(),
): FormMatch {
  const { sections, next, found } = findRows(report, form);
  const byKey = new Map(next.map((row) => [rowKeyText(row.key), row]));
  const rows = [...found].map(([from, hit]): RowPair => {
    const choice = choices.get(rowKeyText(from.key));
    // The others stay where they were found, so that a choice changes one row only; two may go on in one.
    if (choice === undefined) return { from, ...hit };
    const to = choice === null ? undefined : byKey.get(rowKeyText(choice));
    if (to === undefined) return { from, ...NO_PLACE, by: 'hand' };
    return { from, to, by: 'hand', likeness: likeness(from.formRow, to.formRow) };
  });
  const answered = new Set(rows.map(({ to }) => to));
  return {
    rows,
    sections: matchSections(sections, form, rows, kinship(report.form, form)),
    fresh: next.filter((row) => !answered.has(row)),
  };
}

/** How many rows of a report are surely in a form: by their ids, or worded the same. Quick, to put forms in order. */
export function countSureRows(report: Report, form: Form): number {
  return [...findSurely(report, form).found.values()].length;
}

interface FoundRows {
  readonly sections: readonly FormSection[];
  /** The rows of the form. */
  readonly next: readonly KeyedRow[];
  /** For each row of the report, in its order. */
  readonly found: ReadonlyMap<KeyedRow, Omit<RowPair, 'from'>>;
}

/** What was found last: a choice of the user must not compare hundreds of wordings anew. */
const lastFound = new WeakMap<Report, WeakMap<Form, FoundRows>>();

function findRows(report: Report, form: Form): FoundRows {
  const known = lastFound.get(report)?.get(form);
  if (known !== undefined) return known;
  const { sections, old, next, found, taken, give } = findSurely(report, form);
  // A row of the office's own that is only like one of the form's stays what it is.
  const open = old.filter((row) => !found.has(row) && row.formRow.added === undefined);
  matchLike(open, next, taken, give);
  const all = new Map(old.map((row) => [row, found.get(row) ?? NO_PLACE]));
  const result = { sections, next, found: all };
  const ofReport = lastFound.get(report) ?? new WeakMap<Form, FoundRows>();
  lastFound.set(report, ofReport.set(form, result));
  return result;
}

function findSurely(report: Report, form: Form) {
  const sections = formSectionsOf(report);
  const old = keyedRows({ sections });
  const next = keyedRows(form);
  const found = new Map<KeyedRow, Found>();
  const taken = new Set<KeyedRow>();
  const give: Give = (from, to, by, alike) => {
    found.set(from, { to, by, likeness: alike });
    taken.add(to);
  };
  const open = (): readonly KeyedRow[] => old.filter((row) => !found.has(row));
  const kin = kinship(report.form, form);
  if (kin === 'version') matchIds(open, next, taken, give);
  matchExactly(open(), next, taken, give);
  if (kin === 'copy') matchIds(open, next, taken, give);
  return { sections, old, next, found, taken, give };
}

/** How two forms belong together: versions of one, copies of one, or not at all. */
type Kinship = 'version' | 'copy' | null;

function kinship(a: Form, b: Form): Kinship {
  if (a.id === b.id) return 'version';
  return shareIds(a, b) ? 'copy' : null;
}

function matchIds(
  open: () => readonly KeyedRow[],
  next: readonly KeyedRow[],
  taken: ReadonlySet<KeyedRow>,
  give: Give,
): void {
  const byKey = new Map(next.map((row) => [rowKeyText(row.key), row]));
  for (const from of open()) {
    const to = byKey.get(rowKeyText(from.key));
    if (to === undefined || taken.has(to)) continue;
    give(from, to, 'id', likeness(from.formRow, to.formRow));
  }
  // A row that went to another table keeps its id, too.
  const byRowId = Map.groupBy(next, ({ key }) => key.rowId);
  for (const from of open()) {
    const [to, other] = byRowId.get(from.key.rowId) ?? [];
    if (to === undefined || other !== undefined || taken.has(to)) continue;
    give(from, to, 'id', likeness(from.formRow, to.formRow));
  }
}

const NO_PLACE = { to: null, by: 'nothing', likeness: 0 } as const;

interface Found {
  readonly to: KeyedRow;
  readonly by: MatchedBy;
  readonly likeness: number;
}

type Give = (from: KeyedRow, to: KeyedRow, by: MatchedBy, likeness: number) => void;

/** The row's own wording, folded; of a row of numbers alone its last label. */
function ownWording({ text, path }: FormRow): string {
  const own = foldLines([text]);
  return own === '' ? foldWording(path.at(-1) ?? '') : own;
}

/** All levels and the wording: what a row says wherever it stands. */
function fullWording(row: FormRow): string {
  return `${row.path
    .slice(0, -1)
    .map((level) => foldLines([level]))
    .join('/')}/${ownWording(row)}`;
}

/** Rows that say the same: first those under the same headings, then those whose wording comes only once. */
function matchExactly(
  old: readonly KeyedRow[],
  next: readonly KeyedRow[],
  taken: ReadonlySet<KeyedRow>,
  give: Give,
): void {
  const wordings: readonly ((row: KeyedRow) => string)[] = [
    ({ section, formRow }) => `${foldLines([section.heading])}/${fullWording(formRow)}`,
    ({ formRow }) => fullWording(formRow),
    ({ formRow }) => ownWording(formRow),
  ];
  const done = new Set<KeyedRow>();
  wordings.forEach((wording, i) => {
    const known = Map.groupBy(
      next.filter((row) => !taken.has(row)),
      wording,
    );
    const asked = Map.groupBy(
      old.filter((row) => !done.has(row)),
      wording,
    );
    for (const [key, from] of asked) {
      const to = known.get(key) ?? [];
      // By wording alone, two of the same cannot be told apart.
      const isAlone = i === wordings.length - 1;
      if (isAlone && (key.length < TELLING || from.length > 1 || to.length > 1)) continue;
      from.forEach((row, k) => {
        const hit = to[k];
        if (hit === undefined) return;
        done.add(row);
        give(row, hit, 'wording', 1);
      });
    }
  });
}

/** Rows that say nearly the same, the most alike first. */
function matchLike(
  old: readonly KeyedRow[],
  next: readonly KeyedRow[],
  taken: ReadonlySet<KeyedRow>,
  give: Give,
): void {
  const index = new WordingIndex<KeyedRow>();
  for (const row of next) if (!taken.has(row)) index.add(ownWording(row.formRow), row);
  const headings = new Map(next.map((row) => [row, wordingAbove(row)]));
  const pairs = old.flatMap((from) => {
    const wording = ownWording(from.formRow);
    if (wording.length < TELLING) return [];
    const heading = wordingAbove(from);
    return index.find(wording, LIKE).map(({ value, score }) => ({
      from,
      to: value,
      likeness: score,
      // Of two as like, the one under the same headings.
      rank: score + (headings.get(value) === heading ? 0.1 : 0),
    }));
  });
  const done = new Set<KeyedRow>();
  for (const { from, to, likeness: alike } of pairs.sort((a, b) => b.rank - a.rank)) {
    if (done.has(from) || taken.has(to)) continue;
    done.add(from);
    give(from, to, 'wording', alike);
  }
}

/** What stands right above a row. */
function wordingAbove({ formRow }: KeyedRow): string {
  return foldLines(formRow.path.slice(-2, -1));
}

/** How like two rows are worded, 0 to 1. */
function likeness(a: FormRow, b: FormRow): number {
  const [left, right] = [ownWording(a), ownWording(b)];
  if (left === right) return 1;
  const index = new WordingIndex<true>();
  index.add(left, true);
  return index.find(right, 0)[0]?.score ?? 0;
}

function matchSections(
  old: readonly FormSection[],
  form: Form,
  rows: readonly RowPair[],
  kin: Kinship,
): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const taken = new Set<string>();
  const give = (from: string, to: string): void => {
    result.set(from, to);
    taken.add(to);
  };
  const open = (): readonly FormSection[] => old.filter(({ id }) => !result.has(id));
  const fits = (a: FormSection, b: FormSection): boolean =>
    a.kind === b.kind && !taken.has(b.id) && (b.kind === 'table' || b.writable);
  const giveById = (): void => {
    for (const section of open()) {
      const to = form.sections.find(({ id }) => id === section.id);
      if (to !== undefined && fits(section, to)) give(section.id, to.id);
    }
  };
  if (kin === 'version') giveById();
  for (const section of open()) {
    const heading = foldLines([sectionWords(section)]);
    const to = form.sections.find(
      (other) => fits(section, other) && foldLines([sectionWords(other)]) === heading,
    );
    if (to !== undefined) give(section.id, to.id);
  }
  if (kin === 'copy') giveById();
  for (const section of open()) {
    const to = section.kind === 'table' ? mostOf(section.id, rows) : likeProse(section, form);
    const other = form.sections.find(({ id }) => id === to);
    if (other !== undefined && fits(section, other)) give(section.id, other.id);
  }
  return result;
}

/** The table in which most rows of a table go on. */
function mostOf(sectionId: string, rows: readonly RowPair[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { from, to } of rows) {
    if (from.key.sectionId !== sectionId || to === null) continue;
    counts.set(to.key.sectionId, (counts.get(to.key.sectionId) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function likeProse(section: FormSection, form: Form): string | undefined {
  const index = new WordingIndex<string>();
  for (const other of form.sections) {
    if (other.kind === 'prose') index.add(foldLines([other.heading]), other.id);
  }
  return index.find(foldLines([section.heading]), LIKE)[0]?.value;
}
