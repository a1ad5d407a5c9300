import { type IContext, type ImageRun, type IXmlableObject, Paragraph, type TextRun } from 'docx';
import type { CommentSign } from './comments.ts';

/** What a paragraph consists of. */
type Run = TextRun | ImageRun | CommentSign;

/** How far a paragraph is set in, in DXA: `hanging` is how far its first line stands out to the left. */
export interface ParagraphIndent {
  readonly left: number;
  readonly hanging: number;
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

  constructor(style: string, runs: readonly Run[] = [], indent: ParagraphIndent | null = null) {
    super({});
    this.#properties = propertiesOf(style, indent);
    this.#runs = runs;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const runs = this.#runs.flatMap((run) => run.prepForXml(context) ?? []);
    return { 'w:p': [this.#properties, ...runs] };
  }
}

function propertiesOf(style: string, indent: ParagraphIndent | null): IXmlableObject {
  const pStyle = { 'w:pStyle': { _attr: { 'w:val': style } } };
  if (indent === null) return { 'w:pPr': [pStyle] };
  const { left, hanging } = indent;
  return { 'w:pPr': [pStyle, { 'w:ind': { _attr: { 'w:left': left, 'w:hanging': hanging } } }] };
}
