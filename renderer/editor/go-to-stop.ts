import { collapsedAt } from '../../shared/model/caret.ts';
import type { WritingStop } from '../../shared/model/writing-stops.ts';
import type { EditedDocument } from '../state/document.ts';

/** Beyond the end of any text: the caret is taken back to where the text ends. */
export const END_OF_TEXT = collapsedAt({ block: Number.MAX_SAFE_INTEGER, offset: 0 });

/** Names a line above a table in the page. */
export function fieldKey(sectionId: string, fieldId: string): string {
  return `${sectionId}/${fieldId}`;
}

/** Puts the caret into a cell, at its beginning or coming back at its end, or selects a line above a table. */
export function goToStop(edited: EditedDocument, stop: WritingStop, by: 1 | -1): void {
  if (stop.kind === 'place') {
    edited.activate(stop.address, by === 1 ? undefined : END_OF_TEXT);
    return;
  }
  const name = CSS.escape(fieldKey(stop.sectionId, stop.fieldId));
  const field = document.querySelector<HTMLInputElement>(`input[data-field="${name}"]`);
  field?.focus();
  field?.select();
}
