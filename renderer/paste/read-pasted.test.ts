// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/model/block.ts';
import { check } from '../../shared/model/check.ts';
import { inlinesText } from '../../shared/model/inline.ts';
import { numberBlocks } from '../../shared/model/numbering.ts';
import {
  blockText,
  normalizeRichText,
  plainText,
  richTextSchema,
} from '../../shared/model/rich-text.ts';
import { sanitizeText } from '../../shared/model/sanitize.ts';
import { labelledText } from '../../shared/model/slice.ts';
import { MAX_HTML_LENGTH } from './html/import-html.ts';
import {
  MAX_PASTE_BLOCKS,
  MAX_PASTE_LENGTH,
  type Pasted,
  readAsIs,
  readForeign,
} from './read-pasted.ts';

const read = (html: string, text = ''): Pasted => readForeign({ html, text });
const lines = (pasted: Pasted): readonly string[] =>
  pasted.kind === 'blocks' ? labelledText(pasted.blocks).split('\n') : [pasted.kind];

describe('HTML that tells no more than the plain text beside it', () => {
  test.each([
    [
      'an editor for programs',
      '<div style="white-space:pre"><div><span>- 甲</span></div></div>',
      '- 甲\n- 乙',
    ],
    ['a PDF viewer', '<p><span>甲</span><br role="presentation"><span>乙</span></p>', '- 甲\n- 乙'],
    ['nothing but a picture', '<img src="x.png">', '- 甲\n- 乙'],
    ['paragraphs without text', '<p><o:p>&nbsp;</o:p></p>', '- 甲\n- 乙'],
  ])('from %s gives way to it', (_name, html, text) => {
    expect(lines(read(html, text))).toEqual(['1.甲', '2.乙']);
  });
});

describe('numbers of lists in HTML', () => {
  test.each([
    ['begin where the list said', '<ol start=7><li>甲<li>乙</ol>', ['7.甲', '8.乙']],
    ['jump where an item said', '<ol><li>甲<li value=5>乙<li>丙</ol>', ['1.甲', '5.乙', '6.丙']],
    ['begin anew with another list', '<ol><li>甲</ol><ol><li>乙</ol>', ['1.甲', '1.乙']],
    [
      'go one level down for each list inside a list, whatever their signs',
      '<ol><li>甲<ol type=i><li>乙<ul><li>丙</ul></ol></ol>',
      ['1.甲', '(1)乙', 'A.丙'],
    ],
    [
      'end at the deepest level',
      `${'<ul><li>x'.repeat(9)}`,
      ['1.x', '(1)x', 'A.x', '(A)x', '(B)x', '(C)x', '(D)x', '(E)x', '(F)x'],
    ],
    [
      'are Chinese where the list is',
      '<ol style="list-style-type:cjk-ideographic"><li>甲</ol>',
      ['一、甲'],
    ],
    ['typed inside bullets count', '<ul><li>(一)甲<li>(二)乙</ul>', ['(一)甲', '(二)乙']],
    [
      'stay words where no level prints them',
      '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">第一章</span>總則</p>',
      ['第一章 總則'],
    ],
    ['that are 0 or less are left to count', '<ol start=-3><li>甲<li>乙</ol>', ['1.甲', '2.乙']],
    ['after line ends are read', '<p>1.甲<br>2.乙<br>附註</p>', ['1.甲', '2.乙', '附註']],
  ])('%s', (_name, html, expected) => {
    expect(lines(read(html))).toEqual(expected);
  });

  test('are those of the plain text where HTML cannot say them', () => {
    const html = '<ol><li>甲<ol><li>乙</ol><li>甲</ol>';
    expect(lines(read(html, '一、 甲\n　(一)乙\n二、 甲'))).toEqual(['一、甲', '(一)乙', '二、甲']);
  });
});

