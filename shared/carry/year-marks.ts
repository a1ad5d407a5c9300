import type { CellAddress } from '../model/address.ts';
import { allTexts } from '../model/all-texts.ts';
import { mapLines } from '../model/comment-anchors.ts';
import { type Inline, inlinesText, type TextRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { normalizeRichText, type RichText } from '../model/rich-text.ts';
import { sliceInlines } from '../model/slice.ts';
import { MAX_YEAR, MIN_YEAR } from '../model/year.ts';

// A text taken over from the year before names years. Each number of a year is marked, because only a person
// knows which of them move on; the mark goes when the number is changed or confirmed. Words such as 去年 and
// 本年度 are not marked: they move on by themselves, and what they say is told as an unchanged sentence.

/** A stretch of a text; UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const DIGIT = '[0-9０-９]';
const CHINESE = '[〇○零一二三四五六七八九]';
const LEAD = '(?:中華民國|民國)?\\s*';
/** What stands between the years of a list or a span. */
const BETWEEN = '\\s*(?:[-~～–—至到、及和與或]|以及)\\s*';
/**
 * 108 年, 民國 108 年度, 108–110 年, 108、109 及 110 年, 2019 年, 一百零八年, 一○八年, 108.3.5, 108/3/5. The last word
 * tells a year from a span of time.
 */
const YEARS = new RegExp(
  [
    `${LEAD}(?<![0-9０-９.]|[0-9０-９][,，])(${DIGIT}{2,4})(?:\\s*(?:學年度?|會計年度|年度|年(?=(來|以|前|間|內|齡|資)?))|(?=(?:${BETWEEN}${DIGIT}{2,4})+\\s*(?:學|會計)?年)|(?=[./／．]${DIGIT}{1,2}[./／．]${DIGIT}{1,2}(?![0-9０-９])))`,
    `${LEAD}(?:${CHINESE}百(?:零${CHINESE}|${CHINESE}?十${CHINESE}?)?|[一二]${CHINESE}{2,3})\\s*年度?`,
  ].join('|'),
  'gu',
);

/** Where a text names years by number: of the ROC calendar, or western ones of the same time. */
export function findYears(text: string): readonly Stretch[] {
  return [...text.matchAll(YEARS)].flatMap((match) => {
    const [all, digits, spanWord] = match;
    if (digits !== undefined && !isYear(digits, spanWord)) return [];
    const lead = all.length - all.trimStart().length;
    return [{ from: match.index + lead, to: match.index + all.trimEnd().length }];
  });
}

/**
 * @param spanWord what follows 年 and may make a span of it: 「80 年來」 is one, 「115 年內部稽核」 and 「110 年以來」 are
 *   not; nothing that an office reports on took a hundred years
 */
function isYear(digits: string, spanWord: string | undefined): boolean {
  const value = Number(digits.normalize('NFKC'));
  if (spanWord !== undefined && value < 100) return false;
  return (value >= MIN_YEAR && value <= MAX_YEAR) || (value >= 1991 && value <= 2111);
}

/** A text with every number of a year marked; numbers that follow from something are left alone. */
export function markYears(richText: RichText): RichText {
  return mapRuns(richText, (line) => {
    const years = findYears(inlinesText(line));
    let at = 0;
    const pieces = years.flatMap(({ from, to }) => {
      const before = sliceInlines(line, at, from);
      at = to;
      return [...before, ...sliceInlines(line, from, to).map(mark)];
    });
    return years.length === 0
      ? line
      : [...pieces, ...sliceInlines(line, at, Number.MAX_SAFE_INTEGER)];
  });
}

function mark(inline: Inline): Inline {
  return inline.type === 'text' && inline.field === undefined
    ? { ...inline, stale: 'year' }
    : inline;
}

/** A text without such marks. */
export function withoutYearMarks(richText: RichText): RichText {
  return mapRuns(richText, (line) => (line.some(isStale) ? line.map(bare) : line));
}

function bare(inline: Inline): Inline {
  if (inline.type !== 'text' || inline.stale === undefined) return inline;
  const { stale: _, ...rest } = inline;
  return rest;
}

function isStale(inline: Inline): inline is TextRun {
  return inline.type === 'text' && inline.stale !== undefined;
}

function mapRuns(
  richText: RichText,
  change: (line: readonly Inline[]) => readonly Inline[],
): RichText {
  const next = richText.map((block) => mapLines(block, change));
  return next.every((block, i) => block === richText[i]) ? richText : normalizeRichText(next);
}

/** A year that still has to be updated. */
export interface StaleYear {
  readonly address: CellAddress;
  readonly block: number;
  /** In the block's text. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const known = new WeakMap<RichText, readonly Omit<StaleYear, 'address'>[]>();

/** Every year of a report that still has to be updated, in reading order. */
export function staleYears(report: Report): readonly StaleYear[] {
  return allTexts(report).flatMap(({ address, richText }) =>
    staleIn(richText).map((year) => ({ address, ...year })),
  );
}

function staleIn(richText: RichText): readonly Omit<StaleYear, 'address'>[] {
  const before = known.get(richText);
  if (before !== undefined) return before;
  const found: Omit<StaleYear, 'address'>[] = [];
  richText.forEach((block, index) => {
    mapLines(block, (line, start) => {
      let at = start;
      for (const inline of line) {
        const size = inline.type === 'break' ? 1 : inline.text.length;
        if (isStale(inline)) {
          found.push({ block: index, from: at, to: at + size, words: inline.text });
        }
        at += size;
      }
      return line;
    });
  });
  known.set(richText, found);
  return found;
}

/** Takes the mark off the year that begins at a place: somebody says that it is right. */
export function confirmYear(richText: RichText, block: number, from: number): RichText {
  const next = richText.map((one, i) =>
    i !== block
      ? one
      : mapLines(one, (line, start) => {
          let at = start;
          let changed = false;
          const result = line.map((inline) => {
            const isIt = at === from && isStale(inline);
            at += inline.type === 'break' ? 1 : inline.text.length;
            if (isIt) changed = true;
            return isIt ? bare(inline) : inline;
          });
          return changed ? result : line;
        }),
  );
  return next.every((one, i) => one === richText[i]) ? richText : normalizeRichText(next);
}
