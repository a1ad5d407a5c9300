/**
 * Whose undo Ctrl+Z and Ctrl+Y are in a text field. A field whose text is in the report has the report's: what
 * was typed there is a step of its history. Any other field keeps the browser's own, so that undoing what one
 * types there never takes back something in a cell that nobody looks at.
 */
export type FieldUndo = 'document' | 'own';

/** Props of a text field whose text is in the report; `useDraftText` puts them on its fields by itself. */
export const IN_DOCUMENT = { 'data-undo': 'document' } as const;

/** Kinds of `<input>` in which nobody writes. */
const NO_TEXT = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** Whether somebody writes in a thing that keeps its own undo. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.dataset['undo'] !== 'document';
  if (!(target instanceof HTMLInputElement) || NO_TEXT.has(target.type)) return false;
  return target.dataset['undo'] !== 'document';
}
