import { Document, type Paragraph, type Table } from 'docx';
import { formSectionsOf } from '../../model/find-place.ts';
import { categoryHeadings, isRunningTable, printedParts } from '../../model/form-section.ts';
import type { Report } from '../../model/report.ts';
import type { ExportChoices } from '../export-options.ts';
import { proseAnswer, tableAnswers } from '../printed-text.ts';
import { type CarriedProperties, carriedOptions } from './carried-part.ts';
import { commentOptions } from './comments.ts';
import { contentsBlocks } from './contents.ts';
import type { Drawings } from './drawings.ts';
import { pageSetup } from './page.ts';
import { proseSectionBlocks } from './prose-section.ts';
import { categoryHeadingBlock } from './section-heading.ts';
import { reportStyles } from './styles.ts';
import { tableSectionBlocks } from './table-section.ts';
import { titleBlock } from './title.ts';

/** What a document has besides the report's own text. */
export interface DocumentExtras extends Pick<Partial<ExportChoices>, 'contents'> {
  /** What stands in its properties when it carries its report. */
  readonly carried?: CarriedProperties | null;
}

/** A document and how many comments are in it. */
export interface ReportDocument {
  readonly document: Document;
  readonly comments: number;
}

/** A report as a document of the docx library, from the model alone. Every kind of block has its own file. */
export function reportDocument(
  report: Report,
  drawings: Drawings,
  { contents = false, carried = null }: DocumentExtras,
): ReportDocument {
  const blocks = sectionBlocks(report, drawings);
  const { measures } = drawings;
  const title = titleBlock(report, measures, drawings.comments?.takeLeft());
  const list = contents ? contentsBlocks(report) : [];
  const said = drawings.comments?.all() ?? [];
  const document = new Document({
    ...(carried === null ? {} : carriedOptions(carried)),
    ...(said.length === 0 ? {} : { comments: { children: said.map(commentOptions) } }),
    styles: reportStyles(measures),
    defaultTabStop: 2 * measures.bodyEm,
    sections: [{ ...pageSetup(report, drawings), children: [title, ...list, ...blocks] }],
  });
  return { document, comments: said.length };
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
    return heading === undefined ? table : [categoryHeadingBlock(heading, drawings), ...table];
  });
}
