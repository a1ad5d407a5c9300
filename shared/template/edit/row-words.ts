import { parseNumberMarker } from '../../model/number-marker.ts';

/** What a form keeps of a line's wording. */
export interface RowWords {
  /** The line's name in paths: 「1.流程」 of 「1.流程：訂定標準作業流程。」. */
  readonly label: string;
  /** The wording without its number and name. */
  readonly text: string;
  /** The lines as printed. */
  readonly printed: readonly string[];
}

/** A sentence longer than this is no name: of 「(1)設置單一窗口……」 only the number is. */
const LONGEST_NAME = 40;

/**
 * Reads a line's wording as an office types it. The name ends at the first colon; without one the whole line is
 * the name, or its number alone where the line is a long sentence. Every character is in `printed`.
 */
export function readRowWords(words: string): RowWords {
  const printed = words
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '');
  const [first = '', ...rest] = printed;
  const marker = parseNumberMarker(first);
  const length = marker?.length ?? 0;
  const colon = first.slice(length).search(/[：:]/u);
  if (colon > 0 && colon <= LONGEST_NAME) {
    const end = length + colon;
    return { label: first.slice(0, end), text: [first.slice(end + 1), ...rest].join(''), printed };
  }
  const text = [first.slice(length), ...rest].join('');
  const isSentence = length > 0 && first.length - length > LONGEST_NAME;
  return { label: (isSentence ? first.slice(0, length) : first).trim(), text, printed };
}

/** Ignores spaces and a closing colon, as the layout of the table does. */
export function foldLabel(text: string): string {
  return text.replace(/\s/gu, '').replace(/[:：]$/u, '');
}
