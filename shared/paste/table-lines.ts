import { type Inline, textRun } from '../model/inline.ts';
import { parseNumberMarker } from '../model/number-marker.ts';
import type { DraftLine } from './draft.ts';
import { readLabel } from './list-label.ts';
import { inlineText, tidyInlines } from './trim-inlines.ts';

/** A table's cells, each as one line of text. */
export type TableRows = readonly (readonly (readonly Inline[])[])[];

/**
 * A table as lines: each row is one, its cells parted by 「、」 where a cell does not end in a mark of its
 * own. Empty rows go, and so do columns that are empty throughout. A first column that counts the rows
 * (1, 2, 3 … or printed numbers) becomes their numbers.
 * @param id tells this table's rows from other lists
 */
export function tableLines(table: TableRows, id: string): readonly DraftLine[] {
  const rows = withoutEmpty(table.map((row) => row.map(tidyInlines)));
  const isCounted = countsRows(rows.map(([first]) => inlineText(first ?? [])));
  return rows.map((row): DraftLine => {
    const [first = [], ...others] = row;
    const label = inlineText(first);
    if (!isCounted || readLabel(withDot(label)) === null) return { children: joinCells(row) };
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

/** Whether a column holds nothing but the rows' numbers, in order, below at most one row of headings. */
function countsRows(column: readonly string[]): boolean {
  const labels = column.map((text) => readLabel(withDot(text)));
  const isHeaded = labels[0] === null || labels[0]?.kind === 'bullet';
  const body = isHeaded ? labels.slice(1) : labels;
  if (body.length < 2) return false;
  return body.every((label, i) => {
    if (label === null || label.kind === 'bullet') return false;
    const before = body[i - 1];
    if (before === undefined || before === null || before.kind === 'bullet') return i === 0;
    return label.value === before.value + 1;
  });
}

/** A bare 1 in a column of numbers is 「1.」. */
function withDot(text: string): string {
  return /^[\d０-９]{1,3}$/u.test(text) ? `${text}.` : text;
}

function joinCells(cells: readonly (readonly Inline[])[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const cell of cells) {
    if (cell.length === 0) continue;
    const before = result.at(-1);
    const ended = before?.type === 'text' && /[、。，；：！？,;:.!?]$/u.test(before.text);
    if (before !== undefined && !ended) result.push(textRun(gapAfter(inlineText(result))));
    result.push(...cell);
  }
  return result;
}

/** A figure or letter with 「、」 behind it would read as the number of an item: 「12、甲」. */
function gapAfter(text: string): string {
  const wouldBeNumber = parseNumberMarker(text) === null && parseNumberMarker(`${text}、`) !== null;
  return wouldBeNumber ? ' ' : '、';
}
