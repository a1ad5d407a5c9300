import { type NumberMarker, parseLineNumber } from './number-marker.ts';

/** A line and where the caret is in it; UTF-16 units. */
export interface LineWithCaret {
  readonly text: string;
  readonly offset: number;
}

/** A number that was just put in front of words that were there already. */
export interface NumberInFront {
  readonly marker: NumberMarker;
  /** As it was typed, without a blank behind it. */
  readonly number: string;
  /**
   * Whether it stands there for good: a bracket, a counting comma or a blank has ended it. A mere dot may be that of a
   * figure, 1.5: what comes next tells.
   */
  readonly isEnded: boolean;
}

/** Reads the number that somebody has just typed in front of a line's own words; null where nobody has. */
export function numberInFront(before: LineWithCaret, now: LineWithCaret): NumberInFront | null {
  const { text, offset } = now;
  const marker = parseLineNumber(text);
  if (marker === null || offset > marker.length || text.length === marker.length) return null;
  const number = text.slice(0, marker.length).trimEnd();
  const typed = text.length - before.text.length;
  const isInserted =
    typed > 0 &&
    offset >= number.length &&
    before.text === text.slice(0, offset - typed) + text.slice(offset);
  const earlier = parseLineNumber(before.text);
  const isThere = earlier?.value === marker.value && earlier.level === marker.level;
  if (!isInserted || isThere) return null;
  return { marker, number, isEnded: offset > number.length || /[)）、]$/u.test(number) };
}

/**
 * Whether a number that ended in a dot stands there for good by now.
 * @param now the line with it; null once the caret has left the line
 * @returns null while nothing has happened yet
 */
export function isEndedBy(number: string, now: LineWithCaret | null): boolean | null {
  if (now === null) return true;
  if (!now.text.startsWith(number)) return false;
  if (now.offset === number.length) return null;
  return !/^[\d０-９]/u.test(now.text.slice(number.length));
}
