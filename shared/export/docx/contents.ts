import { type IXmlableObject, type Paragraph, TextRun } from 'docx';
import type { Report } from '../../model/report.ts';
import { exportTexts } from '../../texts/export.ts';
import { lineText, type PrintedHeading, printedHeadings } from '../printed-text.ts';
import { BookmarkSign } from './bookmark.ts';
import { headingBookmark } from './heading-marks.ts';
import { PlainRun } from './plain-run.ts';
import { StyledParagraph } from './styled-paragraph.ts';
import { STYLE } from './styles.ts';

/**
 * The contents: a field of Word's that lists the headings, already filled in. Each entry leads to its heading. The
 * numbers of pages are not known before a word processor has set the text, and a wrong one is worse than none: Word
 * adds them when the field is updated. Nothing asks for that at opening.
 */
export function contentsBlocks(report: Report): readonly Paragraph[] {
  const headings = printedHeadings(report);
  if (headings.length === 0) return [];
  return [
    new StyledParagraph(STYLE.contentsTitle, [new PlainRun(exportTexts.contents)]),
    ...headings.map((heading, i) => entry(heading, i, headings.length)),
  ];
}

function entry({ text, level }: PrintedHeading, index: number, count: number): Paragraph {
  const style = STYLE.contents[level - 1] ?? 'TOC4';
  return new StyledParagraph(style, [
    ...(index === 0 ? BEGIN.map((xml) => new BookmarkSign(xml)) : []),
    new LinkedLine(lineText(text), headingBookmark(index + 1)),
    ...(index === count - 1 ? [new BookmarkSign(fieldSign('end'))] : []),
  ]);
}

function fieldSign(type: string): IXmlableObject {
  return { 'w:r': [{ 'w:fldChar': { _attr: { 'w:fldCharType': type } } }] };
}

const BEGIN: readonly IXmlableObject[] = [
  fieldSign('begin'),
  {
    'w:r': [{ 'w:instrText': [{ _attr: { 'xml:space': 'preserve' } }, ' TOC \\o "1-4" \\h \\z '] }],
  },
  fieldSign('separate'),
];

/** Words that lead to a place in the document. */
class LinkedLine extends TextRun {
  readonly #text: string;
  readonly #bookmark: string;

  constructor(text: string, bookmark: string) {
    super({});
    this.#text = text;
    this.#bookmark = bookmark;
  }

  override prepForXml(): IXmlableObject {
    const run = new PlainRun(this.#text).prepForXml();
    return { 'w:hyperlink': [{ _attr: { 'w:anchor': this.#bookmark, 'w:history': 1 } }, run] };
  }
}
