import { paragraph } from '../../model/block.ts';
import { formSectionsOf } from '../../model/find-place.ts';
import {
  categoryHeadings,
  isRunningTable,
  type ProseFormSection,
  printedParts,
} from '../../model/form-section.ts';
import { type Report, reportTitle } from '../../model/report.ts';
import type { ProseSection } from '../../model/section.ts';
import { widthInEm } from '../docx/text-width.ts';
import { lineInlines, printedProse, proseAnswer, tableAnswers } from '../printed-text.ts';
import { contentsBlock } from './contents.ts';
import { fontFaces } from './font.ts';
import { categoryHeadingLine, proseHeadingLine } from './heading.ts';
import { inlineContent } from './inlines.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { tableSectionBlocks } from './official-table.ts';
import { paragraphElement } from './paragraph.ts';
import { richTextBlocks } from './rich-text.ts';
import { STYLE } from './style-names.ts';
import { element, NAMESPACES, ODF_VERSION, xmlPart } from './xml.ts';

/** The part `content.xml`: a report as text, from the model alone. Every kind of block has its own file. */
export function contentPart(report: Report, sheet: OdtSheet): string {
  const sections = sectionBlocks(report, sheet);
  // Asked after all others: it takes the comments that no other place could take.
  const title = titleLine(report, sheet);
  const contents = sheet.hasContents ? contentsBlock(report) : '';
  const text = element('office:text', {}, title + contents + sections);
  return xmlPart(
    element(
      'office:document-content',
      { ...NAMESPACES, 'office:version': ODF_VERSION },
      [
        fontFaces(sheet.measures.font),
        element('office:automatic-styles', {}, sheet.styles.all()),
        element('office:body', {}, text),
      ].join(''),
    ),
  );
}

function sectionBlocks(report: Report, sheet: OdtSheet): string {
  const headings = categoryHeadings(report.form.sections);
  return printedParts(formSectionsOf(report))
    .map((part) => {
      if (!isRunningTable(part)) return proseBlocks(part, proseAnswer(report, part.id), sheet);
      const heading = headings.get(part[0]?.id ?? '');
      const parts = part.map((formSection) => ({
        formSection,
        section: tableAnswers(report, formSection.id),
      }));
      return (
        (heading === undefined ? '' : categoryHeadingLine(heading, sheet)) +
        tableSectionBlocks(parts, sheet)
      );
    })
    .join('');
}

/** A heading of running text, the form's own paragraph under it, and what the office wrote. */
function proseBlocks(
  formSection: ProseFormSection,
  section: ProseSection | undefined,
  sheet: OdtSheet,
): string {
  if (section !== undefined) sheet.comments?.enter(section.id);
  const { bodyEm: em, textWidth } = sheet.measures;
  // Two characters in, under the words of its heading.
  const setting = { style: STYLE.body, em, indent: 2 * em, width: textWidth - 2 * em };
  const { guidance, body } = printedProse(formSection, section);
  const printed = guidance === null ? [] : [paragraph(lineInlines(guidance))];
  const blocks = [...printed, ...(body ?? [])];
  return proseHeadingLine(formSection, sheet) + richTextBlocks(blocks, setting, sheet);
}

/** Twentieths of a point in a half point, in which font sizes are counted. */
const DXA_PER_HALF_POINT = 10;

/** The document's title. One that does not fit on a line is set a little smaller, which is enough for most. */
function titleLine(report: Report, sheet: OdtSheet): string {
  const title = reportTitle(report);
  const { size, textWidth } = sheet.measures;
  const fits = widthInEm(title) * size.title * DXA_PER_HALF_POINT <= textWidth;
  const left = (sheet.comments?.takeLeft() ?? []).join('');
  const words = inlineContent(lineInlines(title), sheet, null, null);
  return paragraphElement(fits ? STYLE.title : STYLE.longTitle, left + words);
}
