import { leftOverContent } from '../carry/left-over.ts';
import type { BesidePlace } from '../model/beside-place.ts';
import { threadsOf } from '../model/comments.ts';
import { formSectionOf } from '../model/find-place.ts';
import { criteriaOf } from '../model/form-row.ts';
import {
  categoryHeadings,
  type FormSection,
  type TableFormSection,
} from '../model/form-section.ts';
import type { Report } from '../model/report.ts';
import type { TableSection } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import { type PrintedLines, printedLines } from './printed-lines.ts';
import type { FindInLine } from './search-each.ts';

/** Where a text that stands in no cell first says what is looked for. */
export interface BesideHit {
  readonly place: BesidePlace;
  readonly text: string;
  /** UTF-16 units of `text`. */
  readonly span: Span;
}

/**
 * Looks where a search through the cells does not: in reading order, first what people gave with the tables, then the
 * comments, then what had no place in the form, and last what the form itself prints. Each place comes once, however
 * often it says it; of a thread it is the first message that does.
 */
export type FindBeside = (report: Report) => readonly BesideHit[];

/** A text key that no other place has. */
export function besideKey({ place }: Pick<BesideHit, 'place'>): string {
  switch (place.kind) {
    case 'field':
      return `field ${place.sectionId} ${place.fieldId}`;
    case 'owners':
      return `owners ${place.rowId}`;
    case 'note':
      return `note ${place.rowId} ${place.criterionId}`;
    case 'comment':
      return `comment ${place.threadId}`;
    case 'left-over':
      return `left-over ${place.entryId}`;
    case 'printed':
      return `printed ${place.sectionId} ${place.rowId ?? ''}`;
  }
}

type Found = Pick<BesideHit, 'text' | 'span'>;
type FoundPrinted = Found & Pick<PrintedLines, 'formRowId'>;

/**
 * Makes the search of what finds something in one line of text. What forms print and the units of rows are most of
 * what there is and hardly ever change: it keeps what it found there, so that a keystroke does not pay for them.
 */
export function findBesideEach(findInLine: FindInLine): FindBeside {
  const knownOwners = new WeakMap<readonly string[], Found | null>();
  const knownPrinted = new WeakMap<FormSection, readonly FoundPrinted[]>();

  const inOwners = (owners: readonly string[]): Found | null => {
    const before = knownOwners.get(owners);
    if (before !== undefined) return before;
    const found = firstIn(owners, '、', findInLine);
    knownOwners.set(owners, found);
    return found;
  };

  const inPrinted = (
    formSection: FormSection,
    classHeading: string | null,
  ): readonly FoundPrinted[] => {
    const before = knownPrinted.get(formSection);
    if (before !== undefined) return before;
    const all = printedLines(formSection, classHeading).flatMap(({ formRowId, lines }) => {
      const found = firstIn(lines, '\n', findInLine);
      return found === null ? [] : [{ formRowId, ...found }];
    });
    knownPrinted.set(formSection, all);
    return all;
  };

  return (report) => {
    const hits: BesideHit[] = [];
    const add = (place: BesidePlace, found: Found | null): boolean => {
      if (found !== null) hits.push({ place, text: found.text, span: found.span });
      return found !== null;
    };
    const look = (place: BesidePlace, text: string): boolean =>
      text !== '' && add(place, firstIn([text], '', findInLine));
    const lookInTable = (section: TableSection, formSection: TableFormSection): void => {
      const sectionId = section.id;
      for (const { id, label } of formSection.fields) {
        look({ kind: 'field', sectionId, fieldId: id, label }, section.fields[id] ?? '');
      }
      const formRows = new Map(formSection.rows.map((formRow) => [formRow.id, formRow]));
      const hasOwners = formSection.columns.some(({ role }) => role === 'owner');
      for (const { id: rowId, formRowId, owners, assessments } of section.rows) {
        if (hasOwners) add({ kind: 'owners', sectionId, rowId }, inOwners(owners));
        const formRow = formRows.get(formRowId);
        for (const { id } of formRow === undefined ? [] : criteriaOf(formRow)) {
          const place = { kind: 'note', sectionId, rowId, criterionId: id } as const;
          look(place, assessments[id]?.note ?? '');
        }
      }
    };

    const sections = report.sections.map((section) => ({
      section,
      formSection: formSectionOf(report, section),
    }));
    for (const { section, formSection } of sections) {
      if (section.kind === 'table' && formSection?.kind === 'table') {
        lookInTable(section, formSection);
      }
    }
    for (const { id, messages } of threadsOf(report)) {
      messages.some(({ text }) => look({ kind: 'comment', threadId: id }, text));
    }
    for (const entry of report.leftOver ?? []) {
      look({ kind: 'left-over', entryId: entry.id }, leftOverContent(entry));
    }
    const classHeadings = categoryHeadings(report.form.sections);
    for (const { section, formSection } of sections) {
      if (formSection === undefined) continue;
      const printed = inPrinted(formSection, classHeadings.get(formSection.id) ?? null);
      if (printed.length === 0) continue;
      const rows = section.kind === 'table' ? section.rows : [];
      const rowIds = new Map(rows.map(({ formRowId, id }) => [formRowId, id]));
      for (const { formRowId, ...found } of printed) {
        const rowId = formRowId === null ? null : rowIds.get(formRowId);
        // A row that the report lacks is not on the paper.
        if (rowId !== undefined) add({ kind: 'printed', sectionId: section.id, rowId }, found);
      }
    }
    return hits;
  };
}

/**
 * The first of some lines that says it, within all of them.
 * @param gap what stands between two lines where they are shown together
 */
function firstIn(lines: readonly string[], gap: string, findInLine: FindInLine): Found | null {
  let start = 0;
  for (const line of lines) {
    const [first] = findInLine(line);
    if (first !== undefined) {
      return {
        text: lines.join(gap),
        span: { from: start + first.from, to: start + first.to },
      };
    }
    start += line.length + gap.length;
  }
  return null;
}
