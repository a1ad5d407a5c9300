import type { CellAddress } from '../model/address.ts';
import { allTexts } from '../model/all-texts.ts';
import { type Block, isTextBlock } from '../model/block.ts';
import { captionOf } from '../model/caption.ts';
import { formSectionOf } from '../model/find-place.ts';
import { inlinesText } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import type { RichText } from '../model/rich-text.ts';
import { segmentsOf } from '../search/segments.ts';
import { findYears } from './year-marks.ts';

/** Where words without runs stand: they can carry no mark. */
export type PlainPlace =
  /** The report's own title. */
  | { readonly kind: 'title' }
  /** A line above a table. */
  | { readonly kind: 'field'; readonly sectionId: string; readonly fieldId: string }
  /** A caption, or a word in a flowchart; UTF-16 units of the block's text. */
  | {
      readonly kind: 'block';
      readonly address: CellAddress;
      readonly block: number;
      readonly from: number;
      readonly to: number;
    };

/** A year other than the report's, in words that can carry no mark. */
export interface PlainYear {
  readonly place: PlainPlace;
  /** The year as written. */
  readonly words: string;
  /** All that stands at the place: what is said to be right is known by it, like a sentence. */
  readonly text: string;
}

/**
 * The years in the title, the lines above tables, captions and flowcharts of a report that was taken over from the
 * year before, without those of the report's own year and those that the user said are right.
 */
export function plainYears(report: Report): readonly PlainYear[] {
  if (report.lastYear === undefined) return [];
  const kept = new Set(report.lastYear.kept ?? []);
  const isOpen = ({ words, text }: Omit<PlainYear, 'place'>): boolean =>
    !kept.has(text) && yearOf(words) !== report.year;
  return [...inTitle(report), ...inFields(report), ...inBlocks(report)].filter(isOpen);
}

function inTitle({ form, title }: Report): readonly PlainYear[] {
  if (form.ownTitle !== true || title === undefined) return [];
  return yearsIn(title).map(({ words }) => ({ place: { kind: 'title' }, words, text: title }));
}

function inFields(report: Report): readonly PlainYear[] {
  return report.sections.flatMap((section) => {
    const formSection = formSectionOf(report, section);
    if (section.kind !== 'table' || formSection?.kind !== 'table') return [];
    return formSection.fields.flatMap(({ id: fieldId }) => {
      const text = section.fields[fieldId] ?? '';
      return yearsIn(text).map(({ words }) => ({
        place: { kind: 'field' as const, sectionId: section.id, fieldId },
        words,
        text,
      }));
    });
  });
}

interface BlockYear {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly text: string;
}

/** After a key only the text that was typed in is looked through again. */
const known = new WeakMap<RichText, readonly BlockYear[]>();

function inBlocks(report: Report): readonly PlainYear[] {
  return allTexts(report).flatMap(({ address, richText }) => {
    const found = known.get(richText) ?? richText.flatMap(yearsInBlock);
    known.set(richText, found);
    return found.map(({ block, from, to, words, text }) => ({
      place: { kind: 'block' as const, address, block, from, to },
      words,
      text,
    }));
  });
}

function yearsInBlock(block: Block, index: number): readonly BlockYear[] {
  if (isTextBlock(block)) return [];
  const segments = segmentsOf(block);
  // The cells of a table are runs, and marked; only its caption, the last piece, is not.
  const plain =
    block.type !== 'table' ? segments : captionOf(block) === null ? [] : segments.slice(-1);
  return plain.flatMap(({ start, inlines }) => {
    const text = inlinesText(inlines);
    return yearsIn(text).map(({ words, from, to }) => ({
      block: index,
      from: start + from,
      to: start + to,
      words,
      text,
    }));
  });
}

function yearsIn(text: string): readonly { words: string; from: number; to: number }[] {
  return findYears(text).map(({ from, to }) => ({ words: text.slice(from, to), from, to }));
}

/** The number in the words of a year; null where it is spelled out. */
function yearOf(words: string): number | null {
  const digits = /\d{2,4}/u.exec(words.normalize('NFKC'))?.[0];
  return digits === undefined ? null : Number(digits);
}
