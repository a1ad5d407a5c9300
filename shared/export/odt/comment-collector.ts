import type { ExportedComment } from '../exported-document.ts';
import { ParagraphCollector } from './paragraph-collector.ts';

/** Builds up one comment from the tags inside of it. */
export class CommentCollector {
  #author = '';
  #isAuthor = false;
  /** Date and initials stand beside the lines and are none. */
  #isLine = false;
  readonly #lines: ParagraphCollector[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const line = this.#lines.at(-1);
    switch (name) {
      case 'dc:creator':
        this.#isAuthor = true;
        return;
      case 'text:p':
        this.#lines.push(new ParagraphCollector());
        this.#isLine = true;
        return;
      case 'text:s':
        line?.addSpaces(Number(attributes['text:c'] ?? '1'));
        return;
      case 'text:tab':
        line?.add('\t');
        return;
      case 'text:line-break':
        line?.add('\n');
        return;
    }
  }

  close(name: string): void {
    if (name === 'dc:creator') this.#isAuthor = false;
    if (name === 'text:p') this.#isLine = false;
  }

  text(text: string): void {
    if (this.#isAuthor) this.#author += text;
    else if (this.#isLine) this.#lines.at(-1)?.addWritten(text);
  }

  finish(): ExportedComment {
    return { author: this.#author, text: this.#lines.map((line) => line.finish()).join('\n') };
  }
}
