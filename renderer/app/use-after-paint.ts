import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../state/after-paint.ts';

/**
 * False for the first picture of a component, true after it: so that the paper and its caret are there
 * before the panes beside it cost anything. What follows is a transition, which a keystroke interrupts.
 */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(true))), []);
  return isPainted;
}
