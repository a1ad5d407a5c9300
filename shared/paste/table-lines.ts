import { type Inline, textRun } from '../model/inline.ts';
import { parseNumberMarker } from '../model/number-marker.ts';
import { NUMBER_HEADINGS } from '../texts/header-words.ts';
import type { DraftLine } from './draft.ts';
import { readLabel } from './list-label.ts';
import { inlineText, tidyInlines } from './trim-inlines.ts';

/** A table's cells, each as one line of text. */
export type TableRows = readonly (readonly (readonly Inline[])[])[];

/**
 * A table as lines: each row is one, its cells parted by 「、」 where a cell does not end in a mark of its
 * own. Empty rows go, and so do columns that are empty throughout. A first column that says that it counts the
 * rows, or cannot be anything else, becomes their numbers.
 * @param id tells this table's rows from other lists
 */
export function tableLines(table: TableRows, id: string): readonly DraftLine[] {
  const rows = withoutEmpty(table.map((row) => row.map(tidyInlines)));
  const isCounted = countsRows(rows.map(([first]) => inlineText(first ?? [])));
  return rows.map((row): DraftLine => {
    const [first = [], ...others] = row;
    const label = inlineText(first);
    if (!isCounted || numberIn(label) === null) return { children: joinCells(row) };
    return {
      children: joinCells(others),
      list: { label: { kind: 'text', text: withDot(label) }, id, depth: 0 },
    };
  });
}

function withoutEmpty(rows: TableRows): TableRows {
  const width = Math.max(0, ...rows.slice(0, 1000).map((row) => row.length));
  const used = new Array<boolean>(width).fill(false);
  for (const row of rows)
    for (const [i, cell] of row.entries()) if (cell.length > 0) used[i] = true;
  return rows
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) => row.filter((_cell, i) => used[i] === true));
}

/**
 * Whether a column holds nothing but the rows' numbers, in order, below at most one heading. One that is headed
 * otherwise counts something else, such as months; one without a heading counts the rows when its numbers are
 * printed as those of items are, or are figures from 1 on with nothing above them.
 */
function countsRows(column: readonly string[]): boolean {
  const [first = ''] = column;
  const isHeaded = numberIn(first) === null;
  const body = isHeaded ? column.slice(1) : column;
  const values = body.map(numberIn);
  const [start = null] = values;
  if (values.length < 2 || start === null) return false;
  if (!values.every((value, i) => value === start + i)) return false;
  if (isHeaded && first !== '') return NUMBER_HEADINGS.has(fold(first));
  return !body.some(isFigure) || (!isHeaded && start === 1);
}

function numberIn(text: string): number | null {
  const label = readLabel(withDot(text));
  return label === null || label.kind === 'bullet' ? null : label.value;
}

/** A heading as `NUMBER_HEADINGS` has it. */
function fold(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s.]+/gu, '')
    .toLowerCase();
}

/** A bare 1 in a column of numbers is 「1.」. */
function withDot(text: string): string {
  return isFigure(text) ? `${text}.` : text;
}

/** Whether a text is a number without any mark of an item. */
export function isFigure(text: string): boolean {
  return /^[\d０-９]{1,3}$/u.test(text);
}

function joinCells(cells: readonly (readonly Inline[])[]): readonly Inline[] {
  const result: Inline[] = [];
  // No more of the text than a number can be: asked for at each cell, all of it would take too long.
  let beginning = '';
  const add = (inline: Inline): void => {
    result.push(inline);
    if (beginning.length < LONGER_THAN_A_NUMBER) beginning += inlineText([inline]);
  };
  for (const cell of cells) {
    if (cell.length === 0) continue;
    const before = result.at(-1);
    const ended = before?.type === 'text' && /[、。，；：！？,;:.!?]$/u.test(before.text);
    if (before !== undefined && !ended) add(textRun(gapAfter(beginning)));
    for (const inline of cell) add(inline);
  }
  return result;
}

/** UTF-16 units of a tidy line. */
const LONGER_THAN_A_NUMBER = 32;

/** A figure or letter with 「、」 behind it would read as the number of an item: 「12、甲」. */
function gapAfter(text: string): string {
  const wouldBeNumber = parseNumberMarker(text) === null && parseNumberMarker(`${text}、`) !== null;
  return wouldBeNumber ? ' ' : '、';
}
