/** What somebody writes or chooses in; a button only where there is nothing else. */
const FIELDS = 'input, textarea, select';
const BUTTONS = 'button:not([aria-disabled="true"])';

/**
 * Puts the caret where somebody goes on: into the first field of what has just been shown, or on its first button.
 * @param skip what is left out, although it is in there
 */
export function focusFirst(within: Element | null | undefined, skip = '.ws-part-head'): void {
  const all = (selector: string): readonly HTMLElement[] =>
    [...(within?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(
      (element) => element.closest(skip) === null,
    );
  (all(FIELDS)[0] ?? all(BUTTONS)[0])?.focus();
}
