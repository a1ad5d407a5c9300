import { MARKS, type Mark } from '../model/inline.ts';
import type { MarkedWords } from './exported-document.ts';

/** Gathers words that are set off, told piece by piece: pieces that touch and look the same are one. */
export class MarkCollector {
  readonly #found: { readonly marks: readonly Mark[]; text: string }[] = [];
  /** Whether the next piece touches the last one that was found. */
  #isOpen = false;

  /** A piece of the text of a paragraph, without marks too. */
  add(marks: Iterable<Mark>, text: string): void {
    if (text === '') return;
    const printed = printedMarks(marks);
    const last = this.#isOpen ? this.#found.at(-1) : undefined;
    this.#isOpen = printed.length > 0;
    if (!this.#isOpen) return;
    if (last !== undefined && last.marks.join() === printed.join()) last.text += text;
    else this.#found.push({ marks: printed, text });
  }

  endParagraph(): void {
    this.#isOpen = false;
  }

  finish(): readonly MarkedWords[] {
    return this.#found;
  }
}

/** Text is raised or lowered, not both: of the two marks the first one counts. */
function printedMarks(marks: Iterable<Mark>): readonly Mark[] {
  const given = new Set(marks);
  if (given.size === 0) return [];
  if (given.has('superscript')) given.delete('subscript');
  return MARKS.filter((mark) => given.has(mark));
}
