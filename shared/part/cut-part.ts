import { keepAnchors, threadIdsIn } from '../model/comment-anchors.ts';
import { placedThreads } from '../model/comments.ts';
import { figuresOf } from '../model/figure.ts';
import type { MakeId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { withoutUnusedImages } from '../model/report-image.ts';
import type { PartRow } from '../model/report-part.ts';
import { EMPTY_RICH_TEXT } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import type { Section } from '../model/section.ts';
import { partTexts } from '../texts/part.ts';

/** What is to be cut out, by whom and when. */
export interface Cut {
  readonly rowIds: readonly string[];
  /** The units it is for, as the user reads them. */
  readonly units: readonly string[];
  readonly by: string;
  /** ISO 8601, Z. */
  readonly now: string;
  readonly makeId: MakeId;
}

/**
 * Cuts some rows out of a report: a report of its own with the same form, in which all other rows and texts are blank, so
 * that it is small and holds nothing of others. Pictures and comments of its rows come along. Rows that the office
 * added and that are not asked for are left out.
 * @returns null when none of the rows is in the report
 */
export function cutPart(report: Report, cut: Cut): Report | null {
  const wanted = new Set(cut.rowIds);
  const rows: PartRow[] = [];
  for (const section of report.sections) {
    if (section.kind !== 'table') continue;
    for (const row of section.rows) {
      if (wanted.has(row.id)) rows.push({ sectionId: section.id, before: row });
    }
  }
  if (rows.length === 0) return null;
  const threads = threadsOfRows(report, wanted);
  const { comments: _comments, leftOver: _leftOver, part: _part, ...rest } = report;
  const kept = (report.comments ?? []).filter(({ id }) => threads.has(id));
  const whole: Report = {
    ...rest,
    id: cut.makeId(),
    createdAt: cut.now,
    updatedAt: cut.now,
    sections: report.sections.map((section) => blankOthers(section, wanted)),
    ...(kept.length === 0 ? {} : { comments: kept }),
    ...companionsOf(report, rows),
    part: {
      of: report.id,
      formId: report.form.id,
      formVersion: report.form.version,
      label: partTexts.label(cut.units),
      units: cut.units,
      rows,
      threads: kept.map(({ id }) => id),
      figures: figuresOf(report),
      cutBy: cut.by,
      cutAt: cut.now,
    },
  };
  return withoutUnusedImages(whole);
}

function blankOthers(section: Section, wanted: ReadonlySet<string>): Section {
  if (section.kind === 'prose') return { ...section, body: EMPTY_RICH_TEXT };
  const rows = section.rows.flatMap((row) => {
    if (wanted.has(row.id)) return [row];
    return row.added === undefined ? [blankRow(row)] : [];
  });
  return { ...section, rows };
}

function blankRow(row: Row): Row {
  return {
    id: row.id,
    formRowId: row.formRowId,
    owners: row.owners,
    cells: Object.fromEntries(Object.keys(row.cells).map((id) => [id, EMPTY_RICH_TEXT])),
    state: 'empty',
    assessments: {},
    selfScore: null,
  };
}

/** The threads on the words of these rows, and those about the rows themselves. */
function threadsOfRows(report: Report, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const ids = new Set(
    placedThreads(report)
      .filter(({ place }) => wanted.has(place.rowId ?? ''))
      .map(({ thread }) => thread.id),
  );
  for (const section of report.sections) {
    if (section.kind !== 'table') continue;
    for (const { id, cells } of section.rows) {
      if (!wanted.has(id)) continue;
      for (const cell of Object.values(cells))
        for (const thread of threadIdsIn(cell)) ids.add(thread);
    }
  }
  return ids;
}

/** What last year's report and the plan say beside these rows; nothing of what they say elsewhere. */
function companionsOf(
  report: Report,
  rows: readonly PartRow[],
): Partial<Pick<Report, 'lastYear' | 'plan'>> {
  const formRows = new Set(rows.map(({ before }) => before.formRowId));
  const prune = (companion: Report['plan']): Report['plan'] =>
    companion === undefined
      ? undefined
      : {
          ...companion,
          places: companion.places.filter(
            ({ rowId }) => rowId !== undefined && formRows.has(rowId),
          ),
        };
  const lastYear = prune(report.lastYear);
  const plan = prune(report.plan);
  return {
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(plan === undefined ? {} : { plan }),
  };
}

/** A row with only those comments whose threads a test allows. */
export function keepRowAnchors(row: Row, isKept: (threadId: string) => boolean): Row {
  const cells = Object.entries(row.cells).map(
    ([id, cell]) => [id, keepAnchors(cell, isKept)] as const,
  );
  return cells.every(([id, cell]) => cell === row.cells[id])
    ? row
    : { ...row, cells: Object.fromEntries(cells) };
}
