import { parseBullet } from './bullets.ts';
import { cleanText } from './clean-text.ts';
import { readLabel } from './list-label.ts';
import { isMarkdownRule, pipeCells } from './markdown.ts';

/** The cells of a line that may be a row of a table, apart by tabs or by the pipes of Markdown; null for any other. */
export function cellsOf(line: string): readonly string[] | null {
  const pipes = pipeCells(line.trim());
  if (pipes !== null) return isMarkdownRule(line.trim()) ? pipes.map(() => '') : pipes;
  const cells = line.split('\t');
  if (cells.length === 1) return null;
  const isIndented = cells.length === 2 && (cells[0]?.trim() === '' || isTabbedItem(line));
  return isIndented ? null : cells;
}

/**
 * Whether a line is an item as Word copies its lists: tabs as an indent, a number or a bullet, a tab, the text.
 * A figure without a mark behind it is no number of an item: 「12 ⇥ 甲」 is a row.
 */
export function isTabbedItem(line: string): boolean {
  const cells = line.split('\t');
  const first = cells.findIndex((cell) => cell.trim() !== '');
  return first !== -1 && first === cells.length - 2 && isItemSign(cells[first] ?? '');
}

/** A line whose bullet is the letter o, as Word copies the hollow dot, with that dot. Only a tab behind tells it from a word. */
export function withHollowDot(line: string): string {
  return line.replace(/^(\s*)o(?=\t[^\t]*$)/u, '$1○');
}

function isItemSign(cell: string): boolean {
  const sign = cleanText(cell).trim();
  if (sign === 'o' || parseBullet(`${sign} x`)?.length === sign.length + 1) return true;
  if (/^[\d０-９.．]*[\d０-９]$/u.test(sign)) return false;
  const label = readLabel(sign);
  return label !== null && label.kind !== 'bullet';
}
