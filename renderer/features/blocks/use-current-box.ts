import { type RefObject, useLayoutEffect } from 'react';
import { isInSight, scrollToBox } from './chart-scroll.ts';

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
    if (!isInSight(box, top)) scrollToBox(box);
    return () => box.removeAttribute('data-current');
  });
}
