import { type RefObject, useEffect, useRef } from 'react';
import type { Hit } from '../../../shared/search/hit.ts';
import { createHighlighter, type Highlighter } from './highlighter.ts';
import { revealHit } from './reveal-hit.ts';

/** Marks the hits on the paper around the bar, and keeps the current one in sight. */
export function useMarks(
  bar: RefObject<HTMLElement | null>,
  hits: readonly Hit[],
  current: Hit | undefined,
  revealRequest: number,
): void {
  const highlighter = useRef<Highlighter | null>(null);
  useEffect(() => {
    const pane = bar.current?.parentElement ?? null;
    if (pane === null) return undefined;
    highlighter.current = createHighlighter(pane);
    return () => {
      highlighter.current?.stop();
      highlighter.current = null;
    };
  }, [bar]);
  useEffect(() => highlighter.current?.show(hits, current), [hits, current]);

  const latest = useRef(current);
  latest.current = current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request scrolls anew, a hit that moves does not.
  useEffect(() => {
    const pane = bar.current?.parentElement ?? null;
    if (pane === null || latest.current === undefined) return undefined;
    return revealHit(pane, latest.current);
  }, [bar, revealRequest]);
}
