/**
 * Finishes the mouse press that turned a resting cell into an editor.
 *
 * The press began on an element that is gone now, so the browser's own answer to it would take the focus
 * away again. It is prevented, and as long as the button is down the selection is drawn from where the
 * caret was put to where the mouse goes, as the browser would have done.
 */
export function followPress(): void {
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener('mousedown', (event) => event.preventDefault(), {
    capture: true,
    once: true,
    signal,
  });
  window.addEventListener(
    'pointermove',
    (event) => {
      const hit = document.caretPositionFromPoint(event.clientX, event.clientY);
      const selection = getSelection();
      const host = document.activeElement;
      if (hit === null || selection === null || selection.rangeCount === 0) return;
      if (host?.contains(hit.offsetNode) === true) selection.extend(hit.offsetNode, hit.offset);
    },
    { signal },
  );
  const stop = (): void => end.abort();
  window.addEventListener('pointerup', stop, { signal });
  window.addEventListener('pointercancel', stop, { signal });
}
