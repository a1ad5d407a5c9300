import type { Paragraph } from 'docx';
import { type Report, reportTitle } from '../../model/report.ts';
import { toLine } from './line.ts';
import { STYLE } from './styles.ts';

/** The document's title: agency and year in the form's wording. */
export function titleBlock(report: Report): Paragraph {
  return toLine(reportTitle(report), STYLE.title);
}
