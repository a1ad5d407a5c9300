import { Document, type Paragraph, type Table } from 'docx';
import { formSectionsOf } from '../../model/find-place.ts';
import { categoryHeadings, isRunningTable, printedParts } from '../../model/form-section.ts';
import type { Report } from '../../model/report.ts';
import type { ExportOptions } from '../exporter.ts';
import { proseAnswer, tableAnswers } from '../printed-text.ts';
import { commentOptions } from './comments.ts';
import { createDrawings, type Drawings } from './drawings.ts';
import { BODY_EM } from './measures.ts';
import { pageSetup } from './page.ts';
import { proseSectionBlocks } from './prose-section.ts';
import { categoryHeadingBlock } from './section-heading.ts';
import { reportStyles } from './styles.ts';
import { tableSectionBlocks } from './table-section.ts';
import { titleBlock } from './title.ts';

/** A report as a document of the docx library, from the model alone. Every kind of block has its own file. */
export function reportDocument(
  report: Report,
  { comments }: Pick<ExportOptions, 'comments'> = {},
): Document {
  const drawings = createDrawings(report, comments);
  const blocks = sectionBlocks(report, drawings);
  const title = titleBlock(report, drawings.comments?.takeLeft());
  const said = drawings.comments?.all() ?? [];
  return new Document({
    ...(said.length === 0 ? {} : { comments: { children: said.map(commentOptions) } }),
    styles: reportStyles(),
    defaultTabStop: 2 * BODY_EM,
    sections: [{ ...pageSetup(), children: [title, ...blocks] }],
  });
}

function sectionBlocks(report: Report, drawings: Drawings): readonly (Paragraph | Table)[] {
  const headings = categoryHeadings(report.form.sections);
  return printedParts(formSectionsOf(report)).flatMap((part): readonly (Paragraph | Table)[] => {
    if (!isRunningTable(part)) {
      return proseSectionBlocks(part, proseAnswer(report, part.id), drawings);
    }
    const parts = part.map((formSection) => ({
      formSection,
      section: tableAnswers(report, formSection.id),
    }));
    const table = tableSectionBlocks(parts, drawings);
    const heading = headings.get(part[0]?.id ?? '');
    return heading === undefined ? table : [categoryHeadingBlock(heading), ...table];
  });
}
