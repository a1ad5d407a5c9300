import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryReport } from '../../test/fixtures/arbitraries.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { richTextAt, writableAddresses } from '../model/address.ts';
import { type Block, listItem, paragraph } from '../model/block.ts';
import { type Mark, textRun } from '../model/inline.ts';
import { numberBlocks } from '../model/numbering.ts';
import type { Report } from '../model/report.ts';
import { blockText, type RichText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import type { Hit } from './hit.ts';
import { groupByPlace, placeAfterReplace, replaceHits, replacementFor } from './replace-hits.ts';
import { replaceableHits } from './replaceable-hits.ts';
import { createSearch, type Query } from './search-report.ts';
import { segmentsOf } from './segments.ts';

const query = (needle: string): Query => ({
  needle,
  matchCase: false,
  foldVariants: true,
  foldWidth: true,
});
const hitsOf = (report: Report, needle: string): readonly Hit[] =>
  createSearch(query(needle))(report, null);
const blank = smallReport();
const [PROSE, CELL] = writableAddresses(blank);
if (PROSE === undefined || CELL === undefined) throw new Error('two places expected');

/** A report with one text in it, all hits of the needle replaced, and that text again. */
function replaced(richText: RichText, needle: string, replacement: string): RichText | undefined {
  if (CELL === undefined) return undefined;
  const report = setRichText(blank, CELL, richText);
  return richTextAt(replaceHits(report, hitsOf(report, needle), replacement), CELL);
}

describe('replaceHits', () => {
  it.each<readonly [string, RichText, string, string, RichText]>([
    [
      'gives the new text the marks of the first sign it stands for',
      [paragraph([textRun('共'), textRun('39', ['bold']), textRun(',068 件')])],
      '39,068',
      '4 萬',
      [paragraph([textRun('共'), textRun('4 萬', ['bold']), textRun(' 件')])],
    ],
    [
      'leaves no empty run behind',
      [paragraph([textRun('甲'), textRun('乙', ['bold']), textRun('丙')])],
      '乙',
      '',
      [paragraph([textRun('甲丙')])],
    ],
    [
      'keeps style, level and count of items, also of one left empty',
      [listItem('official', 3, [textRun('件')], 4), listItem('official', 3, [textRun('二件')])],
      '件',
      '',
      [listItem('official', 3, [], 4), listItem('official', 3, [textRun('二')])],
    ],
    [
      'keeps line breaks beside a hit',
      [paragraph([textRun('台北'), { type: 'break' }, textRun('臺北')])],
      '台北',
      '臺北市',
      [paragraph([textRun('臺北市'), { type: 'break' }, textRun('臺北市')])],
    ],
    [
      'replaces several hits of one run, and hits that touch',
      [paragraph([textRun('件件、件', ['underline'])])],
      '件',
      '案',
      [paragraph([textRun('案案、案', ['underline'])])],
    ],
    [
      'puts in only what may reach a file',
      [paragraph([textRun('甲')])],
      '甲',
      '乙\u000B\u200B\uD842丙',
      [paragraph([textRun('乙丙')])],
    ],
  ])('%s', (_name, before, needle, replacement, after) => {
    expect(replaced(before, needle, replacement)).toEqual(after);
  });

  it('finds and replaces in a small table, cell by cell', () => {
    const table: Block = {
      type: 'table',
      header: true,
      rows: [
        [[textRun('件數')], []],
        [
          [textRun('甲'), textRun('件', ['bold'])],
          [textRun('件'), { type: 'break' }],
        ],
      ],
    };
    expect(replaced([table, paragraph([textRun('件')])], '件', '案件')).toEqual([
      {
        ...table,
        rows: [
          [[textRun('案件數')], []],
          [
            [textRun('甲'), textRun('案件', ['bold'])],
            [textRun('案件'), { type: 'break' }],
          ],
        ],
      },
      paragraph([textRun('案件')]),
    ]);
  });

  it('finds and replaces in the boxes and on the arrows of a flowchart', () => {
    const flow: Block = {
      type: 'flowchart',
      nodes: [
        { id: 'a', kind: 'step', text: '受理案件' },
        { id: 'b', kind: 'step', text: '1.審查\n2.結案' },
      ],
      edges: [{ from: 'a', to: 'b', label: '結案' }],
      direction: 'down',
      widthMm: 150,
      alt: '',
    };
    expect(replaced([flow, paragraph()], '結案', '歸檔')).toEqual([
      {
        ...flow,
        nodes: [flow.nodes[0], { id: 'b', kind: 'step', text: '1.審查\n2.歸檔' }],
        edges: [{ from: 'a', to: 'b', label: '歸檔' }],
      },
      paragraph(),
    ]);
    const report = setRichText(blank, CELL, [flow, paragraph()]);
    expect(hitsOf(report, '案件1')).toEqual([]);
  });

  it('never finds text that goes over from one cell of a table into the next', () => {
    const table: Block = {
      type: 'table',
      header: false,
      rows: [
        [[textRun('申')], [textRun('請')]],
        [[textRun('申')], []],
      ],
    };
    const report = setRichText(blank, CELL, [table, paragraph()]);
    for (const needle of ['申請', '申\t請', '請\n申']) expect(hitsOf(report, needle)).toEqual([]);
  });

  it('replaces only the hits it was given', () => {
    const report = setRichText(blank, CELL, [paragraph([textRun('件件件')])]);
    const [first, , third] = hitsOf(report, '件');
    if (first === undefined || third === undefined) throw new Error('three hits expected');
    const next = replaceHits(report, [third, first], '案');
    expect(richTextAt(next, CELL)).toEqual([paragraph([textRun('案件案')])]);
  });

  it('keeps fields of blocks and runs that this program does not know', () => {
    const run = { ...textRun('甲件'), comment: 'c1' };
    const block: Block = { ...paragraph([run]), anchor: 'a1' } as Block;
    const next = replaced([block], '件', '案');
    expect(next).toEqual([{ ...block, children: [{ ...run, text: '甲案' }] }]);
  });

  it('takes a finished row back to being written, as typing does', () => {
    const report = setRichText(blank, CELL, [paragraph([textRun('件')])]);
    const state = (of: Report): readonly string[] =>
      of.sections.flatMap((section) =>
        section.kind === 'table' ? section.rows.map((row) => row.state) : [],
      );
    const done: Report = {
      ...report,
      sections: report.sections.map((section) =>
        section.kind === 'table'
          ? { ...section, rows: section.rows.map((row) => ({ ...row, state: 'done' as const })) }
          : section,
      ),
    };
    expect(state(replaceHits(done, hitsOf(done, '件'), '案'))).toEqual(['writing', 'done', 'done']);
  });

  it('gives the same report back when nothing is replaced, and when the text stays the same', () => {
    const report = setRichText(blank, CELL, [paragraph([textRun('件')])]);
    expect(replaceHits(report, [], '案')).toBe(report);
    expect(replaceHits(report, hitsOf(report, '件'), '件')).toBe(report);
  });

  const needles = fc.constantFrom(
    '件',
    '受理案件',
    '台',
    'CALL',
    '，',
    '𠮷',
    '𡘙𨧀',
    ' ',
    'a',
    '%',
  );

  it('leaves nothing to find, when the new text brings nothing along', () => {
    fc.assert(
      fc.property(arbitraryReport(), needles, fc.constantFrom('■', '■■■'), (report, needle, to) => {
        const { hits } = replaceableHits(report, hitsOf(report, needle));
        const next = replaceHits(report, hitsOf(report, needle), to);
        expect(replaceableHits(next, hitsOf(next, needle)).hits).toEqual([]);
        expect(hitsOf(next, to).length).toBeGreaterThanOrEqual(hits.length);
      }),
    );
  });

  it('changes nothing outside of the hits: no text, mark, number or other part', () => {
    fc.assert(
      fc.property(arbitraryReport(), needles, (report, needle) => {
        const { hits } = replaceableHits(report, hitsOf(report, needle));
        const next = replaceHits(report, hitsOf(report, needle), '■');
        for (const address of writableAddresses(report)) {
          const own = hits.filter((hit) => hit.address === address || sameKey(hit, address));
          const before = richTextAt(report, address) ?? [];
          const after = richTextAt(next, address) ?? [];
          expect(after.map(signs)).toEqual(before.map((block, i) => expected(block, i, own)));
          expect(numberBlocks(after)).toEqual(numberBlocks(before));
        }
        expect(withoutText(next)).toEqual(withoutText(report));
      }),
    );
  });
});

const sameKey = (hit: Hit, address: Hit['address']): boolean =>
  JSON.stringify(hit.address) === JSON.stringify(address);

type Sign = readonly [string, readonly Mark[]];

/** Every UTF-16 unit of a block with its marks. */
function signs(block: Block): readonly Sign[] {
  const cells = segmentsOf(block).map(({ inlines }) =>
    inlines.flatMap((inline): Sign[] =>
      inline.type === 'break'
        ? [['\n', []]]
        : inline.text.split('').map((unit): Sign => [unit, inline.marks ?? []]),
    ),
  );
  return cells.flatMap((cell, i): Sign[] => (i === 0 ? cell : [['\t', []], ...cell]));
}

/** What a block must be after its hits were replaced by one ■ each, worked out sign by sign. */
function expected(block: Block, index: number, hits: readonly Hit[]): readonly Sign[] {
  return signs(block).flatMap((sign, at): readonly Sign[] => {
    const hit = hits.find((one) => one.block === index && one.from <= at && at < one.to);
    if (hit === undefined) return [sign];
    return hit.from === at ? [['■', sign[1]]] : [];
  });
}

/** A report without what replacing may change: its texts and how far its rows are. */
function withoutText(report: Report): unknown {
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.kind === 'prose'
        ? { ...section, body: null }
        : { ...section, rows: section.rows.map((row) => ({ ...row, cells: null, state: null })) },
    ),
  };
}

