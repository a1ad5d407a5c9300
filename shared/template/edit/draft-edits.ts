import type { Deadline } from '../../model/form.ts';
import type { ProseFormSection } from '../../model/form-section.ts';
import type { RocYear } from '../../model/year.ts';
import { workshopTexts as texts } from '../../texts/workshop.ts';
import { fillYears } from '../fill-years.ts';
import type { DraftSection, DraftTable, FormDraft } from './form-draft.ts';
import { hasYear } from './list-texts.ts';

/** Changes the section at a place; the draft itself when nothing changed. */
export function editSection(
  draft: FormDraft,
  index: number,
  edit: (section: DraftSection) => DraftSection,
): FormDraft {
  const section = draft.sections[index];
  if (section === undefined) return draft;
  const edited = edit(section);
  return edited === section ? draft : { ...draft, sections: draft.sections.with(index, edited) };
}

/** Changes a table's own data; the heading as printed follows its wording and points. */
export function patchTable(table: DraftTable, patch: Partial<DraftTable>): DraftTable {
  const next = { ...table, ...patch };
  const isHead = 'heading' in patch || 'points' in patch;
  if (!isHead || table.headingPrinted === null) return next;
  return { ...next, headingPrinted: printedHeading(next.heading, next.points) };
}

/** 「構面一：基礎服務（200 分）」. */
export function printedHeading(heading: string, points: number | null): string {
  return points === null ? heading : texts.printedHeading(heading, points);
}

/** Moves a section past its neighbour. */
export function moveSection(draft: FormDraft, index: number, by: 1 | -1): FormDraft {
  const [one, other] = [draft.sections[index], draft.sections[index + by]];
  if (one === undefined || other === undefined) return draft;
  return { ...draft, sections: draft.sections.with(index, other).with(index + by, one) };
}

/** Sets what a user should know of a heading; a blank note is none. */
export function setSectionNote(section: ProseFormSection, note: string): ProseFormSection {
  const { note: _old, ...rest } = section;
  return note === '' ? rest : { ...rest, note };
}

/** Sets the numbers of the points that the source prints under a heading. */
export function setItemMarkers(
  section: ProseFormSection,
  markers: readonly string[],
): ProseFormSection {
  const { itemMarkers: _old, ...rest } = section;
  return markers.length === 0 ? rest : { ...rest, itemMarkers: markers };
}

/** The years of a deadline's wording as the user types them. */
export function deadlineWords({ pattern, printed }: Deadline): string {
  return pattern ?? printed;
}

/**
 * Sets when something is due. A wording with `{year}` follows the report's year, and so does one of every year;
 * any other is kept as it is.
 */
export function setDeadlineWhen(deadline: Deadline, words: string, year: RocYear): Deadline {
  const moves = hasYear(words) || words.startsWith(texts.everyYear);
  return { ...deadline, printed: fillYears(words, year), pattern: moves ? words : null };
}

/** Sets what is due. */
export function setDeadlineWhat(deadline: Deadline, words: string, year: RocYear): Deadline {
  const { whatPattern: _old, ...rest } = deadline;
  return {
    ...rest,
    what: fillYears(words, year),
    ...(hasYear(words) ? { whatPattern: words } : {}),
  };
}

/** Sets the year of the source; wording that moves with the years is printed for the new one. */
export function setSourceYear(draft: FormDraft, year: RocYear): FormDraft {
  return {
    ...draft,
    source: { ...draft.source, year },
    deadlines: draft.deadlines.map((deadline) => ({
      ...deadline,
      ...(deadline.pattern === null ? {} : { printed: fillYears(deadline.pattern, year) }),
      ...(deadline.whatPattern === undefined
        ? {}
        : { what: fillYears(deadline.whatPattern, year) }),
    })),
    sections: draft.sections.map((section) =>
      section.kind === 'table'
        ? section
        : {
            ...section,
            standardText: section.standardText.map((paragraph) =>
              paragraph.pattern === undefined
                ? paragraph
                : { ...paragraph, text: fillYears(paragraph.pattern, year) },
            ),
          },
    ),
  };
}
