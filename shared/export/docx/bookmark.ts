import { type IXmlableObject, Paragraph, TextRun } from 'docx';

/** Where a bookmark begins or ends, among the runs of a paragraph. */
export class BookmarkSign extends TextRun {
  readonly #xml: IXmlableObject;

  constructor(xml: IXmlableObject) {
    super({});
    this.#xml = xml;
  }

  override prepForXml(): IXmlableObject {
    return this.#xml;
  }
}

/** The same between the paragraphs of a cell, where the library takes nothing but blocks. */
export class BookmarkPoint extends Paragraph {
  readonly #xml: IXmlableObject;

  constructor(xml: IXmlableObject) {
    super({});
    this.#xml = xml;
  }

  override prepForXml(): IXmlableObject {
    return this.#xml;
  }
}

/** @param id unique among the bookmarks of the document */
export function bookmarkStart(id: number, name: string): IXmlableObject {
  return { 'w:bookmarkStart': { _attr: { 'w:id': id, 'w:name': name } } };
}

export function bookmarkEnd(id: number): IXmlableObject {
  return { 'w:bookmarkEnd': { _attr: { 'w:id': id } } };
}
