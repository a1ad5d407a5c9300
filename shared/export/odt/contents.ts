import type { Report } from '../../model/report.ts';
import { exportTexts } from '../../texts/export.ts';
import { lineText, type PrintedHeading, printedHeadings } from '../printed-text.ts';
import { paragraphElement } from './paragraph.ts';
import { contentsStyle, HEADING_LEVELS, LINK_STYLE, STYLE } from './style-names.ts';
import { spacedText } from './text.ts';
import { element } from './xml.ts';

/** The name of the mark of a heading, counted from 1. */
export function headingMark(number: number): string {
  return `heading${number}`;
}

/**
 * The contents: an index that lists the headings, filled in already. Each entry leads to its heading. The number of
 * its page is a reference without a value: LibreOffice reckons it when it opens the document, and where a program does
 * not, none is better than a wrong one.
 */
export function contentsBlock(report: Report): string {
  const headings = printedHeadings(report);
  if (headings.length === 0) return '';
  const title = paragraphElement(STYLE.contentsTitle, spacedText(exportTexts.contents));
  const body = element('text:index-title', { 'text:name': 'ContentsTitle' }, title);
  return element(
    'text:table-of-content',
    { 'text:name': 'Contents', 'text:protected': 'false' },
    source() + element('text:index-body', {}, body + headings.map(entry).join('')),
  );
}

function entry({ text, level }: PrintedHeading, index: number): string {
  const mark = headingMark(index + 1);
  const link = element(
    'text:a',
    {
      'xlink:type': 'simple',
      'xlink:href': `#${mark}`,
      'text:style-name': LINK_STYLE,
      'text:visited-style-name': LINK_STYLE,
    },
    spacedText(lineText(text)),
  );
  const page = element('text:bookmark-ref', {
    'text:reference-format': 'page',
    'text:ref-name': mark,
  });
  return paragraphElement(contentsStyle(level), `${link}<text:tab/>${page}`);
}

/** How a program lists the headings anew when it is asked to: as they are listed here. */
function source(): string {
  const templates = HEADING_LEVELS.map((level) =>
    element(
      'text:table-of-content-entry-template',
      { 'text:outline-level': level, 'text:style-name': contentsStyle(level) },
      [
        element('text:index-entry-link-start', { 'text:style-name': LINK_STYLE }),
        '<text:index-entry-text/>',
        '<text:index-entry-link-end/>',
        element('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
        '<text:index-entry-page-number/>',
      ].join(''),
    ),
  );
  const title = element(
    'text:index-title-template',
    { 'text:style-name': STYLE.contentsTitle },
    spacedText(exportTexts.contents),
  );
  return element(
    'text:table-of-content-source',
    { 'text:outline-level': HEADING_LEVELS.length },
    title + templates.join(''),
  );
}
