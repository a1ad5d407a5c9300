import type { Inline, Mark } from '../../model/inline.ts';
import { inlinesText } from '../../model/inline.ts';
import { LineBuilder } from '../line-builder.ts';

/** Inlines as they come out of a document: no comments, no fields, one run for the same marks. */
export function bareInlines(children: readonly Inline[]): readonly Inline[] {
  const line = new LineBuilder();
  for (const inline of children) {
    if (inline.type === 'break') line.lineBreak();
    else line.text(inline.text, printedMarks(inline.marks ?? []));
  }
  return line.take();
}

/** A text by which two lines are known to be the same, marks included. */
export function inlineKey(children: readonly Inline[]): string {
  return JSON.stringify(
    bareInlines(children).map((one) =>
      one.type === 'break' ? 0 : [one.text, ...(one.marks ?? [])],
    ),
  );
}

/** Text is raised or lowered, not both: a document keeps the first. */
function printedMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.includes('superscript') ? marks.filter((mark) => mark !== 'subscript') : marks;
}

/** Whether nothing can be seen in a line. */
export function isBlankLine(children: readonly Inline[]): boolean {
  return inlinesText(children).trim() === '';
}
