import type { Inline } from '../model/inline.ts';

/** The text of inlines, with a line feed for each break: as many units as `dropStart` counts. */
export function inlineText(children: readonly Inline[]): string {
  return children.map((inline) => (inline.type === 'break' ? '\n' : inline.text)).join('');
}

/** Inlines without their first `length` UTF-16 units. */
export function dropStart(children: readonly Inline[], length: number): readonly Inline[] {
  let rest = length;
  const result: Inline[] = [];
  for (const inline of children) {
    const size = inline.type === 'break' ? 1 : inline.text.length;
    if (rest >= size) {
      rest -= size;
      continue;
    }
    const isWhole = inline.type === 'break' || rest === 0;
    result.push(isWhole ? inline : { ...inline, text: inline.text.slice(rest) });
    rest = 0;
  }
  return result;
}

/**
 * Inlines as one tidy line: no blanks at its ends, beside breaks, beside other blanks or beside full-width
 * punctuation, also where runs of different marks meet; no breaks at its ends.
 */
export function tidyInlines(children: readonly Inline[]): readonly Inline[] {
  const text = inlineText(children);
  const keep = keptUnits(text);
  let at = 0;
  const result: Inline[] = [];
  for (const inline of children) {
    const size = inline.type === 'break' ? 1 : inline.text.length;
    const kept = keepUnits(inline, keep.subarray(at, at + size));
    at += size;
    if (kept !== null) result.push(kept);
  }
  return result;
}

const MARKS_THAT_BRING_THEIR_BLANK_BEFORE = '\n、。，；：！？」』）》〉】';
const MARKS_THAT_BRING_THEIR_BLANK_AFTER = '\n 、。，；：！？「『（《〈【';

/** 1 for each unit that stays. */
function keptUnits(text: string): Uint8Array {
  const keep = new Uint8Array(text.length).fill(1);
  const first = text.search(/[^ \n]/u);
  if (first === -1) return keep.fill(0);
  let before = '\n';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    const goes = i < first || (unit === ' ' && MARKS_THAT_BRING_THEIR_BLANK_AFTER.includes(before));
    if (goes) keep[i] = 0;
    else before = unit;
  }
  let after = '\n';
  let isEnd = true;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const unit = text.charAt(i);
    if (keep[i] === 0) continue;
    const goes =
      (isEnd && unit === '\n') ||
      (unit === ' ' && MARKS_THAT_BRING_THEIR_BLANK_BEFORE.includes(after));
    if (goes) {
      keep[i] = 0;
    } else {
      after = unit;
      isEnd = false;
    }
  }
  return keep;
}

function keepUnits(inline: Inline, keep: Uint8Array): Inline | null {
  if (!keep.includes(0)) return inline;
  if (inline.type === 'break') return null;
  let text = '';
  for (let i = 0; i < keep.length; i += 1) if (keep[i] === 1) text += inline.text.charAt(i);
  return text === '' ? null : { ...inline, text };
}
