import { leftOverContent } from '../carry/left-over.ts';
import type { BesidePlace } from '../model/beside-place.ts';
import { threadsOf } from '../model/comments.ts';
import { findFormRow, formSectionOf } from '../model/find-place.ts';
import { criteriaOf } from '../model/form-row.ts';
import type { Report } from '../model/report.ts';
import { sanitizeText } from '../model/sanitize.ts';
import type { Span } from '../model/span.ts';
import { findInText } from './find-in-text.ts';
import { foldText } from './fold-text.ts';
import type { Query } from './search-report.ts';

/** Where a text that stands in no cell first says what is looked for. */
export interface BesideHit {
  readonly place: BesidePlace;
  readonly text: string;
  /** UTF-16 units of `text`. */
  readonly span: Span;
}

/** A text key that no other place has. */
export function besideKey({ place }: Pick<BesideHit, 'place'>): string {
  if (place.kind === 'field') return `field ${place.sectionId} ${place.fieldId}`;
  if (place.kind === 'note') return `note ${place.rowId} ${place.criterionId}`;
  if (place.kind === 'comment') return `comment ${place.threadId}`;
  return `left-over ${place.entryId}`;
}

/**
 * Looks where a search through the cells does not: in reading order, first what belongs to the tables, then the
 * comments, then what had no place in the form. Each place comes once, however often it says it; of a thread it is the
 * first message that does.
 */
export function findBeside(report: Report, query: Query): readonly BesideHit[] {
  const needle = foldText(sanitizeText(query.needle), query).text;
  if (needle === '') return [];
  const hits: BesideHit[] = [];
  const look = (place: BesidePlace, text: string): boolean => {
    const [span] = findInText(text, needle, query);
    if (span !== undefined) hits.push({ place, text, span });
    return span !== undefined;
  };
  for (const section of report.sections) {
    const formSection = formSectionOf(report, section);
    if (section.kind !== 'table' || formSection?.kind !== 'table') continue;
    const sectionId = section.id;
    for (const { id, label } of formSection.fields) {
      look({ kind: 'field', sectionId, fieldId: id, label }, section.fields[id] ?? '');
    }
    for (const row of section.rows) {
      const formRow = findFormRow(report, sectionId, row);
      for (const { id } of formRow === undefined ? [] : criteriaOf(formRow)) {
        const place = { kind: 'note', sectionId, rowId: row.id, criterionId: id } as const;
        look(place, row.assessments[id]?.note ?? '');
      }
    }
  }
  for (const { id, messages } of threadsOf(report)) {
    messages.some(({ text }) => look({ kind: 'comment', threadId: id }, text));
  }
  for (const entry of report.leftOver ?? []) {
    look({ kind: 'left-over', entryId: entry.id }, leftOverContent(entry));
  }
  return hits;
}
