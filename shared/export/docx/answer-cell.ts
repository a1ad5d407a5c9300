import type { Paragraph, Table } from 'docx';
import type { RichText } from '../../model/rich-text.ts';
import type { Drawings } from './drawings.ts';
import { toBlocks } from './rich-text.ts';
import { STYLE } from './styles.ts';

/** What the user wrote in a row (result, plan, note …), canonical. `width` is the room in the cell, in DXA. */
export function answerCell(
  richText: RichText,
  drawings: Drawings,
  width: number,
): readonly (Paragraph | Table)[] {
  const setting = { style: STYLE.cell, em: drawings.measures.cellEm, indent: 0, width };
  return toBlocks(richText, setting, drawings);
}
