import type { ExportedText } from '../exported-text.ts';
import { PlacedText } from '../placed-text.ts';
import { flowchartLine, imageLine } from '../special-text.ts';
import { RowCollector } from './row-collector.ts';

type Attributes = Readonly<Record<string, string>>;

/** A flowchart that is open. */
interface OpenDrawing {
  description: string;
  readonly pieces: string[];
  arrows: number;
}

/** Elements that hold a line of the document's text, outside of flowcharts. */
const LINES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'figcaption']);

/**
 * Builds up the text of a page from its tags as they come. Only what stands in `main` is the document; what is
 * said again for those who do not see the page is not counted twice.
 */
export class PageCollector {
  hasMain = false;
  readonly #places = new PlacedText<RowCollector>();
  /** The names of the elements that are open. */
  readonly #open: string[] = [];
  #line: string[] | null = null;
  #isUnseen = false;
  #drawing: OpenDrawing | null = null;

  open(name: string, attributes: Attributes): void {
    this.#open.push(name);
    if (name === 'main') this.hasMain = true;
    if (!this.#open.includes('main')) return;
    if (this.#drawing !== null) {
      this.#openInDrawing(this.#drawing, name, attributes);
      return;
    }
    if (LINES.has(name)) {
      this.#line = [];
      this.#isUnseen = attributes['class'] === 'unseen';
      return;
    }
    const rows = this.#places.table;
    switch (name) {
      case 'table':
        this.#places.startTable(new RowCollector(attributes['class'] === 'official'));
        return;
      case 'tr':
        rows?.startRow(this.#open.at(-2) === 'thead');
        return;
      case 'th':
      case 'td':
        rows?.startCell(Number(attributes['colspan'] ?? '1'), Number(attributes['rowspan'] ?? '1'));
        return;
      case 'br':
        this.#line?.push('\n');
        return;
      case 'img':
        // Only a picture that is in the page is an image of the document.
        if (/^data:image\/(?:png|jpeg);base64,./u.test(attributes['src'] ?? '')) {
          this.#addLine(imageLine(attributes['alt'] ?? ''));
        }
        return;
      case 'svg':
        this.#drawing = { description: '', pieces: [], arrows: 0 };
        return;
    }
  }

  close(name: string): void {
    this.#open.pop();
    if (name === 'svg' && this.#drawing !== null) {
      const { description, pieces, arrows } = this.#drawing;
      this.#drawing = null;
      this.#addLine(flowchartLine(description, pieces, arrows));
      return;
    }
    if (this.#drawing !== null) return;
    if (name === 'span') this.#line?.push('\t');
    if (name === 'th' || name === 'td') this.#places.table?.endCell();
    if (name === 'table') this.#endTable();
    if (!LINES.has(name) || this.#line === null) return;
    const text = this.#line.join('');
    this.#line = null;
    if (!this.#isUnseen) this.#addLine(text);
  }

  text(text: string): void {
    if (this.#drawing === null) this.#line?.push(text);
    else this.#textInDrawing(this.#drawing, text);
  }

  finish(): ExportedText {
    return this.#places.finish();
  }

  #openInDrawing(drawing: OpenDrawing, name: string, attributes: Attributes): void {
    const look = attributes['class'] ?? '';
    if (name === 'g' && /^flow-(?:box|label)\b/u.test(look)) drawing.pieces.push('');
    if (name === 'path' && look === 'flow-head') drawing.arrows += 1;
  }

  #textInDrawing(drawing: OpenDrawing, text: string): void {
    const inside = this.#open.at(-1);
    if (inside === 'desc') drawing.description += text;
    if (inside !== 'text') return;
    const last = drawing.pieces.length - 1;
    drawing.pieces[last] = `${drawing.pieces[last] ?? ''}${text}`;
  }

  #addLine(text: string): void {
    // The caption of a small table stands before it, not in it.
    if (this.#places.table?.isEmpty === true && this.#captionOpen()) {
      this.#places.addBeforeTable(text);
    } else {
      this.#places.addParagraph(text);
    }
  }

  /** The element that has just been closed was a caption: the table is what is open now. */
  #captionOpen(): boolean {
    return this.#open.at(-1) === 'table';
  }

  #endTable(): void {
    const part = this.#places.endTable();
    // A page keeps its tables apart by a distance, where documents need an empty paragraph.
    if (part?.isOfficial === true) this.#places.addParagraph('');
  }
}
