import { type Inline, type Mark, sameMarks, textRun } from '../model/inline.ts';
import { sanitizeText } from '../model/sanitize.ts';

/** Puts the pieces of a line together: neighbours with the same marks are one run. */
export class LineBuilder {
  readonly anchors: string[] = [];
  #children: Inline[] = [];

  text(text: string, marks: readonly Mark[] = []): void {
    const clean = sanitizeText(text);
    if (clean === '') return;
    const run = textRun(clean, marks);
    const last = this.#children.at(-1);
    if (last?.type === 'text' && sameMarks(last, run)) {
      this.#children[this.#children.length - 1] = { ...last, text: last.text + run.text };
    } else this.#children.push(run);
  }

  lineBreak(): void {
    this.#children.push({ type: 'break' });
  }

  /** What has come so far; the builder is empty afterwards. */
  take(): readonly Inline[] {
    const children = this.#children;
    this.#children = [];
    return children;
  }

  get isEmpty(): boolean {
    return this.#children.length === 0;
  }
}
