import { likeness } from '../../diff/likeness.ts';
import { printedReport } from '../../export/printed-report.ts';
import { type CellAddress, richTextAt } from '../../model/address.ts';
import { paragraph } from '../../model/block.ts';
import { findRow, findSection } from '../../model/find-place.ts';
import { inlinesText, textRun } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { isBlank, normalizeRichText, plainText, type RichText } from '../../model/rich-text.ts';
import { sameValue } from '../../model/same-value.ts';
import type { RowAddress } from '../../model/updates.ts';
import { dropStart } from '../../paste/trim-inlines.ts';
import { importTexts } from '../../texts/import.ts';
import type { ForeignDocument, ForeignPart } from '../foreign-document.ts';
import type { DocumentChange } from './document-change.ts';
import { foldLine } from './fold-line.ts';
import { lostSigns } from './lost-signs.ts';
import { newBlocks } from './new-blocks.ts';
import { hasDrawing, sizeOf } from './part-walks.ts';
import { PictureMarks } from './picture-marks.ts';
import { rebuildText } from './rebuild-text.ts';
import { partsText, type WordLine, wordLines } from './word-lines.ts';

const place = importTexts.place;

/** The changes of a document that were found so far, and the account of its characters. */
export class ChangeList {
  readonly base: Report;
  /** The report as it is printed. */
  readonly printed: Report;
  readonly current: Report;
  readonly changes: DocumentChange[] = [];
  /** Places that say the same as in the report, or nearly so; blank ones say nothing. */
  alike = 0;
  readonly account = { total: 0, placed: 0, fixed: 0, unplaced: 0 };

  readonly #pictures: PictureMarks;

  constructor(base: Report, current: Report, images: ForeignDocument['images']) {
    this.#pictures = new PictureMarks(base, current, images);
    this.base = base;
    this.printed = printedReport(base);
    this.current = current;
  }

  /** What stands in a place of the report now. */
  text(
    address: CellAddress,
    where: readonly string[],
    parts: readonly ForeignPart[],
    number: string | undefined,
  ): void {
    const base = richTextAt(this.base, address) ?? [];
    const printed = richTextAt(this.printed, address) ?? base;
    const words = withoutNumber(wordLines(parts), number);
    const rebuilt = rebuildText(base, normalizeRichText(printed), words, this.#pictures);
    const { drawingWords } = rebuilt;
    const richText = this.#pictures.withOwn(rebuilt.richText);
    // What is as it was is there to the last sign; of everything else what arrives is counted.
    const lost = richText === base ? 0 : lostSigns(words, richText, drawingWords);
    this.account.placed += sizeOf(parts) - lost;
    if (lost > 0) this.#lost(where, parts, lost);
    for (const text of drawingWords) {
      this.add({
        kind: 'unplaced',
        place: [...where, place.drawing],
        richText: [paragraph([{ type: 'text', text }])],
        text,
      });
    }
    if (!isBlank(base) && (richText === base || isAlike(base, richText))) this.alike += 1;
    if (richText === base || sameValue(richText, normalizeRichText(base))) return;
    const before = richTextAt(this.current, address);
    if (before === undefined) {
      this.#withoutPlace(where, richText);
      return;
    }
    if (sameValue(richText, before)) return;
    this.add({
      kind: 'text',
      place: where,
      address,
      before,
      after: richText,
      isConflict: !sameValue(normalizeRichText(before), normalizeRichText(base)),
    });
  }

  /** Who a row is given to. */
  owners(address: RowAddress, where: readonly string[], after: readonly string[]): void {
    const same = (a: readonly string[], b: readonly string[]): boolean =>
      sameValue(a.map(foldLine), b.map(foldLine));
    const exported = findRow(this.base, address.sectionId, address.rowId)?.owners ?? [];
    if (same(exported, after)) return;
    const before = findRow(this.current, address.sectionId, address.rowId)?.owners;
    if (before === undefined) {
      this.unplacedText(where, after.join('\n'));
      return;
    }
    if (same(before, after)) return;
    const isConflict = !same(before, exported);
    this.add({ kind: 'owners', place: where, address, before, after, isConflict });
  }

  /** What stands in a field of a section. */
  field(sectionId: string, fieldId: string, where: readonly string[], after: string): void {
    const valueIn = (report: Report): string => {
      const section = findSection(report, sectionId);
      return section?.kind === 'table' ? (section.fields[fieldId] ?? '').trim() : '';
    };
    const [exported, before] = [valueIn(this.base), valueIn(this.current)];
    if (foldLine(exported) === foldLine(after) || foldLine(before) === foldLine(after)) return;
    const isConflict = foldLine(before) !== foldLine(exported);
    this.add({ kind: 'field', place: where, sectionId, fieldId, before, after, isConflict });
  }

  /** A text of which a part did not arrive: all of it is listed, so that nobody has to trust the rest. */
  #lost(where: readonly string[], parts: readonly ForeignPart[], signs: number): void {
    this.account.unplaced += signs;
    const richText = this.richTextOf(parts);
    this.add({ kind: 'unplaced', place: where, richText, text: partsText(parts) });
  }

  /** A text whose row the report does not have any more. */
  #withoutPlace(where: readonly string[], richText: RichText): void {
    if (isBlank(richText)) return;
    this.add({ kind: 'unplaced', place: where, richText, text: plainText(richText) });
  }

  /** What belongs to no place of the report. */
  unplaced(where: readonly string[], parts: readonly ForeignPart[]): void {
    const size = sizeOf(parts);
    if (size === 0 && !hasDrawing(parts)) return;
    this.account.unplaced += size;
    const richText = this.richTextOf(parts);
    this.add({ kind: 'unplaced', place: where, richText, text: partsText(parts) });
  }

  /** The same of text beside the pages' body, which is not in the account of its characters. */
  unplacedText(where: readonly string[], text: string): void {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) return;
    const richText = normalizeRichText(lines.map((line) => paragraph([textRun(line)])));
    this.add({ kind: 'unplaced', place: where, richText, text });
  }

  /** Parts in the house style. */
  richTextOf(parts: readonly ForeignPart[]): RichText {
    const lines = wordLines(parts);
    return this.#pictures.withOwn(
      normalizeRichText(lines.flatMap((line, i) => newBlocks(line, [lines[i - 1], lines[i + 1]]))),
    );
  }

  add(change: Unnumbered<DocumentChange>): void {
    this.changes.push({ ...change, id: `change-${this.changes.length + 1}` });
  }
}

/** With less in common a place says something else. */
const MIN_LIKENESS = 0.5;

function isAlike(before: RichText, after: RichText): boolean {
  return likeness(plainText(before), plainText(after)) >= MIN_LIKENESS;
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/** The lines of a cell without the row's own number, which is printed before what is written. */
function withoutNumber(
  words: readonly WordLine[],
  number: string | undefined,
): readonly WordLine[] {
  const [first, ...rest] = words;
  const sign = number?.trimEnd() ?? '';
  if (sign === '' || first === undefined || first.part.kind !== 'line') return words;
  if (first.label !== null || !inlinesText(first.children).startsWith(sign)) return words;
  const children = dropStart(first.children, sign.length);
  const lead = inlinesText(children).length - inlinesText(children).trimStart().length;
  const own = dropStart(children, lead);
  if (own.length === 0) return rest;
  const [line] = wordLines([{ ...first.part, children: own }]);
  return line === undefined ? rest : [line, ...rest];
}
