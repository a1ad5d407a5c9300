/**
 * Puts text on the clipboard by a copy event of our own. The clipboard API would ask for a permission, and
 * the window grants none.
 * @returns whether the text is on the clipboard
 */
export function copyText(text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    // The cell editor has its own idea of what to copy; this copy is not about it.
    event.stopImmediatePropagation();
    isCopied = true;
  };
  window.addEventListener('copy', fill, { capture: true });
  const isAllowed = document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return isAllowed && isCopied;
}
