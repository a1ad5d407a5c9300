/** A pause this long ends a phrase: what is typed after it is another step of undo. */
export const PHRASE_MS = 1500;

let phrases = 0;

/**
 * A number that no other phrase has, in any cell or field: undo joins the steps of one phrase, and a cell
 * that is left and entered again begins another.
 */
export function newPhrase(): number {
  phrases += 1;
  return phrases;
}
