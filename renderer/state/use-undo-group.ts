import { useRef } from 'react';
import { newPhrase, PHRASE_MS } from './phrases.ts';

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
      if (now - current.typedAt > PHRASE_MS) current.number = newPhrase();
      current.typedAt = now;
      return `${name} ${current.number}`;
    },
    end: () => {
      phrase.current.typedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
