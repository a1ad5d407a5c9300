import { type Inline, type Mark, textRun } from '../../../shared/model/inline.ts';
import { cleanText } from '../../../shared/paste/clean-text.ts';
import type { DraftLine, DraftList } from '../../../shared/paste/draft.ts';
import { stripTags } from '../../../shared/paste/html-residue.ts';
import { isWide } from '../../../shared/paste/text-width.ts';

/** An item of a list whose lines are being collected. */
export interface OpenItem {
  readonly list: DraftList;
  /** The place of its line among all lines; null while it has none. */
  at: number | null;
}

/** A line that may still go on. */
interface OpenLine extends DraftLine {
  readonly children: Inline[];
}

/** Collects text into lines the way a browser lays it out: blanks collapse, blocks part lines. */
export class LineCollector {
  readonly #lines: OpenLine[] = [];
  #current: Inline[] = [];
  /** Blanks not written yet: none at a line's beginning or end survive. */
  #blank: 'none' | 'space' | 'line-end' = 'none';
  #blankMarks: readonly Mark[] = [];
  #lastText = '';

  get lines(): readonly DraftLine[] {
    return this.#lines;
  }

  /** Adds lines that were read elsewhere behind the last one. */
  add(lines: readonly DraftLine[]): void {
    for (const line of lines) this.#lines.push({ ...line, children: [...line.children] });
  }

  /** Adds text of an element; line ends in the source are blanks. */
  text(raw: string, marks: readonly Mark[]): void {
    const source = stripTags(raw);
    for (const part of source.split(/([ \t\r\n\f]+)/u)) {
      if (part === '') continue;
      if (/^[ \t\r\n\f]/u.test(part)) {
        if (this.#blank === 'none') this.#blankMarks = marks;
        if (this.#blank !== 'line-end') this.#blank = /[\r\n\f]/u.test(part) ? 'line-end' : 'space';
        if (this.#blank === 'line-end' && /^ +$/u.test(part)) this.#blank = 'space';
        continue;
      }
      const text = cleanText(part);
      if (text === '') continue;
      if (this.#isBlankNeeded(text)) this.#current.push(textRun(' ', this.#blankMarks));
      this.#blank = 'none';
      this.#lastText = text;
      this.#current.push(textRun(text, marks));
    }
  }

  lineBreak(): void {
    this.#blank = 'none';
    this.#lastText = '';
    this.#current.push({ type: 'break' });
  }

  /** Ends the line. What follows the first line of an item is part of the item, after a break. */
  endLine(item: OpenItem | null): void {
    const children = this.#current;
    this.#current = [];
    this.#blank = 'none';
    this.#lastText = '';
    if (!children.some((inline) => inline.type === 'text' && inline.text.trim() !== '')) return;
    const last = this.#lines.at(-1);
    if (last !== undefined && item?.at === this.#lines.length - 1) {
      // In place: a copy of all lines before it for each further one would take too long.
      last.children.push({ type: 'break' });
      for (const inline of children) last.children.push(inline);
    } else if (item !== null && item.at === null) {
      item.at = this.#lines.length;
      this.#lines.push({ children, list: item.list });
    } else {
      this.#lines.push({ children });
    }
  }

  /** Whether a blank stands before a text: not at a line's beginning, nor where a source line ended between wide characters. */
  #isBlankNeeded(text: string): boolean {
    if (this.#blank === 'none' || this.#lastText === '') return false;
    const before = [...this.#lastText.slice(-2)].at(-1) ?? '';
    const [after = ''] = text;
    return this.#blank === 'space' || !isWide(before) || !isWide(after);
  }
}
