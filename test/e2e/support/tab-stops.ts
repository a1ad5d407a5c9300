import type { Page } from '@playwright/test';

/** Something that takes the focus, and what a person sees when it has it. */
export interface TabStop {
  /** What it is called, for the message of a test. */
  readonly name: string;
  /** Whether it, its label or its line has an outline, or a ring inside, of two pixels or more. */
  readonly isMarked: boolean;
  /** Whether it is within the window, and on top there. */
  readonly isInSight: boolean;
  /** Whether it is on the paper, which is scrolled, and which a list or a notice may take the place of. */
  readonly isOnPaper: boolean;
}

/**
 * Gives the focus to every control of the page in turn, as the Tab key does, and looks at each. Of the cells
 * and units on the paper only the first few: all are drawn alike.
 */
export async function tabStops(page: Page): Promise<readonly TabStop[]> {
  // The browser marks the focus of somebody who uses the keyboard.
  await page.keyboard.press('Shift');
  return page.evaluate(async () => {
    const all = document.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary, [tabindex="0"]',
    );
    const onPaper = '[data-address], [data-row-id] button, .paper-field input';
    const few = new Set([...document.querySelectorAll(onPaper)].slice(0, 6));
    const stops = [];
    for (const element of all) {
      // What is on the paper may be larger than the window: it is scrolled, as paper is.
      const isPaper = element.matches(onPaper);
      const isInOrder = element.tabIndex >= 0 && element.checkVisibility();
      if (!element.isConnected || !isInOrder || (isPaper && !few.has(element))) continue;
      element.focus();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      // A toolbar takes the focus back to where it was in it: from there it goes on.
      if (element.isConnected && !isPaper) element.focus();
      // A cell at rest becomes an editor by that: what has the focus now is what is seen.
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body) continue;
      // A cell may be higher than the window: it is read from its first line on.
      focused.scrollIntoView({ block: isPaper ? 'start' : 'center', inline: 'nearest' });
      await new Promise((done) => requestAnimationFrame(done));
      const label = focused.matches('.visually-hidden') ? focused.closest('label') : null;
      const seen = label ?? focused;
      const style = getComputedStyle(seen);
      const box = seen.getBoundingClientRect();
      const x = Math.min(box.x + box.width / 2, innerWidth - 1);
      const y = Math.min(box.y + Math.min(box.height / 2, 12), innerHeight - 1);
      const top = document.elementFromPoint(x, y);
      stops.push({
        name: `${focused.tagName} ${focused.getAttribute('aria-label') ?? seen.textContent ?? ''}`,
        isOnPaper: isPaper,
        isMarked:
          (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) ||
          // A colour, then both offsets, blur and spread.
          /0px 0px 0px ([2-9]|\d{2,})px inset/u.test(style.boxShadow),
        isInSight:
          box.width > 0 &&
          box.left >= -1 &&
          (box.top >= -1 || isPaper) &&
          (box.right <= innerWidth + 1 || isPaper) &&
          (box.bottom <= innerHeight + 1 || isPaper) &&
          top !== null &&
          (seen.contains(top) || top.contains(seen)),
      });
    }
    return stops;
  });
}