describe('derived text', () => {
  const field = { kind: 'reference' as const, target: 'nothing' };
  const line = paragraph([
    textRun('件'),
    { type: 'text', text: '（找不到參照的項目）', field },
    textRun('項目'),
  ]);
  const report = setRichText(blank, CELL, [line]);

  it('is found, and never replaced, not even where a hit only reaches into it', () => {
    const hits = hitsOf(report, '項目');
    expect(hits.map(({ from, to }) => [from, to])).toEqual([
      [8, 10],
      [11, 13],
    ]);
    expect(replaceableHits(report, hits)).toEqual({ hits: [hits[1]], skipped: 1 });
    const crossing = hitsOf(report, '件（');
    expect(replaceableHits(report, crossing)).toEqual({ hits: [], skipped: 1 });
    const next = replaceHits(report, [...hits, ...crossing], '甲');
    expect(richTextAt(next, CELL)).toEqual([
      { ...line, children: [line.children[0], line.children[1], textRun('甲')] },
    ]);
  });

  it('does not take captions along: they are found and replaced', () => {
    const table = { type: 'table' as const, header: false, rows: [[[textRun('件數')]]] };
    const captioned = setRichText(blank, CELL, [{ ...table, caption: '各月件數' }, paragraph()]);
    const hits = hitsOf(captioned, '件數');
    expect(hits.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [5, 7],
    ]);
    expect(richTextAt(replaceHits(captioned, hits, '人次'), CELL)?.[0]).toEqual({
      ...table,
      rows: [[[textRun('人次')]]],
      caption: '各月人次',
    });
  });
});

