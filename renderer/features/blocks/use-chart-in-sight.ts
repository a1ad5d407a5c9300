import { type RefObject, useLayoutEffect } from 'react';
import { isInSight, scrollToBox } from './chart-scroll.ts';

/**
 * Brings a flowchart into sight above its panel when it is selected, or its panel opens. A chart of which a box
 * can be seen already stays where it is, so that nothing moves under a press.
 * @param shown which flowchart is selected, and whether its panel is open; null while none is
 */
export function useChartInSight(panel: RefObject<HTMLElement | null>, shown: string | null): void {
  useLayoutEffect(() => {
    if (shown === null) return undefined;
    const look = (): void => {
      const boxes = [
        ...document.querySelectorAll('.cell-live .flowchart[data-selected] [data-flow-node]'),
      ];
      const [first] = boxes;
      const top = panel.current?.getBoundingClientRect().top ?? innerHeight;
      if (first !== undefined && !boxes.some((box) => isInSight(box, top))) scrollToBox(first);
    };
    // The chart may only now be drawn, and the paper goes to the caret first.
    const frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [panel, shown]);
}
