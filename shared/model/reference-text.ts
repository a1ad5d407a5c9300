import { writableColumns } from './added-rows.ts';
import { type CellAddress, richTextAt, sameAddress } from './address.ts';
import { captionNumbers, captionsBefore } from './captions.ts';
import { findFormRow, findRow, findSection, formSectionOf } from './find-place.ts';
import { type FormSection, type ProseFormSection, proseHeading } from './form-section.ts';
import { parseNumberMarker } from './number-marker.ts';
import { numberPaths } from './numbering.ts';
import type { ReferenceTarget } from './reference-index.ts';
import type { Report } from './report.ts';

// How official documents name a place: the numbers that lead to it, the outermost first, 「構面一（一）2.」. What
// the reader is in already is left out. Chinese numbers in brackets have full-width ones in running text.

/**
 * The wording of a reference.
 * @param from where it stands: of a target in the same text only the numbers inside of it are said
 * @returns null when the target has no number any more (a caption that was taken away), or its heading is not printed
 */
export function referenceText(
  report: Report,
  target: ReferenceTarget,
  from: CellAddress,
): string | null {
  if (target.kind === 'section') return finish(headingPath(report, target.sectionId));
  if (target.kind === 'row') return finish(rowPath(report, target.sectionId, target.rowId));
  const richText = richTextAt(report, target.address);
  const block = richText?.[target.block];
  if (richText === undefined || block === undefined) return null;
  if (block.type !== 'item') {
    return captionNumbers(richText, captionsBefore(report, target.address))[target.block] ?? null;
  }
  const path = numberPaths(richText)[target.block] ?? [];
  return finish([...placePath(report, target.address, from), ...path]);
}

/** The numbers inside of a text that lead to a block: 「（二）3.」. */
export function pathText(path: readonly string[]): string {
  return finish(path) ?? '';
}

/** Joins the parts; a pause at the end would read as one of the sentence around it. */
function finish(parts: readonly string[]): string | null {
  const text = parts.map(widenBrackets).join('').replace(/、$/u, '');
  return text === '' ? null : text;
}

/** Chinese numbers stand in full-width brackets: (二) is （二）; (2) and (A) stay. */
function widenBrackets(part: string): string {
  return part.replace(/^\((\p{Script=Han}+)\)/u, '（$1）');
}

/** What names the text a target is in, as far as the reader is not in it. */
function placePath(report: Report, target: CellAddress, from: CellAddress): readonly string[] {
  if (sameAddress(target, from)) return [];
  if (target.kind === 'prose') return sectionPath(report, target.sectionId);
  const section = findSection(report, target.sectionId);
  const formSection = formSectionOf(report, section);
  const row = findRow(report, target.sectionId, target.rowId);
  if (formSection?.kind !== 'table' || row === undefined) return [];
  const columns = writableColumns(formSection, row);
  const isSameRow = from.kind === 'cell' && from.rowId === target.rowId;
  const isSameColumn = from.kind === 'cell' && from.columnId === target.columnId;
  const label = columns.find(({ id }) => id === target.columnId)?.label.replace(/\s+/gu, '') ?? '';
  const column = columns.length > 1 && !isSameColumn ? `「${label}」` : null;
  if (isSameRow) return column === null ? [] : [column];
  // 「構面一（一）2.」 and 「1.」 would read as one number.
  return [...rowPath(report, target.sectionId, target.rowId), column ?? '之'];
}

/** The section of a row and the numbers of its strategies; words where no number is printed. */
function rowPath(report: Report, sectionId: string, rowId: string): readonly string[] {
  const formRow = findFormRow(report, sectionId, findRow(report, sectionId, rowId));
  const path = (formRow?.path ?? []).map((level) => {
    const marker = parseNumberMarker(level);
    return marker === null ? level.trim() : level.slice(0, marker.length).trim();
  });
  return [...sectionPath(report, sectionId), ...path];
}

/** 構面一 of 「構面一：基礎服務」; 「伍、一、」 of a heading below 「伍、」. */
function sectionPath(report: Report, sectionId: string): readonly string[] {
  const own = formSectionOf(report, findSection(report, sectionId));
  if (own === undefined) return [];
  if (own.kind === 'table') return [own.heading.replace(/[：:].*$/u, '').trim()];
  return [...parents(report.form.sections, own), own].map(headingNumber);
}

/** 「參、實施對象」: a number alone would read as a part of the sentence, 「詳參」. 構面一; nothing when not printed. */
function headingPath(report: Report, sectionId: string): readonly string[] {
  const own = formSectionOf(report, findSection(report, sectionId));
  if (own === undefined) return [];
  if (own.kind === 'table') {
    return own.headingPrinted === null ? [] : sectionPath(report, sectionId);
  }
  const above = parents(report.form.sections, own).map(headingNumber);
  if (own.number === null) return [...above, `「${own.heading}」`];
  // Some headings are whole sentences: nobody repeats them in another one.
  return [...above, /[，。；]/u.test(own.heading) ? headingNumber(own) : proseHeading(own)];
}

/** The headings above a heading, the outermost first. */
function parents(
  sections: readonly FormSection[],
  own: ProseFormSection,
): readonly ProseFormSection[] {
  const above: ProseFormSection[] = [];
  let level = own.level;
  for (let i = sections.findIndex(({ id }) => id === own.id) - 1; i >= 0 && level > 1; i -= 1) {
    const section = sections[i];
    if (section?.kind !== 'prose' || section.level >= level) continue;
    above.unshift(section);
    level = section.level;
  }
  return above;
}

/** The number of a heading with its mark; its words where it has none. */
function headingNumber({ number, heading, level }: ProseFormSection): string {
  if (number === null) return `「${heading}」`;
  if (level <= 2) return `${number}、`;
  return level === 3 ? `(${number})` : `${number}.`;
}
