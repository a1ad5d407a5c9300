import { parseNumberMarker } from '../../model/number-marker.ts';
import { sanitizeText } from '../../model/sanitize.ts';
import { blankItem } from './draft-from-form.ts';
import { DEEPEST, type DraftItem, withSoundLevels } from './form-draft.ts';
import { splitNames } from './list-texts.ts';

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
  return text.split(/\r\n|\r|\n/u).flatMap((line) => {
    const cells = line
      .split('\t')
      .map((cell) => sanitizeText(cell).trim())
      .filter((cell) => cell !== '');
    const [first, second, ...rest] = cells;
    if (first === undefined) return [];
    if (second === undefined) return [{ words: first, owners: [] }];
    return hasOwners
      ? [{ words: [first, ...rest].join('\n'), owners: splitNames(second) }]
      : [{ words: [first, second, ...rest].join('\n'), owners: [] }];
  });
}
