/**
 * What a text is compared by: a figure or a Latin word as a whole, so that 39,068 → 39,100 is one change, and
 * every other character alone. A surrogate pair, a line feed, and a character with what is joined to it
 * (variation selectors, combining marks) are never taken apart.
 */
const TOKEN =
  /[\p{Nd}](?:[\p{Nd}.,，．:：/%％]*[\p{Nd}%％])?|[\p{Script=Latin}][\p{Script=Latin}\p{M}\p{Nd}'’_-]*|\r\n|[\s\S]\p{M}*/gu;

/** A text in the pieces it is compared by; joined they are the text again. */
export function diffTokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}
