import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { listItem, paragraph } from './block.ts';
import { check } from './check.ts';
import { type Inline, textRun } from './inline.ts';
import {
  blockText,
  countCharacters,
  EMPTY_RICH_TEXT,
  isBlank,
  normalizeRichText,
  plainText,
  type RichText,
  richTextSchema,
} from './rich-text.ts';

const lineBreak: Inline = { type: 'break' };

describe('the canonical form', () => {
  it.each<[string, readonly Inline[], readonly Inline[]]>([
    ['joins neighbours with the same marks', [textRun('甲'), textRun('乙')], [textRun('甲乙')]],
    [
      'keeps runs with different marks apart',
      [textRun('甲'), textRun('乙', ['bold'])],
      [textRun('甲'), textRun('乙', ['bold'])],
    ],
    ['drops empty runs', [textRun(''), textRun('甲'), textRun('')], [textRun('甲')]],
    [
      'turns each kind of line feed into one break',
      [textRun('甲\r\n乙\n丙\r丁', ['bold'])],
      [
        textRun('甲', ['bold']),
        lineBreak,
        textRun('乙', ['bold']),
        lineBreak,
        textRun('丙', ['bold']),
        lineBreak,
        textRun('丁', ['bold']),
      ],
    ],
    ['removes what a file must not hold', [textRun('甲\u000B\u200B乙')], [textRun('甲乙')]],
    ['drops a run of which nothing remains', [textRun('\u200B')], []],
    [
      'puts marks in their order, once each',
      [{ type: 'text', text: '甲', marks: ['underline', 'bold', 'bold'] }],
      [textRun('甲', ['bold', 'underline'])],
    ],
    [
      'leaves out an empty list of marks',
      [{ type: 'text', text: '甲', marks: [] }],
      [textRun('甲')],
    ],
    ['keeps breaks, also next to each other', [lineBreak, lineBreak], [lineBreak, lineBreak]],
  ])('%s', (_name, before, after) => {
    expect(normalizeRichText([paragraph(before)])).toEqual([paragraph(after)]);
  });

  it('has at least one block', () => {
    expect(normalizeRichText([])).toBe(EMPTY_RICH_TEXT);
  });

  it('leaves a line alone that a text before it had already', () => {
    const [made] = normalizeRichText([paragraph([textRun('甲'), textRun('乙')])]);
    if (made === undefined) throw new Error('a block expected');
    const again = [made, paragraph([textRun('丙'), textRun('丁')])];
    expect(normalizeRichText(again)[0]).toBe(made);
    expect(normalizeRichText(again)[1]).toEqual(paragraph([textRun('丙丁')]));
  });

  it('keeps fields this program does not know, and does not join runs that differ in them', () => {
    const linked = { ...textRun('乙'), link: 'evidence-1' };
    const block = { ...paragraph([textRun('甲'), linked, textRun('\u200B丙')]), align: 'end' };
    expect(normalizeRichText([block])).toEqual([
      { ...paragraph([textRun('甲'), linked, textRun('丙')]), align: 'end' },
    ]);
  });

  it('comes back as the same object when it is canonical already', () => {
    fc.assert(
      fc.property(arbitraryRichText(), (richText) => {
        expect(normalizeRichText(richText)).toBe(richText);
      }),
    );
  });

  it('has the shape that files are checked for', () => {
    fc.assert(
      fc.property(arbitraryRichText(), (richText) => {
        expect(check(richTextSchema, richText)).toEqual({ ok: true, value: richText });
      }),
    );
  });
});

describe('text without marks', () => {
  const richText: RichText = [
    paragraph([textRun('甲'), lineBreak, textRun('乙', ['bold'])]),
    listItem('official', 1, [textRun('丙')]),
  ];

  it('has a line for each block and a line feed for each break, and no numbers', () => {
    expect(plainText(richText)).toBe('甲\n乙\n丙');
    expect(richText.map(blockText)).toEqual(['甲\n乙', '丙']);
  });
});

describe('a blank cell', () => {
  it.each<[string, RichText]>([
    ['is one empty paragraph', EMPTY_RICH_TEXT],
    ['may hold white space, full-width too', [paragraph([textRun(' \u3000\t')]), paragraph()]],
    ['may hold breaks and empty items', [listItem('official', 1, [lineBreak])]],
  ])('%s', (_name, richText) => {
    expect(isBlank(richText)).toBe(true);
  });

  it('is blank no longer with one character', () => {
    expect(isBlank([paragraph(), listItem('official', 1, [textRun('。')])])).toBe(false);
  });
});

describe('the count of characters', () => {
  it.each<[string, RichText, number]>([
    ['counts a character outside the BMP once', [paragraph([textRun('𠮷野家')])], 3],
    ['counts punctuation and figures', [paragraph([textRun('39,068 件。')])], 8],
    ['leaves out white space and breaks', [paragraph([textRun('甲 \u3000乙'), lineBreak])], 2],
    ['leaves out the numbers of items', [listItem('official', 1, [textRun('甲')])], 1],
    ['is none for a blank cell', EMPTY_RICH_TEXT, 0],
  ])('%s', (_name, richText, count) => {
    expect(countCharacters(richText)).toBe(count);
  });

  it('is the number of code points that a regular expression does not take for white space', () => {
    const white = [...Array(0x10000).keys()].map((unit) => String.fromCharCode(unit));
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(white.join('甲')));
    fc.assert(
      fc.property(texts, (text) => {
        const counted = [...text].filter((character) => !/\s/u.test(character)).length;
        expect(countCharacters([paragraph([textRun(text)])])).toBe(counted);
      }),
    );
  });
});
