import { PAGE_SIGNS } from '../expected-details.ts';
import type { XmlReader } from '../read-xml.ts';

/** Reads the line of a header or footer part; the fields of page numbers become the signs that stand for them. */
export class RunningLineReader implements XmlReader {
  #line = '';
  #isText = false;
  #isField = false;

  open(name: string): void {
    if (name === 'w:t') this.#isText = true;
    else if (name === 'w:instrText') this.#isField = true;
  }

  close(name: string): void {
    if (name === 'w:t') this.#isText = false;
    else if (name === 'w:instrText') this.#isField = false;
  }

  text(text: string): void {
    if (this.#isText) this.#line += text;
    if (!this.#isField) return;
    const field = text.trim();
    if (field === 'PAGE') this.#line += PAGE_SIGNS.page;
    // Any other field is none of ours: it is found to differ.
    else this.#line += field === 'NUMPAGES' ? PAGE_SIGNS.pages : field;
  }

  finish(): string {
    return this.#line;
  }
}
