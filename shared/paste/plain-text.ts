import type { Inline } from '../model/inline.ts';
import { parseLineNumber } from '../model/number-marker.ts';
import type { RichText } from '../model/rich-text.ts';
import { type BuiltBlocks, readBlocks } from './build-blocks.ts';
import { isBareBullet, parseBullet } from './bullets.ts';
import { cleanText } from './clean-text.ts';
import type { DraftLine } from './draft.ts';
import { endsBeforeNumber } from './half-sentence.ts';
import { stripTags } from './html-residue.ts';
import { joinWrappedLines, type TextLine } from './join-lines.ts';
import {
  headingText,
  isMarkdown,
  isMarkdownRule,
  markdownRuns,
  tickBox,
  unquote,
} from './markdown.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { plausibleMarkers } from './plausible-marker.ts';
import { cellsOf, isTabbedItem, withHollowDot } from './row-cells.ts';
import { seriesAt } from './tabbed-series.ts';
import { type SmallTables, tableDrafts } from './table-drafts.ts';
import { textWidth } from './text-width.ts';
import { tidyInlines } from './trim-inlines.ts';
import { TypedPlaces } from './typed-places.ts';

/** The blocks of `readPlainText` alone. */
export function plainTextToBlocks(text: string): RichText {
  return readPlainText(text).blocks;
}

/**
 * Plain text of any origin (PDF, mail, Markdown, a sheet's tab-parted rows) as rich text in the house
 * style. Text without anything visible gives no blocks.
 * @param tables those that stay tables; null where each is to become lines
 */
export function readPlainText(text: string, tables: SmallTables | null = null): BuiltBlocks {
  const plain = stripTags(text);
  const isSure = isMarkdown(plain);
  const lines = splitLines(plain);
  const drafts: DraftLine[] = [];
  let prose: TextLine[] = [];
  const flush = (): void => {
    // One by one: a function takes only so many arguments.
    for (const draft of proseLines(prose, isSure)) drafts.push(draft);
    prose = [];
  };
  for (let i = 0; i < lines.length; ) {
    const rows = tableAt(lines, i);
    const series = rows.length > 0 ? [] : seriesAt(lines, i);
    if (rows.length > 0) {
      flush();
      const cells = rows.map((row) => row.map((cell) => markdownRuns(cleanText(cell), isSure)));
      for (const draft of tableDrafts(cells, `table ${i}`, tables)) drafts.push(draft);
      i += rows.length;
    } else if (series.length > 0) {
      flush();
      for (const { value, text: words, depth } of series) {
        drafts.push({
          children: markdownRuns(cleanText(words), isSure),
          list: { label: { kind: 'place', value }, id: `series ${i}`, depth },
        });
      }
      i += series.length;
    } else {
      const line = withHollowDot(unquote(lines[i] ?? '', isSure));
      // What has a sign of its own never goes on the line before it, whichever series the sign is of.
      if (isTabbedItem(line)) prose.push({ text: '', indent: 0 });
      prose.push(toTextLine(line));
      i += 1;
    }
  }
  flush();
  return readBlocks(drafts);
}

/**
 * The cells of a table that a text is and nothing else: rows of cells apart by tabs, or of a Markdown table. Null for
 * any other text.
 */
export function textTable(text: string): readonly (readonly (readonly Inline[])[])[] | null {
  const lines = splitLines(text);
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const rows = first === -1 ? [] : tableAt(lines, first);
  if (rows.length === 0 || first + rows.length <= last) return null;
  const isSure = isMarkdown(text);
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => row.map((cell) => tidyInlines(markdownRuns(cleanText(cell), isSure))));
}

/** Lines as people see them, whatever parted them: also Word's line break, a page's end, and U+0085. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u);
}

/** The rows of a table that begins here: at least two lines with the same number of inner tabs or pipes. */
function tableAt(lines: readonly string[], from: number): readonly (readonly string[])[] {
  const first = cellsOf(lines[from] ?? '');
  // An item with tabs in front may go on a table, whose cell above is merged; by itself it begins a list.
  if (first === null || isTabbedItem(lines[from] ?? '')) return [];
  const rows: (readonly string[])[] = [first];
  for (let i = from + 1; i < lines.length; i += 1) {
    const row = cellsOf(lines[i] ?? '');
    if (row?.length !== first.length) break;
    rows.push(row);
  }
  return rows.length > 1 ? rows : [];
}

function toTextLine(line: string): TextLine {
  const text = cleanText(line).trim();
  const lead = line.slice(0, line.length - line.trimStart().length);
  return {
    text: isMarkdownRule(text) ? '' : text,
    indent: textWidth(lead.replace(/\t/gu, '    ')),
  };
}

function proseLines(all: readonly TextLine[], isSure: boolean): readonly DraftLine[] {
  const lines = withoutPageNumbers(all);
  const numbers = plausibleMarkers(lines.map(({ text }) => text));
  /** A number that stands alone behind half of a sentence is a part of that. */
  const beginsItem = (i: number): boolean => {
    const number = numbers[i] ?? null;
    return number !== null && (number.isInSeries || !endsBeforeNumber(lines[i - 1]?.text ?? ''));
  };
  const joined = joinWrappedLines(lines, {
    begins: (line, i) =>
      beginsItem(i) ||
      parseBullet(line) !== null ||
      headingText(line) !== null ||
      FOREIGN_SIGN.test(line),
    isLabel: (line) => parseLineNumber(line)?.length === line.length || isBareBullet(line),
    isWhole: (line) => headingText(line) !== null,
  });
  const places = new TypedPlaces();
  const markers = plausibleMarkers(joined.map(({ text }) => text));
  return joined.map(({ text, indent }, i): DraftLine => {
    const bullet = parseBullet(text);
    if (bullet !== null) {
      const children = markdownRuns(tickBox(text.slice(bullet.length)), isSure);
      return { children, list: places.bullet(indent) };
    }
    const number = markers[i] ?? null;
    if (number !== null)
      return { children: markdownRuns(text, isSure), list: places.number(indent, number.value) };
    places.interrupt(indent);
    return { children: markdownRuns(headingText(text) ?? text, isSure) };
  });
}

/** The sign of an item of a series that this program does not print: ①, 1), a), II. */
const FOREIGN_SIGN = /^(?:[①-⑳]|(?:\d{1,2}|[A-Za-z])[)）]|[IVX]{1,5}\.\s)/u;
