/** What changes the units of a row on the paper; null when the paper does not show the row, or the row has none. */
export function ownersButton(rowId: string): HTMLElement | null {
  return document.querySelector(`[data-row-id="${CSS.escape(rowId)}"] button[aria-expanded]`);
}
