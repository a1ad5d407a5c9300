import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryReport } from '../../../test/fixtures/arbitraries.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { type CellAddress, writableAddresses } from '../../model/address.ts';
import { type Block, listItem, paragraph } from '../../model/block.ts';
import type { CaretRange } from '../../model/caret.ts';
import type { CommentMessage } from '../../model/comment.ts';
import { beginThread, mendComments, replyTo, resolveThread } from '../../model/comments.ts';
import { textRun } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { setRichText } from '../../model/updates.ts';
import { verifyExport } from '../verify-export.ts';
import { docxExporter } from './docx-exporter.ts';
import { packageParts } from './testing/package-parts.ts';
import { readComments } from './testing/read-comments.ts';
import { writeDocx } from './write-docx.ts';

const NOW = '2026-01-05T01:02:03.000Z';
const says = (text: string, author = '王小明', id = text): CommentMessage => ({
  id,
  author,
  at: '2026-01-02T20:04:05.000Z',
  text,
});
const range = (block: number, from: number, to: number, last = block): CaretRange => ({
  anchor: { block, offset: from },
  focus: { block: last, offset: to },
});

const blank = smallReport();
const address: CellAddress =
  writableAddresses(blank).find(({ kind }) => kind === 'cell') ?? expect.fail('no cell');
const withText = (...blocks: Block[]): Report => setRichText(blank, address, blocks);
const report = withText(
  listItem('official', 3, [textRun('全年受理 '), textRun('39,068', ['bold']), textRun(' 件')]),
  listItem('official', 3, [textRun('平均 2.4 天')]),
);

/** The comments of the document of a report, and that the document holds every word of it. */
async function exported(of: Report, comments: 'none' | 'open' | 'all') {
  const bytes = await writeDocx(of, { now: NOW, comments });
  expect(verifyExport(docxExporter, of, bytes, { comments })).toEqual([]);
  return [...readComments(bytes).values()];
}

describe('comments in a document', () => {
  test('stand on exactly their words, without the number before them, with author, initials and office time', async () => {
    const commented = beginThread(report, { address, range: range(0, 0, 11) }, 't', says('出處？'));
    expect(await exported(commented, 'open')).toEqual([
      {
        author: '王小明',
        initials: '王小',
        date: '2026-01-03T04:04:05.000Z',
        text: '出處？',
        words: '全年受理 39,068',
      },
    ]);
  });

  test('go on over lines, with their answers on the same words', async () => {
    const begun = beginThread(report, { address, range: range(0, 5, 2, 1) }, 't', says('甲\n乙'));
    const commented = replyTo(begun, 't', says('附件 1', 'John Doe'));
    const [first, second] = await exported(commented, 'open');
    expect([first?.text, first?.words]).toEqual([
      '甲\n乙',
      '39,068 件|2.\t平均'.replace('2.\t', '2.'),
    ]);
    expect([second?.text, second?.words, second?.initials]).toEqual(['附件 1', first?.words, 'JD']);
    const parts = packageParts(await writeDocx(commented, { now: NOW, comments: 'open' }));
    expect(parts['word/commentsExtended.xml']).toContain('w15:paraIdParent');
  });

  test('may overlap, and stand in the cells of a small table', async () => {
    const table: Block = {
      type: 'table',
      header: true,
      rows: [[[textRun('月份')], [textRun('件數')]]],
    };
    const text = withText(table, paragraph([textRun('甲乙丙')]));
    const one = beginThread(text, { address, range: range(1, 0, 2) }, 't1', says('一'));
    const two = beginThread(one, { address, range: range(1, 1, 3) }, 't2', says('二'));
    const all = beginThread(two, { address, range: range(0, 0, 2) }, 't3', says('三'));
    expect((await exported(all, 'all')).map(({ text: said, words }) => [said, words])).toEqual([
      ['三', '月份'],
      ['一', '甲乙'],
      ['二', '乙丙'],
    ]);
  });

  test('about a row, or about words that are gone, stand at a point of their row', async () => {
    const begun = beginThread(report, { address, range: range(1, 0, 2) }, 't1', says('字？'));
    const row = beginThread(begun, { address, range: null }, 't2', says('整列'));
    const gone = setRichText(row, address, [paragraph([textRun('全新')])]);
    expect((await exported(gone, 'open')).map(({ text, words }) => [text, words])).toEqual([
      ['〔原文已刪除：「平均」〕\n字？', ''],
      ['整列', ''],
    ]);
  });

  test('that are resolved are left out, or say so', async () => {
    const begun = beginThread(report, { address, range: range(1, 0, 2) }, 't1', says('字？'));
    const resolved = resolveThread(begun, 't1', NOW);
    expect(await exported(resolved, 'open')).toEqual([]);
    expect((await exported(resolved, 'all')).map(({ text }) => text)).toEqual([
      '字？',
      '〔本註解已標示為已解決〕',
    ]);
    const parts = packageParts(await writeDocx(resolved, { now: NOW, comments: 'all' }));
    expect(parts['word/commentsExtended.xml']).toMatch(/w15:done="(1|true)"/u);
  });

  test('of a row that is not there any more stand at the title', async () => {
    const begun = beginThread(report, { address, range: null }, 't1', says('字？'));
    const comments = begun.comments?.map((thread) => ({
      ...thread,
      place: { sectionId: 'x', rowId: 'y' },
    }));
    expect(await exported({ ...begun, comments: comments ?? [] }, 'open')).toHaveLength(1);
  });
});

test('a document without comments has the very bytes that it has for a report without any', async () => {
  const bytes = await writeDocx(report, { now: NOW });
  const commented = beginThread(report, { address, range: range(0, 2, 7) }, 't', says('？'));
  expect(Buffer.from(await writeDocx(commented, { now: NOW })).equals(bytes)).toBe(true);
  expect(
    Buffer.from(await writeDocx(commented, { now: NOW, comments: 'none' })).equals(bytes),
  ).toBe(true);
  expect(Buffer.from(await writeDocx(report, { now: NOW, comments: 'all' })).equals(bytes)).toBe(
    true,
  );
});

test('any report with comments anywhere holds every word of it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReport(), async (any) => {
      const sectionId = any.sections[0]?.id ?? '';
      const commented = mendComments({
        ...any,
        comments: ['t1', 't2', 'th-3'].map((id) => ({
          id,
          quote: '字',
          place: { sectionId },
          messages: [says('甲'), says('乙')],
        })),
      });
      const comments = await exported(commented, 'all');
      expect(comments.length).toBeGreaterThanOrEqual(6);
      expect(comments.filter(({ words }) => words === 'no reference')).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
