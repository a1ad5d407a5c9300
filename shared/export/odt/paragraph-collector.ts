/**
 * Builds up the text of one paragraph. White space between tags counts as OpenDocument says (ODF 1.3 part 3, 6.1.2):
 * several are one space, and those at the beginning of a paragraph are none. One at its end is kept, as LibreOffice
 * does, which writes it so.
 */
export class ParagraphCollector {
  #text = '';
  /** Whether a space now would be one of several, or at the beginning. */
  #isAfterSpace = true;

  /** Characters as they stand between tags. */
  addWritten(written: string): void {
    let text = written.replace(/[ \t\r\n]+/gu, ' ');
    if (this.#isAfterSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    this.#text += text;
    this.#isAfterSpace = text.endsWith(' ');
  }

  /** Text that an element stands for. */
  add(text: string): void {
    this.#text += text;
    this.#isAfterSpace = false;
  }

  addSpaces(count: number): void {
    this.add(' '.repeat(count));
  }

  /** How much there is so far. */
  get length(): number {
    return this.#text.length;
  }

  textFrom(start: number): string {
    return this.#text.slice(start);
  }

  finish(): string {
    return this.#text;
  }
}
