import type { Mark } from '../../model/inline.ts';
import type { ExportedComment, MarkedWords } from '../exported-document.ts';
import type { ExportedText } from '../exported-text.ts';
import { MarkCollector } from '../mark-collector.ts';
import { PlacedText } from '../placed-text.ts';
import { flowchartLine, imageLine } from '../special-text.ts';
import { CommentCollector } from './comment-collector.ts';
import { MarkStyles } from './mark-styles.ts';
import { ParagraphCollector } from './paragraph-collector.ts';
import { TableCollector } from './table-collector.ts';

type Attributes = Readonly<Record<string, string>>;

/** A figure that is open: a frame with a picture, or a group of shapes. */
interface OpenFigure {
  readonly isGroup: boolean;
  hasPicture: boolean;
  alt: string;
  arrows: number;
  readonly pieces: string[];
}

/**
 * Builds up the text of a document from its tags as they come. The usual prefixes are taken for granted: only files
 * this program wrote are verified, and in any other the text would be found to differ.
 */
export class TextCollector {
  readonly #places = new PlacedText<TableCollector>();
  readonly #paragraphs: ParagraphCollector[] = [];
  #figure: OpenFigure | null = null;
  /** The words of the box that is open, line by line. */
  #box: string[] | null = null;
  #isAlt = false;
  #isTitle = false;
  /** The comment that is open: it is not the document's text. */
  #comment: CommentCollector | null = null;
  readonly #comments: ExportedComment[] = [];
  readonly #styles = new MarkStyles();
  /** The marks of the paragraphs that are open, as a whole. */
  readonly #lineMarks: (readonly Mark[])[] = [];
  /** The marks of the spans that are open. */
  readonly #spans: (readonly Mark[])[] = [];
  readonly #marks = new MarkCollector();
  readonly #pictures: string[] = [];
  /** In the contents the numbers of pages are not the document's text, nor the tab before them. */
  #isIndex = false;
  #isReference = false;
  readonly #hasPicture: (path: string) => boolean;

  /** @param hasPicture whether the package holds the picture of this path */
  constructor(hasPicture: (path: string) => boolean = () => false) {
    this.#hasPicture = hasPicture;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#comment !== null) {
      this.#comment.open(name, attributes);
      return;
    }
    const { table } = this.#places;
    switch (name) {
      case 'office:annotation':
        this.#comment = new CommentCollector();
        return;
      case 'style:style':
      case 'style:text-properties':
        this.#styles.open(name, attributes);
        return;
      case 'text:span':
        this.#spans.push(this.#styles.of('text', attributes['text:style-name']));
        return;
      case 'text:index-body':
        this.#isIndex = true;
        return;
      case 'text:bookmark-ref':
        this.#isReference = true;
        return;
      case 'table:table':
        this.#places.startTable(new TableCollector());
        return;
      case 'table:table-header-rows':
        table?.startHeader();
        return;
      case 'table:table-row':
        table?.startRow();
        return;
      case 'table:table-cell':
        table?.startCell(
          Number(attributes['table:number-columns-spanned'] ?? '1'),
          Number(attributes['table:number-rows-spanned'] ?? '1'),
        );
        return;
      case 'table:covered-table-cell':
        table?.startCovered();
        return;
      case 'text:p':
      case 'text:h':
        this.#paragraphs.push(new ParagraphCollector());
        this.#lineMarks.push(this.#styles.of('paragraph', attributes['text:style-name']));
        return;
      case 'text:s':
        this.#add((line) => line.addSpaces(Number(attributes['text:c'] ?? '1')));
        return;
      case 'text:tab':
        if (!this.#isIndex) this.#add((line) => line.add('\t'));
        return;
      case 'text:line-break':
        this.#add((line) => line.add('\n'));
        return;
      case 'draw:g':
      case 'draw:frame':
        this.#figure ??= {
          isGroup: name === 'draw:g',
          hasPicture: false,
          alt: '',
          arrows: 0,
          pieces: [],
        };
        return;
      case 'draw:image':
        // Only a picture that is in the file is an image of the document.
        if (this.#figure !== null) {
          this.#pictures.push(attributes['xlink:href'] ?? '');
          this.#figure.hasPicture = this.#hasPicture(attributes['xlink:href'] ?? '');
        }
        return;
      case 'draw:polygon':
        if (this.#figure !== null) this.#figure.arrows += 1;
        return;
      case 'draw:custom-shape':
        this.#box = [];
        return;
      case 'svg:title':
        this.#isTitle = true;
        return;
      case 'svg:desc':
        this.#isAlt = true;
        return;
    }
  }

