import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryReport, arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { type CellAddress, richTextAt, writableAddresses } from './address.ts';
import { checkAgreement } from './agreement.ts';
import { listItem, paragraph } from './block.ts';
import { check } from './check.ts';
import type { CommentMessage } from './comment.ts';
import {
  anchorRanges,
  hasWords,
  keepAnchors,
  markRange,
  threadIdsIn,
  wordsIn,
} from './comment-anchors.ts';
import {
  beginThread,
  cleanComment,
  deleteReply,
  deleteThread,
  editMessage,
  keepFreeAnchors,
  mendComments,
  placedThreads,
  replyTo,
  resolveThread,
} from './comments.ts';
import { textRun, withComments } from './inline.ts';
import { type Report, reportSchema } from './report.ts';
import { blockInlines, normalizeRichText, plainText, type RichText } from './rich-text.ts';
import { setRichText } from './updates.ts';

const AT = '2026-01-02T03:04:05.000Z';
const says = (text: string, id = 'm1'): CommentMessage => ({ id, author: '王小明', at: AT, text });
const words = (text: string, ...comments: string[]) => withComments(textRun(text), comments);
const range = (block: number, from: number, to: number, last = block) => ({
  anchor: { block, offset: from },
  focus: { block: last, offset: to },
});

function written(richText: RichText): { report: Report; address: CellAddress } {
  const blank = smallReport();
  const address = writableAddresses(blank).find(({ kind }) => kind === 'cell');
  if (address === undefined) return expect.fail('no cell');
  return { report: setRichText(blank, address, richText), address };
}

const { report, address } = written([paragraph([textRun('全年受理 39,068 件')])]);
const commented = beginThread(report, { address, range: range(0, 5, 11) }, 't1', says('出處？'));

describe('a comment on words', () => {
  test('marks exactly those words and keeps a copy of them', () => {
    expect(richTextAt(commented, address)).toEqual([
      paragraph([words('全年受理 '), words('39,068', 't1'), words(' 件')]),
    ]);
    expect(commented.comments).toEqual([
      {
        id: 't1',
        quote: '39,068',
        place: {
          sectionId: address.sectionId,
          rowId: address.kind === 'cell' ? address.rowId : '',
        },
        messages: [says('出處？')],
      },
    ]);
    expect(check(reportSchema, commented).ok).toBe(true);
    expect(checkAgreement(commented)).toEqual([]);
  });

  test('leaves the state of the row as it is', () => {
    const stateOf = (of: Report) =>
      of.sections.map((s) => s.kind === 'table' && s.rows.map((r) => r.state));
    expect(stateOf(commented)).toEqual(stateOf(report));
  });

  test('may overlap another one', () => {
    const both = beginThread(commented, { address, range: range(0, 8, 13) }, 't0', says('？'));
    expect(richTextAt(both, address)).toEqual([
      paragraph([
        words('全年受理 '),
        words('39,', 't1'),
        words('068', 't0', 't1'),
        words(' 件', 't0'),
      ]),
    ]);
  });

  test('marks words over several lines and in the cells of a table that it touches', () => {
    const table = {
      type: 'table' as const,
      header: false,
      rows: [
        [[textRun('甲')], [textRun('乙')]],
        [[], [textRun('丁戊')]],
      ],
    };
    const text = [listItem('official', 3, [textRun('前文')]), table, paragraph([textRun('後文')])];
    expect(markRange(text, range(0, 1, 6, 1), 'x')).toEqual([
      listItem('official', 3, [textRun('前'), words('文', 'x')]),
      {
        ...table,
        rows: [
          [[words('甲', 'x')], [words('乙', 'x')]],
          [[], [words('丁', 'x'), words('戊')]],
        ],
      },
      paragraph([textRun('後文')]),
    ]);
  });

  test('of nothing but a break is none', () => {
    const text = [paragraph([textRun('甲'), { type: 'break' }, textRun('乙')])];
    expect(hasWords(text, range(0, 1, 2))).toBe(false);
    expect(hasWords(text, range(0, 1, 3))).toBe(true);
  });

  test('keeps a short copy of many words', () => {
    const long = written([paragraph([textRun('長'.repeat(500))])]);
    const begun = beginThread(long.report, { address, range: range(0, 0, 500) }, 't', says('？'));
    expect(begun.comments?.[0]?.quote).toBe(`${'長'.repeat(79)}…`);
  });
});

