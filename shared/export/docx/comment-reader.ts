import type { ExportedComment } from '../exported-document.ts';
import type { XmlReader } from '../read-xml.ts';

/** Reads the part that says what is in the comments. */
export class CommentReader implements XmlReader {
  readonly #comments: ExportedComment[] = [];
  #author = '';
  #lines: string[] = [];
  #isText = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'w:comment':
        this.#author = attributes['w:author'] ?? '';
        this.#lines = [];
        return;
      case 'w:p':
        this.#lines.push('');
        return;
      case 'w:t':
        this.#isText = true;
        return;
      case 'w:tab':
        this.#add('\t');
        return;
      case 'w:br':
        this.#add('\n');
        return;
    }
  }

  close(name: string): void {
    if (name === 'w:t') this.#isText = false;
    if (name === 'w:comment') {
      this.#comments.push({ author: this.#author, text: this.#lines.join('\n') });
    }
  }

  text(text: string): void {
    if (this.#isText) this.#add(text);
  }

  finish(): readonly ExportedComment[] {
    return this.#comments;
  }

  #add(text: string): void {
    const last = this.#lines.length - 1;
    if (last >= 0) this.#lines[last] += text;
  }
}
