import type { RichTextEdit } from '../state/document.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';

/**
 * Changes the cell's whole text by a pure function of it and the selection.
 * @returns false when there is no selection or the function changes nothing
 */
export function $editText(edit: RichTextEdit): boolean {
  const range = $readCaret();
  if (range === null) return false;
  const next = edit({ richText: $readRichText(), range });
  if (next === null) return false;
  $writeRichText(next.richText);
  $writeCaret(next.range);
  return true;
}
