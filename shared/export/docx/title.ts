import type { Paragraph } from 'docx';
import { type Report, reportTitle } from '../../model/report.ts';
import type { PageMeasures } from '../page-setup.ts';
import type { CommentSign } from './comments.ts';
import { toLine } from './line.ts';
import { STYLE } from './styles.ts';
import { widthInEm } from './text-width.ts';

/** Twentieths of a point in a half point, in which font sizes are counted. */
const DXA_PER_HALF_POINT = 10;

/**
 * The document's title: agency and year in the form's wording. One that does not fit on a line is set a
 * little smaller, which is enough for most; otherwise its last character would stand alone.
 * @param signs comments that no other place could take
 */
export function titleBlock(
  report: Report,
  { size, textWidth }: PageMeasures,
  signs: readonly CommentSign[] = [],
): Paragraph {
  const title = reportTitle(report);
  const fits = widthInEm(title) * size.title * DXA_PER_HALF_POINT <= textWidth;
  return toLine(title, fits ? STYLE.title : STYLE.longTitle, signs);
}
