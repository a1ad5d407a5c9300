import { likeness } from '../../diff/likeness.ts';
import { printedReport } from '../../export/printed-report.ts';
import { type CellAddress, richTextAt } from '../../model/address.ts';
import { paragraph } from '../../model/block.ts';
import { inlinesText } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { isBlank, normalizeRichText, plainText, type RichText } from '../../model/rich-text.ts';
import { sameValue } from '../../model/same-value.ts';
import { dropStart } from '../../paste/trim-inlines.ts';
import { importTexts } from '../../texts/import.ts';
import type { ForeignDocument, ForeignPart } from '../foreign-document.ts';
import type { DocumentChange } from './document-change.ts';
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
    this.account.placed += sizeOf(parts);
    const base = richTextAt(this.base, address) ?? [];
    const printed = richTextAt(this.printed, address) ?? base;
    const words = withoutNumber(wordLines(parts), number);
    const rebuilt = rebuildText(base, normalizeRichText(printed), words, this.#pictures);
    const { drawingWords } = rebuilt;
    const richText = this.#pictures.withOwn(rebuilt.richText);
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
    const before = richTextAt(this.current, address) ?? base;
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

  /** What belongs to no place of the report. */
  unplaced(where: readonly string[], parts: readonly ForeignPart[]): void {
    const size = sizeOf(parts);
    if (size === 0 && !hasDrawing(parts)) return;
    this.account.unplaced += size;
    const richText = this.richTextOf(parts);
    this.add({ kind: 'unplaced', place: where, richText, text: partsText(parts) });
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
