import { writableColumns } from '../model/added-rows.ts';
import { type Block, paragraph } from '../model/block.ts';
import type { CarriedPart, CarriedPlace, Companion } from '../model/carried.ts';
import { keepAnchors, mapLines } from '../model/comment-anchors.ts';
import { formSectionsOf } from '../model/find-place.ts';
import type { ImageBlock } from '../model/image-block.ts';
import { type Inline, textRun } from '../model/inline.ts';
import { type Report, reportTitle } from '../model/report.ts';
import { isBlank, normalizeRichText, type RichText } from '../model/rich-text.ts';
import { pictureWords } from './block-words.ts';
import type { FormMatch } from './match-forms.ts';
import { mapColumns } from './move-row.ts';
import { rowKeyText, rowWords, sectionWords } from './row-key.ts';
import { withoutYearMarks } from './year-marks.ts';

/**
 * A text alone: without comments, marks of years, ids and what it follows from.
 * @param picture what becomes of a picture; left out: its words
 */
export function bareText(
  richText: RichText,
  picture: (image: ImageBlock) => Block = (image) => paragraph([textRun(pictureWords(image))]),
): RichText {
  const blocks = withoutYearMarks(keepAnchors(richText, () => false)).map((block): Block => {
    const plain = mapLines(block, (line) => (line.some(isField) ? line.map(withoutField) : line));
    if (plain.type === 'paragraph') return plain;
    const { id: _, ...rest } = plain;
    return rest.type === 'image' ? picture(rest) : rest;
  });
  return normalizeRichText(blocks);
}

function isField(inline: Inline): boolean {
  return inline.type === 'text' && inline.field !== undefined;
}

function withoutField(inline: Inline): Inline {
  if (inline.type !== 'text') return inline;
  const { field: _, ...rest } = inline;
  return rest;
}

export interface CompanionOptions {
  readonly fileName: string;
  /** How the report's places answer to those of the other form. */
  readonly match: FormMatch;
  /** Where the office's own rows stand in the other report, by `rowKeyText`. */
  readonly placeOf: (
    sectionId: string,
    rowId: string,
  ) => { sectionId: string; rowId: string } | undefined;
  /** Which columns are taken along; left out: all that are written in. */
  readonly columns?: (role: string) => boolean;
}

/** What a report says, place by place, for another report to carry along. */
export function companionOf(report: Report, options: CompanionOptions): Companion {
  const { fileName, match, placeOf, columns = () => true } = options;
  const formSections = new Map(formSectionsOf(report).map((section) => [section.id, section]));
  const targets = new Map(
    match.rows.flatMap(({ from, to }) =>
      to === null ? [] : [[rowKeyText(from.key), to] as const],
    ),
  );
  const places = report.sections.flatMap((section): readonly CarriedPlace[] => {
    const formSection = formSections.get(section.formSectionId);
    const to = match.sections.get(section.formSectionId);
    if (section.kind === 'prose') {
      if (formSection === undefined || isBlank(section.body)) return [];
      const parts = [{ label: '', text: bareText(section.body) }];
      const place = { from: [sectionWords(formSection)], parts };
      return [to === undefined ? place : { ...place, sectionId: to }];
    }
    if (formSection?.kind !== 'table') return [];
    return section.rows.flatMap((row): readonly CarriedPlace[] => {
      const formRow = formSection.rows.find(({ id }) => id === row.formRowId);
      if (formRow === undefined) return [];
      const key = { sectionId: formSection.id, rowId: formRow.id };
      const target = targets.get(rowKeyText(key));
      const at = target?.key ?? placeOf(key.sectionId, key.rowId);
      const mapped = target === undefined ? null : mapColumns(formSection, target.section);
      const parts = writableColumns(formSection, row).flatMap((column): readonly CarriedPart[] => {
        const text = row.cells[column.id];
        if (text === undefined || isBlank(text) || column.role === 'strategy') return [];
        if (!columns(column.role)) return [];
        const columnId = mapped === null ? column.id : mapped.get(column.id);
        const part = { label: column.label, text: bareText(text) };
        return [columnId === undefined ? part : { ...part, columnId }];
      });
      if (parts.length === 0) return [];
      return [{ from: rowWords({ section: formSection, formRow }), ...at, parts }];
    });
  });
  const { agency, year } = report;
  return { title: reportTitle(report), agency, year, fileName, places };
}

/** What a companion says beside a place of the report. */
export function placesBeside(
  companion: Companion | undefined,
  sectionId: string,
  rowId: string | null,
): readonly CarriedPlace[] {
  return (companion?.places ?? []).filter(
    (place) => place.sectionId === sectionId && (place.rowId ?? null) === rowId,
  );
}

/** What a companion says that stands beside no place of the report. */
export function placesBesideNothing(companion: Companion | undefined): readonly CarriedPlace[] {
  return (companion?.places ?? []).filter(({ sectionId }) => sectionId === undefined);
}
