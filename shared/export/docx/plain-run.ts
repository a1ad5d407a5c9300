import { type IXmlableObject, TextRun } from 'docx';

const SPACE = { _attr: { 'xml:space': 'preserve' } };
const TAB = { 'w:tab': {} };
const BREAK = { 'w:br': {} };

/**
 * Text without marks as one run: spaces as they are, `\t` as a tab and `\n` as a line break.
 *
 * Nearly all text of a report is this. The library's own run takes apart every property it could have, and
 * builds an object for each tab and attribute, which is most of the time of an export; it also takes words
 * such as CURRENT among other children for page numbers.
 */
export class PlainRun extends TextRun {
  readonly #text: string;

  constructor(text: string) {
    super({});
    this.#text = text;
  }

  override prepForXml(): IXmlableObject {
    if (!/[\t\n]/u.test(this.#text)) return { 'w:r': [textElement(this.#text)] };
    const pieces = this.#text.split(/([\t\n])/u).filter((piece) => piece !== '');
    return { 'w:r': pieces.map(pieceElement) };
  }
}

function pieceElement(piece: string): IXmlableObject {
  if (piece === '\t') return TAB;
  return piece === '\n' ? BREAK : textElement(piece);
}

function textElement(text: string): IXmlableObject {
  return { 'w:t': [SPACE, text] };
}