test('a paste of any size ends in blocks or a refusal that says how long it was', () => {
  expect(read(`<p>${'字'.repeat(MAX_PASTE_LENGTH)}</p>`).kind).toBe('blocks');
  const tooLong = MAX_PASTE_LENGTH + 1;
  expect(read(`<p>${'字'.repeat(tooLong)}</p>`)).toEqual({ kind: 'too-large', length: tooLong });
  expect(read(`<p>${'字'.repeat(1_000_000)}</p>`)).toEqual({
    kind: 'too-large',
    length: 1_000_000,
  });
  expect(readAsIs('字'.repeat(tooLong))).toEqual({ kind: 'too-large', length: tooLong });
});

test('HTML of more than 10 MB is not read: the plain text beside it is, or the paste is refused', () => {
  const html = `<p>甲</p><!--${'x'.repeat(MAX_HTML_LENGTH)}-->`;
  expect(lines(read(html, '1.乙\n2.丙'))).toEqual(['1.乙', '2.丙']);
  expect(read(html)).toEqual({ kind: 'too-large', length: html.length });
});

test('as many list items as a cell can take all arrive', () => {
  const html = `<ol>${'<li>項目</li>'.repeat(MAX_PASTE_BLOCKS)}</ol>`;
  const pasted = read(html);
  expect(pasted.kind === 'blocks' && pasted.blocks.length).toBe(MAX_PASTE_BLOCKS);
  expect(lines(pasted).at(-1)).toBe(`${MAX_PASTE_BLOCKS}.項目`);
});

const isTable = ({ type }: Block): boolean => type === 'table';

test('an item of as many lines as anybody can copy arrives whole, and so does a row of as many cells', () => {
  const count = 20_000;
  const item = read(`<ul><li>${'<div>甲</div>'.repeat(count)}</ul>`);
  expect(item.kind === 'blocks' && plainText(item.blocks)).toBe('甲\n'.repeat(count).trimEnd());
  const row = readForeign(
    { html: `<table><tr>${'<td>甲</td>'.repeat(count)}</tr></table>`, text: '' },
    { tables: true },
  );
  expect(row.kind === 'blocks' && plainText(row.blocks)).toBe('甲、'.repeat(count).slice(0, -1));
});

/** Pieces that make trouble, in any order. */
const PIECES = [
  '<p>',
  '</p>',
  '<ol>',
  '<ul>',
  '<li>',
  '</li>',
  '</ol>',
  '<b>',
  '</b>',
  '<table>',
  '<tr>',
  '<td>',
  '<p style="mso-list:l0 level9 lfo1">',
  '<span style="mso-list:Ignore">',
  '</span>',
  '<![if !supportLists]>',
  '<![endif]>',
  '<!--',
  '-->',
  '<br>',
  '<pre>',
  '<script>',
  '</script>',
  '<li value="999999999999">',
  '&#xD800;',
  '&#0;',
  '\u000B',
  '\uD800',
  '\uFEFF',
  '\u200B',
  '一、',
  '(1.2.3)',
  '1.',
  '● ',
  '| a | b |',
  '服務',
  '𠮷',
  '\n',
  '\t',
  '\u3000',
  '$\\frac{1}{2}$',
  '**',
  '# ',
  '&nbsp;',
  '<',
  '>',
  '"',
  '=',
];
const anything = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));

test('nothing on a clipboard throws; what comes out is canonical and holds nothing forbidden', () => {
  fc.assert(
    fc.property(anything, anything, fc.boolean(), (html, text, isAsIs) => {
      const pasted = isAsIs ? readAsIs(text) : readForeign({ html, text }, { tables: true });
      if (pasted.kind !== 'blocks') return;
      const checked = check(richTextSchema, pasted.blocks);
      expect(checked.ok).toBe(true);
      expect(normalizeRichText(pasted.blocks)).toBe(pasted.blocks);
      const shown = plainText(pasted.blocks);
      expect(sanitizeText(shown)).toBe(shown);
    }),
    { numRuns: 2000 },
  );
});

