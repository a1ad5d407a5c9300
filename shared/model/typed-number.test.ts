import { describe, expect, test } from 'vitest';
import { type ListStart, listItem, paragraph } from './block.ts';
import { textRun } from './inline.ts';
import { parseNumberMarker } from './number-marker.ts';
import { numberBlocks } from './numbering.ts';
import type { RichText } from './rich-text.ts';
import { typedItem } from './typed-number.ts';

const official = (level: number, start?: ListStart) => listItem('official', level, [], start);
const decimal = (level: number) => listItem('decimal', level);
const between = paragraph([textRun('說明')]);

/** What a line below these blocks becomes: what it is told (`null` for nothing) and its number. */
function below(above: RichText, line: string): readonly [ListStart | null, string | null] | 'text' {
  const richText = [...above, paragraph([textRun(line)])];
  const marker = parseNumberMarker(line);
  const item = marker === null ? null : typedItem(richText, above.length, marker);
  if (item === null) return 'text';
  const label = numberBlocks(richText.with(above.length, item))[above.length] ?? null;
  return [item.start ?? null, label];
}

describe('a number that is written below', () => {
  test.each<[string, RichText, string, readonly [ListStart | null, string]]>([
    ['nothing', [], '3.受', [3, '3.']],
    ['a list that it goes on with', [official(3), official(3)], '3.受', [null, '3.']],
    ['deeper items', [official(3), official(3), official(4)], '3.受', [null, '3.']],
    ['deeper items that another number follows', [official(3), official(4)], '3.受', [3, '3.']],
    ['another number than the next one', [official(3), official(3)], '5.受', [5, '5.']],
    ['a paragraph behind a list', [official(3), official(3), between], '3.受', ['continue', '3.']],
    [
      'a paragraph behind deeper items',
      [official(3), official(3), official(4), between, between],
      '3、受',
      ['continue', '3.'],
    ],
    ['a paragraph, and it is no next one', [official(3), between], '5.受', [5, '5.']],
    ['a list that begins later', [official(3, 7), between], '8.受', ['continue', '8.']],
    ['an item that it is the first below', [official(3)], '(1)受', [null, '(1)']],
    ['an item that it is not the first below', [official(3)], '(2)受', [2, '(2)']],
    ['a shallower list', [official(1), official(2)], '二、受', [null, '二、']],
    ['a list of the other series', [decimal(0), decimal(0)], '(3)受', [3, '(3)']],
    ['decimal items', [decimal(0), decimal(1)], '（１．２）受', [null, '(1.2)']],
    [
      'a paragraph behind decimal items',
      [decimal(0), decimal(0), between],
      '(2.1)受',
      ['continue', '(2.1)'],
    ],
  ])('%s keeps its number', (_above, above, line, expected) => {
    expect(below(above, line)).toEqual(expected);
  });

  test('as 1 begins anew, in a list and behind one', () => {
    expect(below([official(3), official(3)], '1.受')).toEqual([1, '1.']);
    expect(below([official(3), official(3), between], '1.受')).toEqual([null, '1.']);
    expect(below([official(3), official(4), between], '(1)受')).toEqual([null, '(1)']);
  });

  test('stays text when no item can have it', () => {
    expect(below([], '0.受')).toBe('text');
    expect(below([], '(0)受')).toBe('text');
    expect(below([decimal(0)], '(3.2.1)受')).toBe('text');
  });
});
