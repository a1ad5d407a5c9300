import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListStart, listItem, MAX_LEVEL, NUMBERING_STYLES, paragraph } from './block.ts';
import { formatLabel, numberBlocks, numberPaths } from './numbering.ts';

const official = (level: number, start?: ListStart) => listItem('official', level, [], start);
const decimal = (level: number, start?: number) => listItem('decimal', level, [], start);

describe('labels', () => {
  it('follow the official order 壹、 一、 (一) 1. (1) A. (A)', () => {
    const labels = [0, 1, 2, 3, 4, 5, 6].map((level) =>
      formatLabel('official', new Array<number>(level + 1).fill(2)),
    );
    expect(labels).toEqual(['貳、', '二、', '(二)', '2.', '(2)', 'B.', '(B)']);
  });

  it('of the decimal series name every level', () => {
    expect(formatLabel('decimal', [1])).toBe('(1)');
    expect(formatLabel('decimal', [1, 2, 5, 1])).toBe('(1.2.5.1)');
  });

  it('count a level that was skipped as the first', () => {
    expect(formatLabel('decimal', [0, 0, 3])).toBe('(1.1.3)');
  });

  it('go on with AA after Z', () => {
    const letter = (n: number) => formatLabel('official', [1, 1, 1, 1, 1, n]);
    expect([26, 27, 52, 53, 703].map(letter)).toEqual(['Z.', 'AA.', 'AZ.', 'BA.', 'AAA.']);
  });
});

describe('the numbers of blocks', () => {
  it('count on at their level and restart below a shallower item', () => {
    const blocks = [official(1), official(2), official(2), official(1), official(2)];
    expect(numberBlocks(blocks)).toEqual(['一、', '(一)', '(二)', '二、', '(一)']);
  });

  it('begin again after a plain paragraph, which has none', () => {
    expect(numberBlocks([official(3), paragraph(), official(3)])).toEqual(['1.', null, '1.']);
  });

  it('begin again where the series changes', () => {
    expect(numberBlocks([official(4), decimal(0), official(4)])).toEqual(['(1)', '(1)', '(1)']);
  });

  it('begin at `start` and count on from there', () => {
    expect(numberBlocks([official(3, 4), official(3), official(4), official(3)])).toEqual([
      '4.',
      '5.',
      '(1)',
      '6.',
    ]);
  });

  it('go on counting after a paragraph when told so, level by level', () => {
    const blocks = [
      official(3),
      official(4),
      official(4),
      paragraph(),
      official(4, 'continue'),
      official(3),
      paragraph(),
      paragraph(),
      official(3, 'continue'),
    ];
    expect(numberBlocks(blocks).filter((label) => label !== null)).toEqual([
      '1.',
      '(1)',
      '(2)',
      '(3)',
      '2.',
      '3.',
    ]);
  });

  it('have nothing to go on from before the first list, or in another series', () => {
    expect(numberBlocks([official(3, 'continue')])).toEqual(['1.']);
    expect(numberBlocks([decimal(0), paragraph(), official(4, 'continue')]).at(-1)).toBe('(1)');
  });

  it('of the decimal series are never the same twice: a level that was skipped is used up', () => {
    const levels = (...all: readonly number[]) => numberBlocks(all.map((level) => decimal(level)));
    expect(levels(0, 2, 1, 2)).toEqual(['(1)', '(1.1.1)', '(1.2)', '(1.2.1)']);
    expect(levels(1, 0, 1)).toEqual(['(1.1)', '(2)', '(2.1)']);
    expect(levels(3, 2, 1, 0)).toEqual(['(1.1.1.1)', '(1.1.2)', '(1.2)', '(2)']);
  });

  it('have no number path twice in a list that nobody told a number', () => {
    const anyItems = fc.array(
      fc.record({ style: fc.constantFrom(...NUMBERING_STYLES), level: fc.nat(MAX_LEVEL) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(anyItems, (items) => {
        const richText = items.map(({ style, level }) => listItem(style, level));
        const paths = numberPaths(richText);
        let list = new Set<string>();
        richText.forEach((block, i) => {
          if (block.style !== richText[i - 1]?.style) list = new Set();
          const path = JSON.stringify(paths[i]);
          expect(list).not.toContain(path);
          list.add(path);
        });
      }),
    );
  });

  it('are none for no blocks', () => {
    expect(numberBlocks([])).toEqual([]);
  });
});