test('a paste of far more paragraphs than a cell has is refused as a whole, with their number', () => {
  const items = `<ol>${'<li>項次</li>'.repeat(10_000)}</ol>`;
  expect(readForeign({ html: items, text: '項次\n'.repeat(10_000) })).toEqual({
    kind: 'too-many',
    blocks: 10_000,
  });
  expect(readForeign({ html: '', text: '甲\n'.repeat(190_000) })).toEqual({
    kind: 'too-many',
    blocks: 190_000,
  });
  // A sentence may fill many lines.
  const sentence = `${'辦理各項便民服務措施，提升民眾洽公品質，並\n'.repeat(5_000)}成效良好。`;
  expect(lines(readForeign({ html: '', text: sentence }))).toHaveLength(1);
  expect(readAsIs('一行\n'.repeat(MAX_PASTE_BLOCKS)).kind).toBe('blocks');
});

describe('a table among other text', () => {
  const take = (html: string, text = ''): Pasted => readForeign({ html, text }, { tables: true });
  /** Each block: a line with its number, or a table's cells, 「*」 before those with a header row. */
  const told = (pasted: Pasted): readonly string[] => {
    if (pasted.kind !== 'blocks') return [pasted.kind];
    const labels = numberBlocks(pasted.blocks);
    return pasted.blocks.map((block, i) =>
      block.type === 'table'
        ? `${block.header ? '*' : ''}${block.rows.map((row) => row.map(inlinesText).join('|')).join('//')}`
        : `${labels[i] ?? ''}${blockText(block)}`,
    );
  };
  const table = (rows: string, of = ''): string =>
    `<table${of}>${rows
      .split('//')
      .map(
        (row) =>
          `<tr>${row
            .split('|')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
  const YEARS = '年度|件數|滿意度//113|5|90%//114|6|95%//115|7|99%';

  test.each<readonly [string, string, readonly string[]]>([
    [
      'stays a small table in its place',
      `<p>近三年：</p>${table(YEARS)}<p>成效良好。</p>`,
      ['近三年：', `*${YEARS}`, '成效良好。'],
    ],
    [
      'has no header row where its first row has figures or blanks',
      `<p>前</p>${table('113|114//5|6')}<p>中</p>${table('|件數//甲|5')}<p>後</p>`,
      ['前', '113|114//5|6', '中', '|件數//甲|5', '後'],
    ],
    [
      'is parted from the next by a line, and has one behind it at the end',
      `<p>前</p>${table('甲|乙//1|2')}${table('丙|丁//3|4')}`,
      ['前', '*甲|乙//1|2', '', '*丙|丁//3|4', ''],
    ],
    [
      'keeps its caption as a line above it',
      `<p>前</p><table><caption>表一</caption><tr><td>甲<td>乙<tr><td>1<td>2</table><p>後</p>`,
      ['前', '表一', '*甲|乙//1|2', '後'],
    ],
    [
      'belongs to the item above it: lists go on behind it',
      `<ol><li>甲${table('子|丑//1|2')}</li><li>乙</li></ol>`,
      ['1.甲', '*子|丑//1|2', '2.乙'],
    ],
    [
      'leaves a new list behind it its own numbers',
      `<p>1.甲</p>${table('子|丑//1|2')}<p>1.乙</p><p>2.丙</p>`,
      ['1.甲', '*子|丑//1|2', '1.乙', '2.丙'],
    ],
    [
      'leaves the levels around it as they are',
      `<ul><li>甲<ul><li>乙${table('子|丑//1|2')}</li><li>丙</li></ul></li></ul>`,
      ['1.甲', '(1)乙', '*子|丑//1|2', '(2)丙'],
    ],
    [
      'has the words of its cells as they were written',
      `<p>前</p>${table('窗口|電話//01.甲|(02)2343-1700')}<p>後</p>`,
      ['前', '*窗口|電話//01.甲|(02)2343-1700', '後'],
    ],
    [
      'has merged cells once',
      '<p>前</p><table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁</table>',
      ['前', '甲|乙|//|丙|丁', ''],
    ],
    [
      'inside a table of one column that only lays out a mail stays one',
      `<table><tr><td><p>前</p>${table('甲|乙//1|2')}<p>後</p></td></tr></table>`,
      ['前', '*甲|乙//1|2', '後'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(told(take(html))).toEqual(expected);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['of one column', table('甲//乙'), ['甲', '乙']],
    ['of one cell', table('甲'), ['甲']],
    ['of one row', table('甲|乙'), ['甲、乙']],
    ['of one column beside blanks', table('|甲//|乙'), ['甲', '乙']],
    ['that says so', table('甲|乙//丙|丁', ' role="presentation"'), ['甲、乙', '丙、丁']],
    ['with headings', table('<h2>甲</h2>|乙//丙|丁'), ['甲、乙', '丙、丁']],
    [
      'with a table in it',
      table(`${table('甲|乙//1|2')}|丙//丁|戊`),
      ['甲、乙、1 2、丙', '丁、戊'],
    ],
    [
      'of pictures and their captions',
      table('<img src=x>|<img src=y>//甲|乙//<img src=x>|<img src=y>//丙|丁'),
      ['甲、乙', '丙、丁'],
    ],
    [
      'of too many columns',
      table('甲|乙|丙|丁|戊|己|庚|辛|壬|癸|子|丑|寅//甲|乙'),
      ['甲、乙、丙、丁、戊、己、庚、辛、壬、癸、子、丑、寅', '甲、乙'],
    ],
  ])('%s becomes lines', (_name, html, expected) => {
    expect(told(take(`<p>前</p>${html}<p>後</p>`))).toEqual(['前', ...expected, '後']);
  });

  test('of too many rows becomes lines, and so do tables when one paste has too many cells', () => {
    const rows = (count: number): string =>
      Array.from({ length: count }, (_, i) => `第${i}列|甲`).join('//');
    expect(told(take(`<p>前</p>${table(rows(100))}`))).toHaveLength(3);
    expect(told(take(`<p>前</p>${table(rows(101))}`))).toHaveLength(102);
    const html = `<p>前</p>${table(rows(100))}`.repeat(21);
    const pasted = take(html);
    const tables = pasted.kind === 'blocks' ? pasted.blocks.filter(isTable) : [];
    expect(tables).toHaveLength(20);
    expect(told(pasted)).toHaveLength(21 + 20 + 100);
  });

  test('with broken spans is read at once', () => {
    const cell = '<td colspan=50 rowspan=50>甲</td>';
    const html = `<p>前</p><table><tr>${cell.repeat(1_000)}</tr>${'<tr><td>乙</td></tr>'.repeat(1_000)}</table>`;
    expect(told(take(html))).toHaveLength(1_002);
  });

  test.each<readonly [string, string]>([
    ['tabs', '近三年：\n年度\t件數\n113\t5\n成效良好。'],
    ['Markdown', '近三年：\n\n| 年度 | 件數 |\n|---|---:|\n| 113 | 5 |\n\n成效良好。'],
  ])('of a plain text with %s stays one, too', (_name, text) => {
    expect(told(take('', text))).toEqual(['近三年：', '*年度|件數//113|5', '成效良好。']);
    expect(lines(read('', text))).toEqual(['近三年：', '年度、件數', '113 5', '成效良好。']);
  });

  test('is none where tabs indent a list', () => {
    expect(told(take('', '情形：\n\t1.\t甲\n\t2.\t乙\n其他'))).toEqual([
      '情形：',
      '1.甲',
      '2.乙',
      '其他',
    ]);
    expect(told(take('', '情形：\n113\t甲\n114\t乙\n其他'))).toEqual([
      '情形：',
      '113|甲//114|乙',
      '其他',
    ]);
  });

  test('says that the text begins with a number also where a table stands before it', () => {
    expect(take(`${table('甲|乙//1|2')}<p>3.丙</p>`)).toMatchObject({ isNumbered: true });
    expect(take(`<p>前</p>${table('甲|乙//1|2')}<p>3.丙</p>`)).not.toHaveProperty('isNumbered');
  });

  test('has pictures behind it that came with it', () => {
    const html = `<p>前</p>${table('甲<img src="data:image/png;base64,AAAA">|乙//1|2')}<p>後</p>`;
    const pasted = readForeign({ html, text: '' }, { pictures: true, tables: true });
    expect(pasted.kind === 'blocks' && pasted.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
      'image',
      'paragraph',
    ]);
    expect(told(pasted)[1]).toBe('*甲|乙//1|2');
  });

  test('loses no word', () => {
    const words = (text: string): string => text.replace(/[^甲-龜]/gu, '');
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.constantFrom('甲', '<p>乙<p>丙', '', '<ul><li>己', '<br>庚', table('辛|壬//癸|子')),
            { maxLength: 4 },
          ),
          { maxLength: 5 },
        ),
        (rows) => {
          const html = `<p>前</p>${table(rows.map((row) => row.join('|')).join('//'))}<p>後</p>`;
          const { body } = new DOMParser().parseFromString(html, 'text/html');
          expect(words(told(take(html)).join(''))).toBe(words(body.textContent ?? ''));
        },
      ),
    );
  });
});

