import type { Mark } from '../../../shared/model/inline.ts';
import type { Declarations } from './declarations.ts';

const TAG_MARKS: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

/** The marks inside an element, from those around it, its tag and its declarations. */
export function marksInside(
  around: readonly Mark[],
  tag: string,
  styles: readonly Declarations[],
): readonly Mark[] {
  const marks = new Set(around);
  const ofTag = TAG_MARKS[tag];
  if (ofTag !== undefined) marks.add(ofTag);
  for (const style of styles) if (style.size > 0) applyStyle(marks, style);
  return marks.size === around.length && around.every((mark) => marks.has(mark))
    ? around
    : [...marks];
}

function applyStyle(marks: Set<Mark>, style: Declarations): void {
  const set = (mark: Mark, isOn: boolean): void => {
    if (isOn) marks.add(mark);
    else marks.delete(mark);
  };
  const weight = style.get('font-weight');
  if (weight !== undefined) set('bold', weight.startsWith('bold') || Number(weight) >= 600);
  const slant = style.get('font-style');
  if (slant !== undefined) set('italic', slant === 'italic' || slant === 'oblique');
  const line = style.get('text-decoration-line') ?? style.get('text-decoration');
  if (line !== undefined) {
    if (line.includes('none')) marks.delete('underline');
    if (line.includes('underline')) marks.add('underline');
    if (line.includes('line-through')) marks.add('strike');
  }
  const place = style.get('vertical-align');
  if (place === 'super') marks.add('superscript');
  if (place === 'sub') marks.add('subscript');
  if (place === 'baseline') {
    marks.delete('superscript');
    marks.delete('subscript');
  }
}
