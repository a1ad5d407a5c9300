import { Document, type Paragraph, type Table } from 'docx';
import { categoryHeadings } from '../../model/form-section.ts';
import type { Report } from '../../model/report.ts';
import { proseAnswer, tableAnswers } from '../printed-text.ts';
import { createDrawings } from './drawings.ts';
import { BODY_EM } from './measures.ts';
import { pageSetup } from './page.ts';
import { proseSectionBlocks } from './prose-section.ts';
import { categoryHeadingBlock } from './section-heading.ts';
import { reportStyles } from './styles.ts';
import { tableSectionBlocks } from './table-section.ts';
import { titleBlock } from './title.ts';

/** A report as a document of the docx library, from the model alone. Every kind of block has its own file. */
export function reportDocument(report: Report): Document {
  return new Document({
    styles: reportStyles(),
    defaultTabStop: 2 * BODY_EM,
    sections: [{ ...pageSetup(), children: [titleBlock(report), ...sectionBlocks(report)] }],
  });
}

function sectionBlocks(report: Report): readonly (Paragraph | Table)[] {
  const headings = categoryHeadings(report.form.sections);
  const drawings = createDrawings(report);
  return report.form.sections.flatMap((formSection): readonly (Paragraph | Table)[] => {
    if (formSection.kind === 'prose') {
      return proseSectionBlocks(formSection, proseAnswer(report, formSection.id), drawings);
    }
    const table = tableSectionBlocks(formSection, tableAnswers(report, formSection.id), drawings);
    const heading = headings.get(formSection.id);
    return heading === undefined ? table : [categoryHeadingBlock(heading), ...table];
  });
}
