/** How the next paste is to be read. */
export type PasteMode = 'house-style' | 'as-is';

/** A paste that was asked for and has not come after this was called off. */
const EXPIRES_MS = 2000;

let askedAt = Number.NEGATIVE_INFINITY;

/** Makes the paste that follows now keep the text as it is. A paste event does not tell which key it came from. */
export function askForAsIs(now: number): void {
  askedAt = now;
}

/** Whether the next paste is to keep the text as it is; it is not taken by this. */
export function isAsIsAsked(now: number): boolean {
  return now - askedAt < EXPIRES_MS;
}

/** How the paste that has just come is to be read. Asking again is needed for the next one. */
export function takePasteMode(now: number): PasteMode {
  const isAsked = isAsIsAsked(now);
  askedAt = Number.NEGATIVE_INFINITY;
  return isAsked ? 'as-is' : 'house-style';
}