describe('placeAfterReplace', () => {
  const report = setRichText(blank, CELL, [paragraph([textRun('件甲件乙')]), paragraph()]);
  const hits = hitsOf(report, '件');
  it.each([
    [0, 0],
    [1, 3],
    [2, 4],
    [3, 7],
    [4, 8],
  ])('the place %i is at %i when each 件 becomes three signs', (before, after) => {
    expect(placeAfterReplace({ block: 0, offset: before }, hits, '案件數')).toEqual({
      block: 0,
      offset: after,
    });
  });

  it('leaves other blocks alone', () => {
    expect(placeAfterReplace({ block: 1, offset: 0 }, hits, '')).toEqual({ block: 1, offset: 0 });
  });

  it('keeps the text before the caret, whatever is replaced', () => {
    fc.assert(
      fc.property(arbitraryReport(), fc.nat(200), (any, at) => {
        const body = richTextAt(any, PROSE) ?? [];
        const text = blockText(body[0] ?? paragraph());
        const own = hitsOf(any, '件').filter((hit) => sameKey(hit, PROSE));
        const offset = Math.min(at, text.length);
        if (own.some((hit) => hit.block === 0 && hit.from < offset && offset < hit.to)) return;
        const after = richTextAt(replaceHits(any, own, '甲乙'), PROSE) ?? [];
        const place = placeAfterReplace({ block: 0, offset }, own, '甲乙');
        const expectedText = text.slice(0, offset).replaceAll('件', '甲乙');
        expect(blockText(after[0] ?? paragraph()).slice(0, place.offset)).toBe(expectedText);
      }),
    );
  });
});

describe('replacementFor', () => {
  const hit: Hit = { address: CELL, block: 0, from: 0, to: 4 };
  const matched: Hit = { ...hit, groups: ['115年', '115', null] };

  it('is one line', () => {
    expect(replacementFor(hit, '甲\r\n乙\n丙')).toBe('甲 乙 丙');
  });

  it('leaves dollar signs alone where no pattern was looked for', () => {
    expect(replacementFor(hit, '$1 $& $$')).toBe('$1 $& $$');
  });

  it.each([
    ['民國$1年度', '民國115年度'],
    ['[$&|$0]', '[115年|115年]'],
    ['$2。', '。'],
    ['$$1', '$1'],
    ['$12', '1152'],
    ['$01', '115'],
    ['$3 $9', '$3 $9'],
    ['100$', '100$'],
    ['$', '$'],
  ])('puts %s in place of a hit of a pattern as %s', (replacement, expected) => {
    expect(replacementFor(matched, replacement)).toBe(expected);
  });
});

it('puts hits together by their place, also when it comes again and by another object', () => {
  const [first, second] = writableAddresses(smallReport());
  if (first === undefined || second === undefined) throw new Error('two places expected');
  const hit = (address: typeof first, from: number): Hit => ({
    address,
    block: 0,
    from,
    to: from + 1,
  });
  const hits = [hit(first, 0), hit(second, 0), hit({ ...first }, 3), hit({ ...second }, 5)];
  expect(groupByPlace(hits)).toEqual([
    { address: first, hits: [hits[0], hits[2]] },
    { address: second, hits: [hits[1], hits[3]] },
  ]);
});
