/**
 * Does something that may put the caret into a cell, without taking it out of a field beside the paper.
 * Somebody who undoes a note goes on typing that note. Where the act leads to another row, its field goes
 * and the caret goes with the act.
 */
export function keepFieldFocus(act: () => void): void {
  const focused = document.activeElement;
  act();
  if (focused instanceof HTMLElement && focused.matches(FIELDS)) {
    focused.focus({ preventScroll: true });
  }
}

const FIELDS = 'input, textarea, select';
