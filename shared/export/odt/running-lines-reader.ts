import { PAGE_SIGNS } from '../expected-details.ts';
import type { XmlReader } from '../read-xml.ts';
import { ParagraphCollector } from './paragraph-collector.ts';

/** Reads what is printed on every page out of the part with the styles; numbers of pages become their signs. */
export class RunningLinesReader implements XmlReader {
  #line: ParagraphCollector | null = null;
  #header = '';
  #footer = '';
  /** Inside of a number of pages: what stands there is only its last value. */
  #isField = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'style:header':
      case 'style:footer':
        this.#line = new ParagraphCollector();
        return;
      case 'text:page-number':
        this.#startField(PAGE_SIGNS.page);
        return;
      case 'text:page-count':
        this.#startField(PAGE_SIGNS.pages);
        return;
      case 'text:s':
        this.#line?.addSpaces(Number(attributes['text:c'] ?? '1'));
        return;
    }
  }

  close(name: string): void {
    switch (name) {
      case 'style:header':
        this.#header = this.#line?.finish() ?? '';
        this.#line = null;
        return;
      case 'style:footer':
        this.#footer = this.#line?.finish() ?? '';
        this.#line = null;
        return;
      case 'text:page-number':
      case 'text:page-count':
        this.#isField = false;
        return;
    }
  }

  text(text: string): void {
    if (!this.#isField) this.#line?.addWritten(text);
  }

  finish(): { readonly header: string; readonly footer: string } {
    return { header: this.#header, footer: this.#footer };
  }

  #startField(sign: string): void {
    this.#line?.add(sign);
    this.#isField = true;
  }
}
