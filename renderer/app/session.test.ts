// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import type { SearchedHit } from '../../shared/ipc/values.ts';
import { writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { setHead, setRichText } from '../../shared/model/updates.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { createFakeBridge } from '../bridge/fake-bridge.ts';
import { beginSession } from './session.ts';

const FILE = 'D:\\報告\\a.json';

async function open(report = smallReport()) {
  const bridge = createFakeBridge({ reports: { [FILE]: report } });
  const result = await bridge.api.invoke['reports:open']({ file: FILE });
  if (!result.ok) throw new Error('did not open');
  return { bridge, session: beginSession(bridge.api, result.value) };
}

test('the caret begins in the first place nobody has written in', async () => {
  const blank = smallReport();
  const [first, second] = writableAddresses(blank);
  if (first === undefined) throw new Error('nothing to write in');
  const { session } = await open(setRichText(blank, first, [paragraph([textRun('已填')])]));
  expect(session.document.get().active?.address).toEqual(second);
});

test.each([
  ['selects what was found', '台北', { anchor: 2, focus: 4 }],
  ['goes to the cell when the words are no longer there', '高雄', { anchor: 0, focus: 0 }],
])('a report opened by a hit %s', async (_what, match, expected) => {
  const blank = smallReport();
  const address = writableAddresses(blank)[2];
  if (address === undefined) throw new Error('nothing to write in');
  const report = setRichText(blank, address, [paragraph([textRun('依據台北')])]);
  const range = { anchor: { block: 0, offset: 2 }, focus: { block: 0, offset: 4 } };
  const hit: SearchedHit = { address, range, place: [], before: '依據', match, after: '' };
  const bridge = createFakeBridge({ reports: { [FILE]: report } });
  const result = await bridge.api.invoke['reports:open']({ file: FILE });
  if (!result.ok) throw new Error('did not open');
  const { active } = beginSession(bridge.api, result.value, hit).document.get();
  expect(active?.address).toEqual(address);
  expect({ anchor: active?.range.anchor.offset, focus: active?.range.focus.offset }).toEqual(
    expected,
  );
});

test('a hit in a row that is gone opens the report where there is something to write', async () => {
  const report = smallReport();
  const [first] = writableAddresses(report);
  const address = { kind: 'prose', sectionId: 'gone' } as const;
  const range = { anchor: { block: 0, offset: 0 }, focus: { block: 0, offset: 2 } };
  const bridge = createFakeBridge({ reports: { [FILE]: report } });
  const result = await bridge.api.invoke['reports:open']({ file: FILE });
  if (!result.ok) throw new Error('did not open');
  const hit: SearchedHit = { address, range, place: [], before: '', match: '台北', after: '' };
  const { active } = beginSession(bridge.api, result.value, hit).document.get();
  expect(active?.address).toEqual(first);
});

test('settling puts what was changed on disk', async () => {
  const { bridge, session } = await open();
  session.document.apply({ update: (report) => setHead(report, { agency: '新機關' }) });
  expect(session.wouldLose()).toBe(true);
  const status = await session.settle();
  expect(status.kind).toBe('saved');
  expect(bridge.saved.get(FILE)?.agency).toBe('新機關');
  expect(session.wouldLose()).toBe(false);
});

test('a report nobody changed can always be closed, even where it could not be saved', async () => {
  const { bridge, session } = await open();
  bridge.failWith('reports:save', { code: 'folder-missing', folder: 'D:\\報告' });
  await session.settle();
  expect(session.wouldLose()).toBe(false);
});

test('a change that could not be saved would be lost, unless it was rescued into a copy', async () => {
  const { bridge, session } = await open();
  session.document.apply({ update: (report) => setHead(report, { agency: '新機關' }) });
  const cause = { code: 'disk-full', file: FILE } as const;
  bridge.failWith('reports:save', cause);
  await session.settle();
  expect(session.wouldLose()).toBe(true);
  bridge.failWith('reports:save', { code: 'rescued', file: FILE, rescuedAs: 'C:\\x.json', cause });
  await session.settle();
  expect(session.wouldLose()).toBe(false);
});

test('rescued text is saved where it belongs at once, without a change', async () => {
  const bridge = createFakeBridge({ reports: { [FILE]: smallReport() }, rescued: [FILE] });
  const result = await bridge.api.invoke['reports:open']({ file: FILE });
  if (!result.ok) throw new Error('did not open');
  const session = beginSession(bridge.api, result.value);
  expect((await session.settle()).kind).toBe('saved');
  const saves = bridge.calls.filter(({ channel }) => channel === 'reports:save');
  expect(saves.length).toBe(1);
});

test('rescued text that still cannot be saved says so before anything is typed', async () => {
  const bridge = createFakeBridge({ reports: { [FILE]: smallReport() }, rescued: [FILE] });
  const result = await bridge.api.invoke['reports:open']({ file: FILE });
  if (!result.ok) throw new Error('did not open');
  const cause = { code: 'folder-read-only', folder: 'D:\\報告' } as const;
  const reason = { code: 'rescued', file: FILE, rescuedAs: 'C:\\x.json', cause } as const;
  bridge.failWith('reports:save', reason);
  const session = beginSession(bridge.api, result.value);
  expect(await session.settle()).toEqual({ kind: 'failed', reason });
  session.end();
});

test('ending gives up the handle', async () => {
  const { bridge, session } = await open();
  session.end();
  expect(bridge.calls.at(-1)).toEqual({ channel: 'reports:close', args: { handle: 'handle-1' } });
});
