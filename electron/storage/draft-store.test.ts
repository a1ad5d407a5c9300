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
const REPLY: KeptComment = { place: { kind: 'reply', threadId: 't' }, text: '好' };

test('drafts are kept by the file of their report, over a start of the program', async () => {
  const path = join(tempFolder(onTestFinished), 'comment-drafts.json');
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  expect(await store.keep('h1', 'a.json', [DRAFT])).toEqual({ ok: true, value: null });
  await store.keep('h2', 'b.json', [REPLY]);
  await store.keep('h1', 'a.json', [DRAFT, REPLY]);
  const again = await openDrafts(path, REAL_WRITE_DEPS);
  expect(again.of('a.json')).toEqual([DRAFT, REPLY]);
  expect(again.of('b.json')).toEqual([REPLY]);
  expect(again.of('c.json')).toEqual([]);
});

test('none forgets them, and nothing is written when there was nothing', async () => {
  const folder = tempFolder(onTestFinished);
  const path = join(folder, 'comment-drafts.json');
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  await store.keep('h1', 'a.json', []);
  expect(readdirSync(folder)).toEqual([]);
  await store.keep('h1', 'a.json', [DRAFT]);
  await store.keep('h1', 'a.json', []);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ reports: [] });
});

test('a report that goes on in another file takes its drafts along', async () => {
  const path = join(tempFolder(onTestFinished), 'comment-drafts.json');
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  await store.keep('h1', 'a.json', [DRAFT]);
  await store.keep('h1', 'a (2).json', [REPLY]);
  expect([store.of('a.json'), store.of('a (2).json')]).toEqual([[], [REPLY]]);
});

test('a file that cannot be understood is kept aside, and said', async () => {
  const folder = tempFolder(onTestFinished);
  const path = join(folder, 'comment-drafts.json');
  writeFileSync(
    path,
    '{"reports":[{"file":"a.json","drafts":[{"place":{"kind":"gone"},"text":""}]}]}',
  );
  const store = await openDrafts(path, REAL_WRITE_DEPS);
  expect(store.of('a.json')).toEqual([]);
  expect(store.startupReason?.code).toBe('settings-reset');
  expect(readdirSync(folder)).toHaveLength(1);
  expect(readdirSync(folder)[0]).not.toBe('comment-drafts.json');
});