describe('what is said', () => {
  test('goes without signs that no file may hold; nothing said is no comment', () => {
    expect(cleanComment(' \u0000第一行\r\n第\u000B二行\uD800\u200B ')).toBe('第一行\n第二行');
    expect(beginThread(report, { address, range: null }, 't1', says(' \u0001\n'))).toBe(report);
    expect(replyTo(commented, 't1', says('\u0007', 'm2'))).toBe(commented);
    expect(editMessage(commented, 't1', 'm1', '')).toBe(commented);
  });

  test('may have ten thousand characters', () => {
    const text = '字'.repeat(10_000);
    const begun = beginThread(report, { address, range: null }, 't1', says(text));
    expect(begun.comments?.[0]?.messages[0]?.text).toBe(text);
    expect(check(reportSchema, begun).ok).toBe(true);
  });

  test('is answered, changed and taken back; the first message stays as long as its thread', () => {
    const answered = replyTo(commented, 't1', says('附件 1', 'm2'));
    const changed = editMessage(answered, 't1', 'm2', '附件 2');
    expect(changed.comments?.[0]?.messages).toEqual([says('出處？'), says('附件 2', 'm2')]);
    expect(deleteReply(changed, 't1', 'm2').comments).toEqual(commented.comments);
    expect(deleteReply(changed, 't1', 'm1')).toBe(changed);
    expect(replyTo(commented, 'other', says('？', 'm2'))).toBe(commented);
  });

  test('is resolved and opened again, by hand or by an answer', () => {
    const resolved = resolveThread(commented, 't1', AT);
    expect(resolved.comments?.[0]?.resolvedAt).toBe(AT);
    expect(resolveThread(resolved, 't1', AT)).toBe(resolved);
    expect(resolveThread(resolved, 't1', null)).toEqual(commented);
    expect(replyTo(resolved, 't1', says('還沒', 'm2')).comments?.[0]).not.toHaveProperty(
      'resolvedAt',
    );
  });

  test('and its mark are gone with its thread; the words stay', () => {
    expect(deleteThread(commented, 't1')).toEqual(report);
    expect(deleteThread(commented, 'other')).toBe(commented);
  });
});

describe('words that go', () => {
  test('leave their thread behind, with the words as they were', () => {
    const emptied = setRichText(commented, address, [paragraph()]);
    expect(placedThreads(emptied)).toMatchObject([
      { thread: { id: 't1', quote: '39,068' }, anchor: null, isOrphan: true },
    ]);
  });

  test('take their comment along when they are cut and pasted, and a copy does not double it', () => {
    const text = richTextAt(commented, address) ?? [];
    const copied = keepFreeAnchors(commented, text);
    expect(threadIdsIn(copied)).toEqual(new Set());
    expect(plainText(copied)).toBe(plainText(text));
    const cut = setRichText(commented, address, [paragraph()]);
    expect(keepFreeAnchors(cut, text)).toBe(text);
    expect(keepFreeAnchors(report, text)).toEqual(copied);
  });
});

describe('the threads of a report', () => {
  test('come in the order of their words, those without words after those of their row', () => {
    const row = beginThread(commented, { address, range: null }, 't2', says('整列'));
    const first = beginThread(row, { address, range: range(0, 0, 2) }, 't3', says('開頭'));
    expect(placedThreads(first).map(({ thread }) => thread.id)).toEqual(['t3', 't1', 't2']);
    expect(placedThreads(first).map(({ isOrphan }) => isOrphan)).toEqual([false, false, false]);
  });

  test('have ids of their own', () => {
    const doubled = {
      ...commented,
      comments: [...(commented.comments ?? []), ...(commented.comments ?? [])],
    };
    expect(checkAgreement(doubled).map(({ path }) => path)).toEqual(['comments.1.id']);
  });

  test('that words name but the report does not have are mended away', () => {
    const { comments: _, ...lost } = commented;
    expect(mendComments(lost)).toEqual(report);
    expect(mendComments(commented)).toBe(commented);
  });
});

/** Half of a sign, where a range begins or ends inside of it. */
const LONE = /\p{Surrogate}/gu;

describe('any text', () => {
  test('keeps its words when a part of it is commented on, and is itself again without the mark', () => {
    fc.assert(
      fc.property(
        arbitraryRichText(),
        fc.nat(9),
        fc.nat(9),
        fc.nat(20),
        fc.nat(20),
        (text, a, b, c, d) => {
          // A flowchart has words, but none that a comment can be on.
          fc.pre(text.every(({ type }) => type !== 'flowchart'));
          // A derived wording is one sign: a part of it is never commented on.
          fc.pre(text.flatMap(blockInlines).every((run) => run.type !== 'text' || !run.field));
          const part = {
            anchor: { block: a % text.length, offset: c },
            focus: { block: b % text.length, offset: d },
          };
          const plain = keepAnchors(text, () => false);
          const marked = markRange(plain, part, 'x');
          expect(normalizeRichText(marked)).toBe(marked);
          expect(keepAnchors(marked, () => false)).toEqual(plain);
          const found = anchorRanges(marked).get('x');
          if (found === undefined) expect(hasWords(plain, part)).toBe(false);
          else expect(wordsIn(marked, found)).toContain(wordsIn(plain, part).replace(LONE, ''));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of a report has no anchor without its thread once it is mended', () => {
    fc.assert(
      fc.property(arbitraryReport(), (any) => {
        const mended = mendComments(any);
        expect(mendComments(mended)).toBe(mended);
        expect(checkAgreement(mended)).toEqual(checkAgreement(any));
      }),
      { numRuns: 50 },
    );
  });
});
