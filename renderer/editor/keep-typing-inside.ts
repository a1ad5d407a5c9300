/** Events of typing that mean nothing outside of the cell they happen in. */
const INSIDE = [
  'keypress',
  'textInput',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const;

/**
 * Ends the events of typing at the cell. The page's framework listens for all of them at its root and looks
 * each time for components that want them: none does, and together that costs a key more than its own letter.
 * Whoever listens in the capturing phase hears of them all the same.
 * @returns what stops it
 */
export function keepTypingInside(root: HTMLElement): () => void {
  const end = (event: Event): void => event.stopPropagation();
  for (const type of INSIDE) root.addEventListener(type, end);
  return () => {
    for (const type of INSIDE) root.removeEventListener(type, end);
  };
}
