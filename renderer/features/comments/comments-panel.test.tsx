// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { type CellAddress, writableAddresses } from '../../../shared/model/address.ts';
import { paragraph } from '../../../shared/model/block.ts';
import type { KeptComment } from '../../../shared/model/comment-draft.ts';
import { beginThread, placeOf } from '../../../shared/model/comments.ts';
import { countingIds } from '../../../shared/model/ids.ts';
import { textRun } from '../../../shared/model/inline.ts';
import type { Report } from '../../../shared/model/report.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { commentTexts as texts } from '../../../shared/texts/comments.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createCommentDrafts, NEW_COMMENT } from '../../state/comment-drafts.ts';
import { createDocument } from '../../state/document.ts';
import { click, dispatch, type Rendered, render, type } from '../../testing/render.tsx';
import { type CommentDesk, createCommentDesk, neighbourThread } from './comment-desk.ts';
import { CommentsPanel } from './comments-panel.tsx';

const NOW = '2026-01-02T03:04:05.000Z';
const cells = writableAddresses(smallReport()).filter(({ kind }) => kind === 'cell');
const [FIRST, SECOND] = cells as [CellAddress, CellAddress];
const range = (from: number, to: number) => ({
  anchor: { block: 0, offset: from },
  focus: { block: 0, offset: to },
});
const says = (text: string, author: string) => ({ id: text, author, at: NOW, text });

function commented(): Report {
  const texted = [FIRST, SECOND].reduce(
    (report, address) => setRichText(report, address, [paragraph([textRun('全年受理 12 件')])]),
    smallReport(),
  );
  const one = beginThread(texted, { address: FIRST, range: range(0, 2) }, 't1', says('甲', '王'));
  const two = beginThread(one, { address: FIRST, range: null }, 't2', says('乙', '李'));
  return beginThread(two, { address: SECOND, range: range(2, 4) }, 't3', says('丙', '王'));
}

let shown: Rendered;
afterEach(() => shown?.unmount());

async function open(report: Report, author = '王', before: readonly KeptComment[] = []) {
  const document = createDocument(report);
  const drafts = createCommentDrafts(before);
  const said: string[] = [];
  const kept: string[] = [];
  const desk: CommentDesk = createCommentDesk({
    document,
    drafts,
    announce: (message) => said.push(message),
    makeId: countingIds('made'),
    now: () => NOW,
    initialAuthor: author,
    keepAuthor: (name) => kept.push(name),
    show: () => undefined,
  });
  document.activate(FIRST);
  shown = await render(<CommentsPanel desk={desk} />);
  return { document, desk, said, kept };
}

const labels = (): (string | null)[] =>
  shown
    .findAll('.comment-list')
    .map((list) => `${list.getAttribute('aria-label')} ${list.querySelectorAll('article').length}`);

test('the comments of the row come first, then all others with their place', async () => {
  await open(commented());
  expect(labels()).toEqual([`${texts.here} 2`, `${texts.elsewhere} 1`]);
  expect(shown.find('.thread-where').textContent).toContain('構面一');
});

test('a resolved one is in the other list, and an undo brings it back', async () => {
  const { document, said } = await open(commented());
  await click(shown.byText(texts.resolve));
  expect(labels()).toEqual([`${texts.here} 1`, `${texts.elsewhere} 1`]);
  expect(said).toEqual([texts.wasResolved]);
  expect(shown.container.textContent).toContain(texts.resolved(1));
  await act(async () => void document.undo());
  expect(labels()).toEqual([`${texts.here} 2`, `${texts.elsewhere} 1`]);
});

test('only what one wrote oneself can be changed', async () => {
  const { document } = await open(commented());
  const edits = shown.findAll(`[aria-label="${texts.editMessage('王')}"]`);
  expect(edits).toHaveLength(2);
  expect(shown.findAll(`[aria-label="${texts.editMessage('李')}"]`)).toEqual([]);
  const [first] = edits;
  if (first === undefined) throw new Error('no button');
  await click(first);
  await type(shown.find<HTMLTextAreaElement>('textarea'), '甲之二');
  await click(shown.byText(texts.save));
  expect(document.get().report.comments?.[0]?.messages[0]?.text).toBe('甲之二');
});

test('without text nothing is saved, and it is said why; the name is asked for once', async () => {
  const { document, desk, kept } = await open(commented(), '');
  await act(async () => desk.begin());
  await click(shown.byText(texts.save));
  expect(shown.find('.field-error').textContent).toBe(texts.empty);
  await type(shown.find<HTMLTextAreaElement>('textarea'), '\u0007內容');
  await click(shown.byText(texts.save));
  expect(shown.find('.field-error').textContent).toBe(texts.authorMissing);
  await type(shown.find<HTMLInputElement>('input.input'), '陳大文');
  await click(shown.byText(texts.save));
  expect(kept).toEqual(['陳大文']);
  expect(document.get().report.comments?.at(-1)?.messages).toEqual([
    { id: expect.any(String), author: '陳大文', at: NOW, text: '內容' },
  ]);
});

