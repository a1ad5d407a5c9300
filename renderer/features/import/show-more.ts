import { useState } from 'react';

const STEP = 100;

/** The beginning of a long list, and the way to more of it: ten thousand lines are not drawn at once. */
export function useShown<T>(list: readonly T[]): {
  readonly shown: readonly T[];
  readonly more: number;
  readonly showMore: () => void;
} {
  const [count, setCount] = useState(STEP);
  return {
    shown: list.slice(0, count),
    more: Math.min(STEP, Math.max(0, list.length - count)),
    showMore: () => setCount(count + STEP),
  };
}
