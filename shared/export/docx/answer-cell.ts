import type { Paragraph, Table } from 'docx';
import type { RichText } from '../../model/rich-text.ts';
import type { Drawings } from './drawings.ts';
import { CELL_EM } from './measures.ts';
import { toBlocks } from './rich-text.ts';
import { STYLE } from './styles.ts';

const SETTING = { style: STYLE.cell, em: CELL_EM, indent: 0 } as const;

/** What the user wrote in a row (result, plan, note …), canonical. `width` is the room in the cell, in DXA. */
export function answerCell(
  richText: RichText,
  drawings: Drawings,
  width: number,
): readonly (Paragraph | Table)[] {
  return toBlocks(richText, { ...SETTING, width }, drawings);
}