test('words that changed while the comment was written leave it to the row, and it is said', async () => {
  const { document, desk, said } = await open(commented());
  await act(async () => {
    desk.drafts.begin(NEW_COMMENT);
    desk.drafts.begun.set({ target: { address: FIRST, range: range(0, 2) }, quote: '全年' });
    document.apply({
      update: (report) => setRichText(report, FIRST, [paragraph([textRun('別的')])]),
    });
  });
  await act(async () => desk.save('？'));
  expect(document.get().report.comments?.at(-1)).toMatchObject({ quote: '' });
  expect(said.at(-1)).toBe(texts.wordsChanged);
});

const answerTo = (index: number): HTMLElement => {
  const card = shown.findAll('article')[index];
  const button = [...(card?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent === texts.reply,
  );
  if (button === undefined) throw new Error('no button');
  return button;
};
const values = (): string[] =>
  shown.findAll('textarea').map((field) => (field as HTMLTextAreaElement).value);

test('an answer goes on being written when the caret goes into its row, and takes no caret by itself', async () => {
  const { document, desk } = await open(commented());
  await click(answerTo(2));
  expect(window.document.activeElement).toBe(shown.find('textarea'));
  await type(shown.find<HTMLTextAreaElement>('textarea'), '附件一');
  await act(async () => document.activate(SECOND));
  expect(labels()).toEqual([`${texts.here} 1`, `${texts.elsewhere} 2`]);
  expect(values()).toEqual(['附件一']);
  expect(window.document.activeElement).not.toBe(shown.find('textarea'));
  await click(shown.byText(texts.save));
  expect(document.get().report.comments?.[2]?.messages.map(({ text }) => text)).toEqual([
    '丙',
    '附件一',
  ]);
  expect(desk.drafts.unsent()).toEqual([]);
});

test('what is being written is there again after the panel was away, until it is cancelled', async () => {
  const { desk } = await open(commented());
  await act(async () => desk.begin());
  await type(shown.find<HTMLTextAreaElement>('textarea'), '新的');
  await click(answerTo(0));
  const [, reply] = shown.findAll('textarea');
  await type(reply as HTMLTextAreaElement, '回的');
  await shown.unmount();
  shown = await render(<CommentsPanel desk={desk} />);
  expect(values()).toEqual(['新的', '回的']);
  expect(desk.drafts.unsent()).toEqual([NEW_COMMENT, { kind: 'reply', threadId: 't1' }]);
  await act(async () => desk.cancel());
  await click(shown.byText(texts.cancel));
  expect(values()).toEqual([]);
  expect(desk.drafts.unsent()).toEqual([]);
});

const pressEscape = (field: Element | undefined): Promise<void> =>
  dispatch(
    field ?? window,
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  );

test('Escape leaves what was written in an answer or a change, and ends a form in which nothing new stands', async () => {
  const { desk, said } = await open(commented());
  const [edit] = shown.findAll(`[aria-label="${texts.editMessage('王')}"]`);
  if (edit === undefined) throw new Error('no button');
  await click(edit);
  await pressEscape(shown.find('textarea'));
  expect(values()).toEqual([]);
  await click(edit);
  await type(shown.find<HTMLTextAreaElement>('textarea'), ' ');
  await pressEscape(shown.find('textarea'));
  expect(values()).toEqual([]);
  expect(said).toEqual([]);

  await click(edit);
  await type(shown.find<HTMLTextAreaElement>('textarea'), '甲之二');
  await pressEscape(shown.find('textarea'));
  await click(answerTo(1));
  await type(shown.findAll('textarea')[1] as HTMLTextAreaElement, '附件一');
  await pressEscape(shown.findAll('textarea')[1]);
  expect(values()).toEqual(['甲之二', '附件一']);
  expect(said).toEqual([texts.left, texts.left]);
  expect(desk.drafts.unsent()).toHaveLength(2);
});

test('a form that was opened and not written in holds nothing up', async () => {
  const { desk, said } = await open(commented());
  const [edit] = shown.findAll(`[aria-label="${texts.editMessage('王')}"]`);
  if (edit === undefined) throw new Error('no button');
  await click(edit);
  expect(values()).toEqual(['甲']);
  expect(desk.drafts.unsent()).toEqual([]);
  await act(async () => desk.showUnsent());
  expect(said).toEqual([]);
});

test('what is not saved comes into sight in the list its thread is in, with the caret', async () => {
  const { desk, said } = await open(commented());
  await click(answerTo(2));
  await type(shown.find<HTMLTextAreaElement>('textarea'), '附件一');
  await act(async () => desk.resolve('t3', true));
  expect(values()).toEqual([]);
  await act(async () => desk.showUnsent());
  expect(values()).toEqual(['附件一']);
  expect(window.document.activeElement).toBe(shown.find('textarea'));
  expect(said.at(-1)).toBe(texts.unsent(1));
});

test('an answer whose thread is gone goes on as a comment of its own', async () => {
  const { document, desk } = await open(commented());
  await click(answerTo(2));
  await type(shown.find<HTMLTextAreaElement>('textarea'), '附件一');
  await act(async () => desk.remove('t3'));
  expect(values()).toEqual([]);
  await act(async () => desk.showUnsent());
  expect(values()).toEqual(['附件一']);
  expect(desk.drafts.unsent()).toEqual([NEW_COMMENT]);
  await click(shown.byText(texts.save));
  expect(document.get().report.comments?.at(-1)?.messages[0]?.text).toBe('附件一');
});

test('what was not saved the last time is shown and said, and the caret stays where it is', async () => {
  const reply = { kind: 'reply', threadId: 't3' } as const;
  const about = { target: { address: FIRST, range: range(0, 2) }, quote: '全年' };
  const { document, desk, said } = await open(commented(), '王', [
    { place: NEW_COMMENT, text: '出處？', about },
    { place: reply, text: '附件一' },
  ]);
  await act(async () => desk.showKept());
  expect(values()).toEqual(['出處？', '附件一']);
  expect(said).toEqual([texts.kept(2)]);
  expect(window.document.activeElement).toBe(window.document.body);
  await click(shown.byText(texts.save));
  const [made] = document.get().report.comments?.slice(-1) ?? [];
  expect([made?.quote, made?.messages[0]?.text]).toEqual(['全年', '出處？']);
  expect(desk.drafts.kept()).toEqual([{ place: reply, text: '附件一' }]);
});

test('an answer of the last time to a comment that somebody has deleted goes on as one of its own', async () => {
  const { desk, said } = await open(commented(), '王', [
    { place: { kind: 'reply', threadId: 'gone' }, text: '附件一' },
  ]);
  expect(values()).toEqual([]);
  await act(async () => desk.showKept());
  expect(values()).toEqual(['附件一']);
  expect(said).toEqual([texts.kept(1)]);
  expect(window.document.activeElement).toBe(window.document.body);
  expect(desk.drafts.unsent()).toEqual([NEW_COMMENT]);
});

test('the comment that was gone to is answered and resolved by commands, and without one it is said', async () => {
  const { document, desk, said } = await open(commented());
  await act(async () => {
    desk.replyHere();
    desk.resolveHere();
  });
  expect(said).toEqual([texts.noneHere, texts.noneHere]);
  await act(async () => desk.go(1));
  await act(async () => desk.replyHere());
  expect(window.document.activeElement).toBe(shown.find('textarea'));
  const isResolved = (): boolean[] =>
    (document.get().report.comments ?? []).map(({ resolvedAt }) => resolvedAt !== undefined);
  await act(async () => desk.resolveHere());
  expect(isResolved().filter(Boolean)).toHaveLength(1);
  await act(async () => desk.resolveHere());
  expect(isResolved()).toEqual([false, false, false]);
});

test('a comment on a row that is gone meanwhile goes to the row with the caret', async () => {
  const { document, desk, said } = await open(commented());
  const gone = { ...FIRST, rowId: 'gone' } as CellAddress;
  await act(async () => {
    desk.drafts.begin(NEW_COMMENT);
    desk.drafts.begun.set({ target: { address: gone, range: null }, quote: '' });
    document.activate(SECOND);
  });
  await act(async () => desk.save('還在'));
  const added = document.get().report.comments?.at(-1);
  expect(added?.messages[0]?.text).toBe('還在');
  expect(added?.place).toEqual(placeOf(SECOND));
  expect(said.at(-1)).toBe(texts.rowGone);
});

test('next and previous go around the report in reading order', () => {
  const report = commented();
  const idFrom = (
    address: CellAddress,
    offset: number,
    by: 1 | -1,
    current: string | null = null,
  ) => neighbourThread(report, { address, range: range(offset, offset) }, current, by)?.thread.id;
  expect(idFrom(FIRST, 0, 1)).toBe('t2');
  expect(idFrom(FIRST, 0, 1, 't2')).toBe('t3');
  expect(idFrom(SECOND, 2, 1)).toBe('t1');
  expect(idFrom(SECOND, 2, -1)).toBe('t2');
  expect(idFrom(FIRST, 0, -1)).toBe('t3');
  expect(neighbourThread(smallReport(), null, null, 1)).toBe(null);
});
