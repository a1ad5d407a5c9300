import { addressKey } from '../../../shared/model/address.ts';
import { type Hit, hitKey } from '../../../shared/search/hit.ts';
import { groupByPlace } from '../../../shared/search/replace-hits.ts';
import { domRange } from './hit-range.ts';

/** Marks hits on the paper. */
export interface Highlighter {
  /** Shows these hits from now on, one of them as the current one. */
  readonly show: (hits: readonly Hit[], current: Hit | undefined) => void;
  /** Takes all marks away. */
  readonly stop: () => void;
}

const ALL = 'find-hit';
const CURRENT = 'find-current';
/** Cells this near to what is in sight are marked already, so that scrolling shows no unmarked text. */
const MARGIN = '300px';

/**
 * Marks hits with the browser's own highlights, which change no element: nothing is put into a cell in
 * which somebody may be composing. Only cells in sight are marked, so that many hits cost nothing while
 * somebody types.
 * @param pane what holds the cells; they may come and go in it
 */
export function createHighlighter(pane: HTMLElement): Highlighter {
  let byPlace = new Map<string, readonly Hit[]>();
  let currentKey: string | null = null;
  let frame: number | null = null;
  const watched = new Set<HTMLElement>();
  const inSight = new Set<HTMLElement>();

  const draw = (): void => {
    frame = null;
    watch();
    const all = new Highlight();
    const current = new Highlight();
    current.priority = 1;
    for (const cell of inSight) {
      for (const hit of byPlace.get(cell.dataset['address'] ?? '') ?? []) {
        const range = domRange(cell, hit);
        if (range !== null) (hitKey(hit) === currentKey ? current : all).add(range);
      }
    }
    CSS.highlights.set(ALL, all);
    CSS.highlights.set(CURRENT, current);
  };
  const schedule = (): void => {
    frame ??= requestAnimationFrame(draw);
  };

  /** Follows the cells that are on the page now: an active cell is another element than the resting one. */
  const watch = (): void => {
    for (const cell of watched) {
      if (cell.isConnected && byPlace.has(cell.dataset['address'] ?? '')) continue;
      sight.unobserve(cell);
      watched.delete(cell);
      inSight.delete(cell);
    }
    for (const cell of pane.querySelectorAll<HTMLElement>('[data-address]')) {
      if (watched.has(cell) || !byPlace.has(cell.dataset['address'] ?? '')) continue;
      watched.add(cell);
      sight.observe(cell);
    }
  };

  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting && watched.has(target)) inSight.add(target);
        else inSight.delete(target);
      }
      schedule();
    },
    { rootMargin: MARGIN },
  );
  const changes = new MutationObserver(schedule);
  // Typing inside a run moves the marks by itself: they are live ranges.
  changes.observe(pane, { childList: true, subtree: true });

  return {
    show: (hits, current) => {
      byPlace = new Map(
        groupByPlace(hits).map(({ address, hits: own }) => [addressKey(address), own]),
      );
      currentKey = current === undefined ? null : hitKey(current);
      schedule();
    },
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      sight.disconnect();
      changes.disconnect();
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    },
  };
}
