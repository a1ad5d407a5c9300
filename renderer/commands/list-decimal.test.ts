import { expect, test } from 'vitest';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { numberBlocks } from '../../shared/model/numbering.ts';
import { toggleDecimal } from './list-decimal.ts';

const p = paragraph([textRun('文')]);
const item = (level: number) => listItem('official', level, [textRun('項')]);

test('a caret in a list gives the whole list decimal numbers, and its own numbers back', () => {
  const richText = [p, item(3), item(4), item(4), item(3), p, item(3)];
  const range = { anchor: { block: 2, offset: 1 }, focus: { block: 2, offset: 1 } };
  const turned = toggleDecimal({ richText, range });
  const labels = turned === null ? [] : numberBlocks(turned.richText);
  expect(labels).toEqual([null, '(1)', '(1.1)', '(1.2)', '(2)', null, '1.']);
  expect(turned?.range).toEqual(range);
  expect(turned && toggleDecimal(turned)).toEqual({ richText, range });
});

test('plain lines become a decimal list', () => {
  const range = { anchor: { block: 1, offset: 0 }, focus: { block: 0, offset: 0 } };
  const turned = toggleDecimal({ richText: [p, p, p], range });
  expect(turned && numberBlocks(turned.richText)).toEqual(['(1)', '(2)', null]);
});
