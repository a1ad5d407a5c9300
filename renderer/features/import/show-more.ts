import { useState } from 'react';

const STEP = 100;

/** The beginning of a long list, and the way to more of it: ten thousand lines are not drawn at once. */
export function useShown<T>(list: readonly T[]): {
  readonly shown: readonly T[];
  /** How many the next step shows. */
  readonly more: number;
  /** How many are not shown yet. */
  readonly left: number;
  readonly showMore: () => void;
  readonly showAll: () => void;
} {
  const [count, setCount] = useState(STEP);
  const left = Math.max(0, list.length - count);
  return {
    shown: list.slice(0, count),
    more: Math.min(STEP, left),
    left,
    showMore: () => setCount(count + STEP),
    showAll: () => setCount(list.length),
  };
}
