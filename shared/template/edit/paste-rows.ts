import { parseNumberMarker } from '../../model/number-marker.ts';
import { sanitizeText } from '../../model/sanitize.ts';
import { blankItem } from './draft-from-form.ts';
import { DEEPEST, type DraftItem, withSoundLevels } from './form-draft.ts';
import { splitNames } from './list-texts.ts';
import { pastedCells } from './pasted-cells.ts';

/** A pasted line: the words of the row, and who is responsible where a second cell says so. */
interface PastedLine {
  readonly words: string;
  readonly owners: readonly string[];
}

/**
 * Puts pasted lines into the outline below a line, in its place when it is blank. Levels follow from the typed
 * numbers 一、 (一) 1. (1), counted by those that occur; a line without a number stands beside the one before.
 * @param hasOwners whether the second cell of a row from a spreadsheet names units; further cells join the words
 */
export function pasteRows(
  items: readonly DraftItem[],
  key: string,
  text: string,
  { hasOwners, makeKey }: { readonly hasOwners: boolean; readonly makeKey: () => string },
): readonly DraftItem[] {
  const index = items.findIndex((item) => item.key === key);
  const here = items[index];
  const lines = readLines(text, hasOwners);
  if (here === undefined || lines.length === 0) return items;
  const markers = lines.map(({ words }) => parseNumberMarker(words)?.level ?? null);
  const occurring = [...new Set(markers)].filter((level) => level !== null).sort((a, b) => a - b);
  let depth = 0;
  const pasted = lines.map(({ words, owners }, i) => {
    const marker = markers[i] ?? null;
    if (marker !== null) depth = occurring.indexOf(marker);
    const level = Math.min(DEEPEST, here.level + depth);
    return { ...blankItem(makeKey(), level, words), owners };
  });
  const isBlank = here.words.trim() === '' && here.rowId === null;
  const start = isBlank ? index : index + 1;
  return withSoundLevels(items.toSpliced(start, isBlank ? 1 : 0, ...pasted));
}

function readLines(text: string, hasOwners: boolean): readonly PastedLine[] {
  return pastedCells(text).flatMap((row) => {
    const cells = row.map(cleanCell);
    // Blank cells before the first words are a heading above that spans rows; a blank one behind them is no owner.
    return readCells(cells.slice(cells.findIndex((cell) => cell !== '')), hasOwners);
  });
}

function readCells(cells: readonly string[], hasOwners: boolean): readonly PastedLine[] {
  const [first = '', second = '', ...others] = cells;
  if (first === '') return [];
  // Levels side by side, 一、甲 and (一)乙: each is a line.
  if (isDeeper(second, first)) {
    return [{ words: first, owners: [] }, ...readCells(cells.slice(1), hasOwners)];
  }
  const rest = (hasOwners ? others : [second, ...others]).filter((cell) => cell !== '');
  const owners = hasOwners ? splitNames(second) : [];
  return [{ words: [first, ...rest].join('\n'), owners }];
}

function isDeeper(cell: string, above: string): boolean {
  const [marker, other] = [parseNumberMarker(cell), parseNumberMarker(above)];
  return marker !== null && other !== null && marker.level > other.level;
}

function cleanCell(cell: string): string {
  return cell
    .split('\n')
    .map((line) => sanitizeText(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}
