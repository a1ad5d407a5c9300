import { type IContext, type ImageRun, type IXmlableObject, Paragraph, type TextRun } from 'docx';
import type { BookmarkSign } from './bookmark.ts';
import type { CommentSign } from './comments.ts';

/** What a paragraph consists of. */
type Run = TextRun | ImageRun | CommentSign | BookmarkSign;

/** How far a paragraph is set in, in DXA: `hanging` is how far its first line stands out to the left. */
export interface ParagraphIndent {
  readonly left: number;
  readonly hanging: number;
}

/** What few paragraphs have. */
export interface ParagraphExtras {
  /** The list whose next number is printed before it. */
  readonly list?: number;
  readonly beginsPage?: boolean;
}

/**
 * A paragraph of a style, with nothing of its own but an indent.
 *
 * The library's paragraph takes apart some forty properties it could have; a report has thousands of
 * paragraphs and keeps their looks in styles, so that these two are all there is to say.
 */
export class StyledParagraph extends Paragraph {
  readonly #properties: IXmlableObject;
  readonly #runs: readonly Run[];

  constructor(
    style: string,
    runs: readonly Run[] = [],
    indent: ParagraphIndent | null = null,
    extras: ParagraphExtras = {},
  ) {
    super({});
    this.#properties = propertiesOf(style, indent, extras);
    this.#runs = runs;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const runs = this.#runs.flatMap((run) => run.prepForXml(context) ?? []);
    return { 'w:p': [this.#properties, ...runs] };
  }
}

function propertiesOf(
  style: string,
  indent: ParagraphIndent | null,
  { list, beginsPage }: ParagraphExtras,
): IXmlableObject {
  // In the order of the schema.
  const first = [
    { 'w:pStyle': { _attr: { 'w:val': style } } },
    ...(beginsPage === true ? [{ 'w:pageBreakBefore': {} }] : []),
    ...(list === undefined ? [] : [listProperties(list)]),
  ];
  if (indent === null) return { 'w:pPr': first };
  const { left, hanging } = indent;
  return { 'w:pPr': [...first, { 'w:ind': { _attr: { 'w:left': left, 'w:hanging': hanging } } }] };
}

function listProperties(list: number): IXmlableObject {
  return {
    'w:numPr': [
      { 'w:ilvl': { _attr: { 'w:val': 0 } } },
      { 'w:numId': { _attr: { 'w:val': list } } },
    ],
  };
}
