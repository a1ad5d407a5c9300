import { type RefObject, useLayoutEffect } from 'react';

/**
 * Marks the box of the step that is being written, and keeps it in sight above the panel. After each drawing:
 * a changed flowchart is drawn anew.
 */
export function useCurrentBox(panel: RefObject<HTMLElement | null>, id: string | null): void {
  useLayoutEffect(() => {
    const selected = document.querySelector('.cell-live .flowchart[data-selected]');
    if (id === null || selected === null || panel.current === null) return undefined;
    const box = selected.querySelector(`[data-flow-node="${CSS.escape(id)}"]`);
    if (box === null || !panel.current.contains(document.activeElement)) return undefined;
    box.setAttribute('data-current', '');
    const { top } = panel.current.getBoundingClientRect();
    bringIntoSight(box, top);
    return () => box.removeAttribute('data-current');
  });
}

/** Room kept free above the box: the header row of a table stays in sight there; CSS pixels. */
const ABOVE = 80;

/** Scrolls the paper so that a box stands between the header row and the panel. */
function bringIntoSight(box: Element, panelTop: number): void {
  for (let parent = box.parentElement; parent !== null; parent = parent.parentElement) {
    if (!/auto|scroll/u.test(getComputedStyle(parent).overflowY)) continue;
    const { top, bottom } = box.getBoundingClientRect();
    const start = parent.getBoundingClientRect().top + ABOVE;
    if (top < start || bottom > panelTop) parent.scrollTop += top - start;
    return;
  }
}
