import { flowchartLine } from '../special-text.ts';

/**
 * Builds up the words of a group of shapes from its tags: each shape with words is a piece; each closed
 * one without is the head of an arrow. Where its lines break is not told: the box does it.
 */
export class GroupCollector {
  readonly #alt: string;
  readonly #pieces: string[] = [];
  #paragraphs: string[] | null = null;
  #isText = false;
  #arrows = 0;
  #isHead = false;

  /** @param alt what is said of the group as a whole */
  constructor(alt: string) {
    this.#alt = alt;
  }

  open(name: string): void {
    switch (name) {
      case 'wps:wsp':
        this.#isHead = false;
        return;
      case 'a:close':
        this.#isHead = true;
        return;
      case 'w:txbxContent':
        this.#paragraphs = [];
        this.#isHead = false;
        return;
      case 'w:p':
        this.#paragraphs?.push('');
        return;
      case 'w:t':
        this.#isText = true;
        return;
    }
  }

  close(name: string): void {
    if (name === 'w:t') this.#isText = false;
    if (name === 'w:txbxContent') {
      this.#pieces.push(this.#paragraphs?.join('') ?? '');
      this.#paragraphs = null;
    }
    if (name === 'wps:wsp' && this.#isHead) this.#arrows += 1;
  }

  text(text: string): void {
    const last = this.#paragraphs?.length ?? 0;
    if (!this.#isText || this.#paragraphs === null || last === 0) return;
    this.#paragraphs[last - 1] += text;
  }

  finish(): string {
    return flowchartLine(this.#alt, this.#pieces, this.#arrows);
  }
}