  close(name: string): void {
    if (this.#comment !== null) {
      this.#closeInComment(this.#comment, name);
      return;
    }
    switch (name) {
      case 'style:style':
        this.#styles.close(name);
        return;
      case 'text:span':
        this.#spans.pop();
        return;
      case 'text:index-body':
        this.#isIndex = false;
        return;
      case 'text:bookmark-ref':
        this.#isReference = false;
        return;
      case 'svg:title':
        this.#isTitle = false;
        return;
      case 'svg:desc':
        this.#isAlt = false;
        return;
      case 'draw:custom-shape':
        this.#figure?.pieces.push(this.#box?.join('') ?? '');
        this.#box = null;
        return;
      case 'draw:g':
      case 'draw:frame':
        this.#endFigure(name === 'draw:g');
        return;
      case 'text:p':
      case 'text:h':
        this.#endParagraph();
        return;
      case 'table:table-header-rows':
        this.#places.table?.endHeader();
        return;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#places.table?.endCell();
        return;
      case 'table:table':
        this.#places.endTable();
        return;
    }
  }

  text(text: string): void {
    if (this.#comment !== null) {
      this.#comment.text(text);
      return;
    }
    if (this.#isTitle || (this.#isIndex && this.#isReference)) return;
    if (this.#isAlt) {
      if (this.#figure !== null) this.#figure.alt += text;
      return;
    }
    this.#add((line) => line.addWritten(text));
  }

  /** The comments, answers too, in their order. */
  get comments(): readonly ExportedComment[] {
    return this.#comments;
  }

  /** The words that are set off. */
  get marked(): readonly MarkedWords[] {
    return this.#marks.finish();
  }

  /** The paths of the pictures, in their order. */
  get pictures(): readonly string[] {
    return this.#pictures;
  }

  finish(): ExportedText {
    return this.#places.finish();
  }

  #closeInComment(comment: CommentCollector, name: string): void {
    if (name !== 'office:annotation') {
      comment.close(name);
      return;
    }
    this.#comments.push(comment.finish());
    this.#comment = null;
  }

  /** Adds to the open paragraph, and takes note of how it is set off. The words of boxes are never. */
  #add(put: (line: ParagraphCollector) => void): void {
    const line = this.#paragraphs.at(-1);
    if (line === undefined) return;
    const before = line.length;
    put(line);
    if (this.#figure !== null) return;
    const marks = [...(this.#lineMarks.at(-1) ?? []), ...this.#spans.flat()];
    this.#marks.add(marks, line.textFrom(before));
  }

  #endFigure(isGroup: boolean): void {
    const figure = this.#figure;
    if (figure === null || figure.isGroup !== isGroup) return;
    this.#figure = null;
    const { alt, pieces, arrows, hasPicture } = figure;
    const paragraph = this.#paragraphs.at(-1);
    if (isGroup) paragraph?.add(flowchartLine(alt, pieces, arrows));
    else if (hasPicture) paragraph?.add(imageLine(alt));
  }

  #endParagraph(): void {
    const text = this.#paragraphs.pop()?.finish() ?? '';
    this.#lineMarks.pop();
    // LibreOffice puts paragraphs into lines, heads of arrows and pictures too.
    if (this.#figure !== null) {
      this.#box?.push(text);
      return;
    }
    this.#marks.endParagraph();
    this.#places.addParagraph(text);
  }
}