describe('pictures that came with the text', () => {
  const PNG = 'data:image/png;base64,AAAA';
  const take = (html: string, text = ''): Pasted => readForeign({ html, text }, { pictures: true });
  const told = (pasted: Pasted): readonly string[] =>
    pasted.kind === 'blocks'
      ? pasted.blocks.map((block) =>
          block.type === 'image' ? `[${block.imageId}|${block.alt}]` : blockText(block),
        )
      : [];

  test.each<readonly [string, string, readonly string[]]>([
    [
      'stand behind the line they are in',
      `<p>甲<img src="${PNG}" alt="流程">乙</p><p>丙</p>`,
      ['甲乙', '[pasted 0|流程]', '丙'],
    ],
    [
      'stand alone where their line has no text',
      `<p>甲</p><p><b><img src="${PNG}"><img src="data:image/jpeg;base64,BBBB"></b></p><p>乙</p>`,
      ['甲', '[pasted 0|]', '[pasted 1|]', '乙'],
    ],
    ['come without any text', `<img src="${PNG}">`, ['[pasted 0|]']],
    [
      'stand behind the item they are in',
      `<ol><li>甲<img src="${PNG}"></li><li>乙</li></ol>`,
      ['甲', '[pasted 0|]', '乙'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(told(take(html))).toEqual(expected);
  });

  test('are given by the id of their image; what is no PNG or JPEG, or elsewhere, is counted', () => {
    const pasted = take(
      `<p>甲<img src="${PNG}"><img src="data:image/svg+xml;base64,AAAA"><img src="https://example.org/x.png"></p>`,
    );
    expect(pasted).toMatchObject({
      pictures: new Map([['pasted 0', PNG]]),
      picturesLeftOut: 2,
    });
  });

  test('leave alone what an office has made of private signs', () => {
    const [own, ours] = ['\uE000\u{F0000}', String.fromCodePoint(0x10f005)];
    expect(told(take(`<p>甲${own}${ours}<img src="${PNG}"></p>`))[0]).toBe(`甲${own}${ours}`);
    expect(told(take(`<p>甲${own}${ours}</p>`))[0]).toBe(`甲${own}${ours}`);
  });

  test('do not keep text beside much larger pictures from being read', () => {
    const html = `<p>甲</p><p><b>乙</b><img src="data:image/png;base64,${'A'.repeat(MAX_HTML_LENGTH)}"></p>`;
    expect(told(take(html, '甲\n乙'))).toEqual(['甲', '乙', '[pasted 0|]']);
    expect(lines(read(html))).toEqual(['甲', '乙']);
  });
});

describe('pictures of other programs', () => {
  test.each<readonly [string, string, number | undefined]>([
    ['are counted', '<p>甲<img src="x.png"></p><p><img src="data:image/png;base64,AA=="></p>', 2],
    [
      'do not count where nobody sees them',
      '<p>甲<img src="x.gif" width="1" height=1></p>',
      undefined,
    ],
    ['are not told of where there are none', '<p>甲</p>', undefined],
  ])('%s', (_name, html, count) => {
    const pasted = read(html);
    expect(lines(pasted)).toEqual(['甲']);
    expect(pasted.kind === 'blocks' ? pasted.picturesLeftOut : null).toBe(count);
  });
});
