import { useRef } from 'react';

/** A pause this long ends a phrase: what is typed after it is another step of undo. */
const PHRASE_MS = 1500;

let phrases = 0;

/**
 * Names the undo group of what is typed into one field: the same while somebody types on, another after a
 * pause and after `end` (leaving the field).
 */
export function useUndoGroup(name: string): {
  readonly next: (now: number) => string;
  readonly end: () => void;
} {
  const phrase = useRef({ number: 0, typedAt: Number.NEGATIVE_INFINITY });
  return {
    next: (now) => {
      const { current } = phrase;
      if (now - current.typedAt > PHRASE_MS) {
        phrases += 1;
        current.number = phrases;
      }
      current.typedAt = now;
      return `${name} ${current.number}`;
    },
    end: () => {
      phrase.current.typedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
