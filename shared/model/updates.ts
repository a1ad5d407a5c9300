import type { CellAddress } from './address.ts';
import type { Report } from './report.ts';
import { imagesOf } from './report-image.ts';
import { isBlank, normalizeRichText, type RichText } from './rich-text.ts';
import { type Assessment, type Row, type RowState, UNTOUCHED } from './row.ts';
import { sameValue } from './same-value.ts';

// Every update is pure: report in, report out. A report that would not change comes back as the same
// object, so that callers can tell by identity; parts that do not change keep theirs.

/** The place of a row. */
export interface RowAddress {
  readonly sectionId: string;
  readonly rowId: string;
}

/**
 * Puts rich text in a place. The row's state follows what is in it: text makes an empty row 撰寫中,
 * a change takes back 待核 and 完成, and a row left without text is 未填. Image blocks whose picture the
 * report does not have are left out: a file with them could not be opened.
 */
export function setRichText(report: Report, address: CellAddress, richText: RichText): Report {
  const next = normalizeRichText(withKnownImages(report, richText));
  if (address.kind === 'prose') {
    return updateSection(report, address.sectionId, (section) =>
      section.kind === 'prose' && !sameValue(section.body, next)
        ? { ...section, body: next }
        : section,
    );
  }
  return updateRow(report, address, (row) => {
    const before = row.cells[address.columnId];
    if (before === undefined || sameValue(before, next)) return row;
    const cells = { ...row.cells, [address.columnId]: next };
    return { ...row, cells, state: writtenState(cells) };
  });
}

/** Puts rich text in a place and leaves the row's state as it is: for changes that are none of what is written. */
export function putRichText(report: Report, address: CellAddress, richText: RichText): Report {
  if (address.kind === 'prose') {
    return updateSection(report, address.sectionId, (section) =>
      section.kind === 'prose' ? { ...section, body: richText } : section,
    );
  }
  return updateRow(report, address, (row) =>
    row.cells[address.columnId] === undefined
      ? row
      : { ...row, cells: { ...row.cells, [address.columnId]: richText } },
  );
}

/** Sets how far a row is. */
export function setRowState(report: Report, address: RowAddress, state: RowState): Report {
  return updateRow(report, address, (row) => (row.state === state ? row : { ...row, state }));
}

/** Takes back 待核 and 完成 of a row that prints something else now, though nobody wrote in its cells. */
export function takeBackRowState(report: Report, address: RowAddress): Report {
  return updateRow(report, address, (row) => {
    const state = takenBack(row);
    return state === row.state ? row : { ...row, state };
  });
}

function takenBack({ state, cells }: Row): RowState {
  return state === 'review' || state === 'done' ? writtenState(cells) : state;
}

/** How far a row is by what is in it. */
function writtenState(cells: Row['cells']): RowState {
  return Object.values(cells).every(isBlank) ? 'empty' : 'writing';
}

/** Sets the units responsible for a row, in print order. They are printed, so a change takes back 待核 and 完成. */
export function setOwners(report: Report, address: RowAddress, owners: readonly string[]): Report {
  return updateRow(report, address, (row) =>
    row.owners.length === owners.length && row.owners.every((owner, i) => owner === owners[i])
      ? row
      : { ...row, owners, state: takenBack(row) },
  );
}

/** Changes some of what the office says of one criterion. Scores are capped by the caller (see `scores.ts`). */
export function setAssessment(
  report: Report,
  address: RowAddress,
  criterionId: string,
  change: Partial<Assessment>,
): Report {
  return updateRow(report, address, (row) => {
    const before = row.assessments[criterionId] ?? UNTOUCHED;
    const next = { ...before, ...change };
    if (sameValue(before, next)) return row;
    return { ...row, assessments: { ...row.assessments, [criterionId]: next } };
  });
}

/** Sets the office's own score for a row; null takes it back. */
export function setSelfScore(report: Report, address: RowAddress, score: number | null): Report {
  return updateRow(report, address, (row) =>
    row.selfScore === score ? row : { ...row, selfScore: score },
  );
}

/** Fills in a line above a table. */
export function setField(
  report: Report,
  sectionId: string,
  fieldId: string,
  value: string,
): Report {
  return updateSection(report, sectionId, (section) =>
    section.kind === 'table' && section.fields[fieldId] !== value
      ? { ...section, fields: { ...section.fields, [fieldId]: value } }
      : section,
  );
}

/** Changes agency or year. */
export function setHead(report: Report, head: { agency?: string; year?: number }): Report {
  const next = { ...report, ...head };
  return next.agency === report.agency && next.year === report.year ? report : next;
}

/** Gives the report a title of its own; with nothing in it the form's title is printed again. */
export function setTitle(report: Report, title: string): Report {
  const own = title.trim();
  if (own === (report.title ?? '')) return report;
  const { title: _old, ...rest } = report;
  return own === '' ? rest : { ...rest, title: own };
}

/** Says when a person last changed the report. */
export function touch(report: Report, now: string): Report {
  return report.updatedAt === now ? report : { ...report, updatedAt: now };
}

function withKnownImages(report: Report, richText: RichText): RichText {
  const images = imagesOf(report);
  const isKnown = (block: RichText[number]): boolean =>
    block.type !== 'image' || Object.hasOwn(images, block.imageId);
  return richText.every(isKnown) ? richText : richText.filter(isKnown);
}

function updateSection(
  report: Report,
  sectionId: string,
  change: (section: Report['sections'][number]) => Report['sections'][number],
): Report {
  const index = report.sections.findIndex((section) => section.id === sectionId);
  const section = report.sections[index];
  if (section === undefined) return report;
  const next = change(section);
  return next === section ? report : { ...report, sections: report.sections.with(index, next) };
}

function updateRow(report: Report, address: RowAddress, change: (row: Row) => Row): Report {
  return updateSection(report, address.sectionId, (section) => {
    if (section.kind !== 'table') return section;
    const index = section.rows.findIndex((row) => row.id === address.rowId);
    const row = section.rows[index];
    if (row === undefined) return section;
    const next = change(row);
    return next === row ? section : { ...section, rows: section.rows.with(index, next) };
  });
}
