/** What can be reached with Tab. Of radio buttons only the chosen one is a stop. */
export const FOCUSABLE =
  'button:not([disabled]), input:not([disabled], [type="radio"]:not(:checked)), select, textarea, a[href], [tabindex]:not([tabindex="-1"])';

/** The element itself when it takes the focus, else the first one in it that does. */
export function firstFocusable(element: Element): HTMLElement | null {
  return element.matches(FOCUSABLE)
    ? (element as HTMLElement)
    : element.querySelector<HTMLElement>(FOCUSABLE);
}
