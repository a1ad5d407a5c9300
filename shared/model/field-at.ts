import { isTextBlock } from './block.ts';
import type { CaretPosition } from './caret.ts';
import type { Field } from './field.ts';
import type { Inline } from './inline.ts';
import type { RichText } from './rich-text.ts';
import { placeInTable } from './table-block.ts';

/** The field that a caret is in or beside; of two the one that it stands before. Null when there is none. */
export function fieldAt(richText: RichText, { block: index, offset }: CaretPosition): Field | null {
  const block = richText[index];
  if (isTextBlock(block)) return fieldInLine(block.children, offset);
  if (block?.type !== 'table') return null;
  const { row, column, offset: inCell } = placeInTable(block, offset);
  return fieldInLine(block.rows[row]?.[column] ?? [], inCell);
}

function fieldInLine(line: readonly Inline[], offset: number): Field | null {
  let found: Field | null = null;
  let at = 0;
  for (const inline of line) {
    const end = at + (inline.type === 'break' ? 1 : inline.text.length);
    const field = inline.type === 'text' ? inline.field : undefined;
    if (field !== undefined && at <= offset && offset <= end) found = field;
    at = end;
  }
  return found;
}
