import * as v from 'valibot';
import { type Field, fieldSchema, UNRESOLVED } from './field.ts';
import { sameValue } from './same-value.ts';

/** How a run of text is set off. The order is the canonical order in a run's `marks`. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;
export type Mark = (typeof MARKS)[number];

/** Text with one set of marks. Canonical: never empty, no line breaks, marks unique and in `MARKS` order. */
export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
  /** The threads these words are commented with (see `comment.ts`). Canonical: never empty, unique, in code unit order. */
  readonly comments?: readonly string[];
  /** What the text follows from; left out for text that somebody wrote. One sign, however long its text. */
  readonly field?: Field;
  /** A year of the report before that nobody has confirmed or changed yet; left out when there is nothing to update. */
  readonly stale?: 'year';
}

/** A line break inside a paragraph or item (Shift+Enter). */
export interface LineBreak {
  readonly type: 'break';
}

/** What a paragraph or item consists of, in reading order. */
export type Inline = TextRun | LineBreak;

export const inlineSchema: v.GenericSchema<unknown, Inline> = v.variant('type', [
  v.looseObject({
    type: v.literal('text'),
    text: v.string(),
    marks: v.exactOptional(v.array(v.picklist(MARKS))),
    comments: v.exactOptional(v.array(v.string())),
    field: v.exactOptional(fieldSchema),
    stale: v.exactOptional(v.literal('year')),
  }),
  v.looseObject({ type: v.literal('break') }),
]);

/** A run of text; `marks` are put in canonical order and left out when there are none. */
export function textRun(text: string, marks: readonly Mark[] = []): TextRun {
  if (marks.length === 0) return { type: 'text', text };
  return { type: 'text', text, marks: MARKS.filter((mark) => marks.includes(mark)) };
}

/** A run whose text follows from a field; its wording comes with the next `refreshFields`. */
export function fieldRun(field: Field, text = UNRESOLVED, marks: readonly Mark[] = []): TextRun {
  return { ...textRun(text, marks), field };
}

/** The text of inlines, with a line feed for each line break. */
export function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'break' ? '\n' : inline.text)).join('');
}

/** Whether two runs carry the same marks. */
export function sameMarks(a: TextRun, b: TextRun): boolean {
  if (a.marks === b.marks) return true;
  const left = a.marks ?? [];
  const right = b.marks ?? [];
  return left.length === right.length && left.every((mark, i) => mark === right[i]);
}

/**
 * Whether two neighbouring runs are one: the same marks, and nothing this program does not know tells them
 * apart. A field is never part of what is beside it.
 */
export function canJoin(a: TextRun, b: TextRun): boolean {
  if (a.field !== undefined || b.field !== undefined) return false;
  if (!sameMarks(a, b)) return false;
  // Asked for every pair of neighbours of a long report: most runs hold nothing else, and need no copies.
  if (isBare(a) && isBare(b)) return true;
  const { text: _a, marks: _aMarks, ...left } = a;
  const { text: _b, marks: _bMarks, ...right } = b;
  return sameValue(left, right);
}

/** Whether a run has nothing but text and marks. */
function isBare(run: TextRun): boolean {
  for (const key in run) if (key !== 'type' && key !== 'text' && key !== 'marks') return false;
  return true;
}

/** A run with these threads, in canonical order; without the field when there are none. */
export function withComments(run: TextRun, comments: readonly string[]): TextRun {
  const { comments: _before, ...plain } = run;
  return comments.length === 0 ? plain : { ...plain, comments: [...new Set(comments)].sort() };
}

/** Whether a run's threads are as `TextRun` says. */
export function hasCanonicalComments({ comments }: TextRun): boolean {
  if (comments === undefined) return true;
  return comments.length > 0 && comments.every((id, i) => i === 0 || (comments[i - 1] ?? '') < id);
}
