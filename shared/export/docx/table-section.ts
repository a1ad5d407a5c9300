import type { Paragraph, Table } from 'docx';
import { fieldLines } from '../printed-text.ts';
import type { Drawings } from './drawings.ts';
import { toLine } from './line.ts';
import { officialTable, type TablePart } from './official-table.ts';
import { tableHeadingBlock } from './section-heading.ts';
import { StyledParagraph } from './styled-paragraph.ts';
import { STYLE } from './styles.ts';

/**
 * The heading of a table, the lines above it, the table with the parts that run on in it, and an empty paragraph that
 * keeps it from the next.
 */
export function tableSectionBlocks(
  parts: readonly TablePart[],
  drawings: Drawings,
): readonly (Paragraph | Table)[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { formSection, section } = first;
  return [
    ...tableHeadingBlock(formSection, drawings),
    ...fieldLines(formSection, section).map((line) => toLine(line, STYLE.field)),
    officialTable(parts, drawings),
    new StyledParagraph(STYLE.gap),
  ];
}
