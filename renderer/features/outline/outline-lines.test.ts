import { expect, test } from 'vitest';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { buildOutline } from './build-outline.ts';
import { LINE_HEIGHT, openLines, scrollToLine } from './outline-lines.ts';

const outline = buildOutline(smallReport());
const keys = (node: { key: string; children: readonly { key: string }[] }): readonly string[] => [
  node.key,
  ...node.children.map(({ key }) => key),
];

test('lines come in reading order, each branch before what is in it', () => {
  const [prose, table] = outline;
  const [group, row] = table?.children ?? [];
  if (prose === undefined || table === undefined || group === undefined || row === undefined)
    throw new Error('another outline');
  expect(openLines(outline, new Set())).toEqual([prose.key, table.key, ...keys(group), row.key]);
});

test('what is below a closed branch has no line', () => {
  const [prose, table] = outline;
  if (prose === undefined || table === undefined) throw new Error('another outline');
  expect(openLines(outline, new Set([table.key]))).toEqual([prose.key, table.key]);
});

test.each([
  ['in sight', 3, { top: 0, height: 10 * LINE_HEIGHT }, 0],
  ['cut off at the bottom', 10, { top: 0, height: 10 * LINE_HEIGHT }, LINE_HEIGHT],
  ['far below', 100, { top: 0, height: 10 * LINE_HEIGHT }, 91 * LINE_HEIGHT],
  ['above', 2, { top: 500, height: 10 * LINE_HEIGHT }, 2 * LINE_HEIGHT],
  ['in a pane lower than a line', 4, { top: 0, height: 10 }, 4 * LINE_HEIGHT],
])('a line %s is scrolled to no further than needed', (_, index, pane, expected) => {
  expect(scrollToLine(index, pane)).toBe(expected);
});
