import type { Inline, Mark } from '../../model/inline.ts';
import { lineInlines } from '../printed-text.ts';
import { type HtmlNode, h } from './html-node.ts';

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** Inlines with their marks and line breaks. */
export function toInlines(inlines: readonly Inline[]): readonly HtmlNode[] {
  return inlines.map((inline): HtmlNode => {
    if (inline.type === 'break') return h('br');
    return shownMarks(inline.marks ?? []).reduceRight<HtmlNode>(
      (inner, mark) => h(TAGS[mark], {}, [inner]),
      inline.text,
    );
  });
}

/** A line of plain text. */
export function toLine(text: string): readonly HtmlNode[] {
  return toInlines(lineInlines(text));
}

/** Text is raised or lowered, not both: of the two marks the first one in the canonical order counts. */
function shownMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.includes('superscript') ? marks.filter((mark) => mark !== 'subscript') : marks;
}
