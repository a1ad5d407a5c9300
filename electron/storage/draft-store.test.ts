import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { KeptComment } from '../../shared/model/comment-draft.ts';
import { REAL_WRITE_DEPS } from './atomic-write.ts';
import { openDrafts } from './draft-store.ts';
import { tempFolder } from './testing/temp-folder.ts';

const DRAFT: KeptComment = {
  place: { kind: 'new' },
  text: '出處？',
  about: { target: { address: { kind: 'prose', sectionId: 's' }, range: null }, quote: '' },
};
const A = { file: 'a.json', reportId: 'a' };
const B = { file: 'b.json', reportId: 'b' };
const MOVED = { file: 'a (2).json', reportId: 'a' };
const REPLY: KeptComment = { place: { kind: 'reply', threadId: 't' }, text: '好' };

test('drafts are kept by the file of their report, over a start of the program', async () => {
  const path = join(tempFolder(onTestFinished), 'comment-drafts.json');
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  expect(await store.keep('h1', A, [DRAFT])).toEqual({ ok: true, value: null });
  await store.keep('h2', B, [REPLY]);
  await store.keep('h1', A, [DRAFT, REPLY]);
  const again = await openDrafts(path, REAL_WRITE_DEPS);
  expect(again.take('h3', A)).toEqual([DRAFT, REPLY]);
  expect(again.take('h4', B)).toEqual([REPLY]);
  expect(again.take('h5', { file: 'c.json', reportId: 'a' })).toEqual([]);
});

test('none forgets them, and nothing is written when there was nothing', async () => {
  const folder = tempFolder(onTestFinished);
  const path = join(folder, 'comment-drafts.json');
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  await store.keep('h1', A, []);
  expect(readdirSync(folder)).toEqual([]);
  await store.keep('h1', A, [DRAFT]);
  await store.keep('h1', A, []);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ reports: [] });
});

test('a report that goes on in another file takes its drafts along', async () => {
  const path = join(tempFolder(onTestFinished), 'comment-drafts.json');
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  await store.keep('h1', A, [DRAFT]);
  await store.keep('h1', MOVED, [REPLY]);
  expect([store.take('h3', A), store.take('h4', MOVED)]).toEqual([[], [REPLY]]);
});

test('a file that cannot be understood is kept aside, and said', async () => {
  const folder = tempFolder(onTestFinished);
  const path = join(folder, 'comment-drafts.json');
  writeFileSync(
    path,
    '{"reports":[{"file":"a.json","reportId":"a","drafts":[{"place":{"kind":"gone"},"text":""}]}]}',
  );
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  expect(store.take('h1', A)).toEqual([]);
  expect(store.startupReason?.code).toBe('settings-reset');
  expect(readdirSync(folder)).toHaveLength(1);
  expect(readdirSync(folder)[0]).not.toBe('comment-drafts.json');
});

test('another report under the name of one that was deleted gets none of its drafts', async () => {
  const path = join(tempFolder(onTestFinished), 'comment-drafts.json');
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  await store.keep('h1', A, [DRAFT]);
  expect(store.take('h2', { ...A, reportId: 'other' })).toEqual([]);
  expect(store.take('h3', A)).toEqual([DRAFT]);
});

test('a report that moved before anything was written in this run leaves none behind', async () => {
  const path = join(tempFolder(onTestFinished), 'comment-drafts.json');
  await (await openDrafts(path, REAL_WRITE_DEPS)).keep('h1', A, [DRAFT]);
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  expect(store.take('h2', A)).toEqual([DRAFT]);
  await store.keep('h2', MOVED, []);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ reports: [] });
});

test('what is forgotten right behind what is kept stays forgotten', async () => {
  const path = join(tempFolder(onTestFinished), 'comment-drafts.json');
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  await Promise.all([store.keep('h1', A, [DRAFT]), store.keep('h1', A, [])]);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ reports: [] });
});
