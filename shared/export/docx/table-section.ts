import type { Paragraph, Table } from 'docx';
import type { TableFormSection } from '../../model/form-section.ts';
import type { TableSection } from '../../model/section.ts';
import { fieldLines } from '../printed-text.ts';
import type { Drawings } from './drawings.ts';
import { toLine } from './line.ts';
import { officialTable } from './official-table.ts';
import { tableHeadingBlock } from './section-heading.ts';
import { StyledParagraph } from './styled-paragraph.ts';
import { STYLE } from './styles.ts';

/** The heading of a table, the lines above it, the table, and an empty paragraph that keeps it from the next. */
export function tableSectionBlocks(
  formSection: TableFormSection,
  section: TableSection | undefined,
  drawings: Drawings,
): readonly (Paragraph | Table)[] {
  return [
    ...tableHeadingBlock(formSection),
    ...fieldLines(formSection, section).map((line) => toLine(line, STYLE.field)),
    officialTable(formSection, section, drawings),
    new StyledParagraph(STYLE.gap),
  ];
}
