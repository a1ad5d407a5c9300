import { printedOrder } from '../model/added-rows.ts';
import type { CommentThread } from '../model/comment.ts';
import { keepFreeAnchors, threadsOf } from '../model/comments.ts';
import type { Report } from '../model/report.ts';
import { imagesOf, type ReportImages } from '../model/report-image.ts';
import type { RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import type { TableSection } from '../model/section.ts';
import { textFacts } from '../model/text-facts.ts';
import { appendAll } from './append-row.ts';
import { keepAmounts } from './bring-figures.ts';
import { keepRowAnchors } from './cut-part.ts';
import { withFiguresOf } from './merge-figures.ts';
import { mergeThreads } from './merge-threads.ts';
import type { MergePlan, MergeRow } from './plan-merge.ts';

/** What the user chose for a row or a figure: what the part says, what the whole says, or (of a row) both. */
export type MergeChoice = 'theirs' | 'ours' | 'both';

/** The choices by the id of the row or figure; what has none is left as it is. */
export type MergeChoices = ReadonlyMap<string, MergeChoice>;

/** What is proposed: what cannot hurt anybody is taken, the rest is for the user to decide. */
export function proposedChoices(plan: MergePlan): MergeChoices {
  const choices = new Map<string, MergeChoice>();
  for (const { kind, id } of plan.figures) {
    if (kind === 'take' || kind === 'added') choices.set(id, 'theirs');
    if (kind === 'gone') choices.set(id, 'ours');
  }
  for (const { kind, rowId } of plan.rows) {
    if (kind === 'take' || kind === 'added') choices.set(rowId, 'theirs');
    if (kind === 'gone' || kind === 'deleted') choices.set(rowId, 'ours');
  }
  return choices;
}

/**
 * Puts a part back. Pure: only the rows and figures that were chosen change, each of the others stays the same object;
 * what shows a figure is brought up to date by `refreshFields`.
 * Comments on the rows of the part come along, whatever was chosen for the words.
 * @param plan of the same two reports
 */
export function applyMerge(
  whole: Report,
  part: Report,
  plan: MergePlan,
  choices: MergeChoices,
): Report {
  const comments = mergeThreads(whole, part);
  const known = new Set(comments.map(({ id }) => id));
  const withThreads = sameThreads(comments, threadsOf(whole))
    ? whole
    : { ...whole, comments: [...comments] };
  // Before the rows: they are compared with what their figures amount to afterwards.
  let report = withFiguresOf(
    withThreads,
    part,
    new Set(
      plan.figures
        .filter(({ id, theirs }) => theirs !== null && choices.get(id) === 'theirs')
        .map(({ id }) => id),
    ),
    shownFigures(plan, choices),
  );
  for (const merged of plan.rows) {
    const choice = choices.get(merged.rowId);
    if (!isTaken(choice)) continue;
    report = applyRow(report, merged, choice, known);
  }
  return report === whole ? whole : withImages(report, part);
}

function isTaken(choice: MergeChoice | undefined): choice is 'theirs' | 'both' {
  return choice === 'theirs' || choice === 'both';
}

function applyRow(
  report: Report,
  { sectionId, rowId, ours, theirs }: MergeRow,
  choice: 'theirs' | 'both',
  known: ReadonlySet<string>,
): Report {
  const section = report.sections.find(({ id }) => id === sectionId);
  const formSection = report.form.sections.find(({ id }) => id === section?.formSectionId);
  if (section?.kind !== 'table' || formSection?.kind !== 'table') return report;
  if (theirs === null) {
    // Only a row that the office added can go.
    const rows = section.rows.filter((row) => row.id !== rowId || row.added === undefined);
    return rows.length === section.rows.length ? report : withRows(report, section, rows);
  }
  const coming = keepAmounts(
    report,
    keepRowAnchors(theirs, (id) => known.has(id)),
  );
  if (ours === null) {
    const all = [...section.rows, coming];
    const byId = new Map(all.map((row) => [row.formRowId, row]));
    const rows = printedOrder(formSection, all).flatMap((id) => byId.get(id) ?? []);
    return rows.length === all.length ? withRows(report, section, rows) : report;
  }
  const next = choice === 'both' ? appendAll(ours, withFreeAnchors(report, coming)) : coming;
  if (next === ours) return report;
  return withRows(
    report,
    section,
    section.rows.map((row) => (row.id === rowId ? next : row)),
  );
}

/** Words that come beside those they are commented with already must not take the comment a second time. */
function withFreeAnchors(report: Report, row: Row): Row {
  const cells = Object.entries(row.cells).map(([id, cell]): [string, RichText] => [
    id,
    keepFreeAnchors(report, cell),
  ]);
  return { ...row, cells: Object.fromEntries(cells) };
}

function withRows(report: Report, section: TableSection, rows: readonly Row[]): Report {
  const next: TableSection = { ...section, rows };
  return { ...report, sections: report.sections.map((one) => (one === section ? next : one)) };
}

/** With the pictures of the part that the report does not have. Those that nothing shows go when it is saved. */
function withImages(report: Report, part: Report): Report {
  const own = imagesOf(report);
  const missing = Object.entries(imagesOf(part)).filter(([id]) => !Object.hasOwn(own, id));
  const images: ReportImages = { ...own, ...Object.fromEntries(missing) };
  return missing.length === 0 ? report : { ...report, images };
}

/** The figures that the rows to be taken show. */
function shownFigures(plan: MergePlan, choices: MergeChoices): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { rowId, theirs } of plan.rows) {
    if (!isTaken(choices.get(rowId))) continue;
    for (const cell of Object.values(theirs?.cells ?? {})) {
      for (const field of textFacts(cell).fields) {
        if (field.kind === 'figure') ids.add(field.figureId);
      }
    }
  }
  return ids;
}

function sameThreads(a: readonly CommentThread[], b: readonly CommentThread[]): boolean {
  return a.length === b.length && a.every((thread, i) => thread === b[i]);
}
