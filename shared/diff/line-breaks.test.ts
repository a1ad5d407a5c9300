import { expect, it } from 'vitest';
import type { DiffRun } from './diff-text.ts';
import { withBreaks } from './line-breaks.ts';

const equal = (text: string): DiffRun => ({ kind: 'equal', text });
const insert = (text: string): DiffRun => ({ kind: 'insert', text });
const gone = (text: string): DiffRun => ({ kind: 'delete', text });

it('tells a paragraph that became two by its break, the number of the second one kept', () => {
  const lines = [[equal('甲'), gone('乙丙')], [insert('2. '), insert('乙丙')], [equal('丁')]];
  expect(withBreaks(lines, '¶')).toEqual([
    [equal('甲'), insert('¶')],
    [insert('2. '), equal('乙丙')],
    [equal('丁')],
  ]);
});

it('tells two paragraphs that became one by the break that went', () => {
  expect(withBreaks([[equal('甲'), insert('乙丙')], [gone('乙丙')]], '¶')).toEqual([
    [equal('甲'), gone('¶'), equal('乙丙')],
  ]);
});

it('leaves other lines as they are: words that moved on changed, and lines that came as a whole', () => {
  const lines = [[equal('甲'), gone('乙')], [insert('乙丙')], [gone('丁')], [insert('丁')]];
  expect(withBreaks(lines, '¶')).toEqual(lines);
});
