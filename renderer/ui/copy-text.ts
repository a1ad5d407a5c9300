/**
 * Puts text on the clipboard by a copy event of our own. The clipboard API would ask for a permission, and
 * the window grants none.
 * @returns whether the text is on the clipboard
 */
export function copyText(text: string): boolean {
  const filling = fillNextCopy(text, () => undefined);
  const isAllowed = document.execCommand('copy');
  filling.stop();
  return isAllowed && filling.isDone();
}

/** How long after the answer the copy event may still be on its way; milliseconds. */
const LATE_MS = 1000;

/**
 * The same for acts that may come from the native menu. Chromium lets the page copy only just after the user
 * did something in the page itself, so where it refuses, the main process is asked to copy.
 * @param askToCopy asks it, and resolves when it has answered
 */
export async function copyTextAnyhow(
  text: string,
  askToCopy: () => Promise<void>,
): Promise<boolean> {
  if (copyText(text)) return true;
  const outcome = Promise.withResolvers<boolean>();
  const filling = fillNextCopy(text, () => outcome.resolve(true));
  await askToCopy();
  // Answer and copy event come by different ways, in no certain order.
  const timer = setTimeout(() => outcome.resolve(false), LATE_MS);
  const isCopied = await outcome.promise;
  clearTimeout(timer);
  filling.stop();
  return isCopied;
}

/** Lets the next copy events put this text on the clipboard, until stopped. */
function fillNextCopy(
  text: string,
  onFilled: () => void,
): { readonly isDone: () => boolean; readonly stop: () => void } {
  let isDone = false;
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    // The cell editor has its own idea of what to copy; this copy is not about it.
    event.stopImmediatePropagation();
    isDone = true;
    onFilled();
  };
  window.addEventListener('copy', fill, { capture: true });
  return {
    isDone: () => isDone,
    stop: () => window.removeEventListener('copy', fill, { capture: true }),
  };
}
