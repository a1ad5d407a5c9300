import type { Paragraph } from 'docx';
import type { RichText } from '../../model/rich-text.ts';
import { CELL_EM } from './measures.ts';
import { toParagraphs } from './rich-text.ts';
import { STYLE } from './styles.ts';

const SETTING = { style: STYLE.cell, em: CELL_EM, indent: 0 } as const;

/** What the user wrote in a row (result, plan, note …), canonical. */
export function answerCell(richText: RichText): readonly Paragraph[] {
  return toParagraphs(richText, SETTING);
}
