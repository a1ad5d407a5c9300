// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundPlace, ReportSearch } from '../../../shared/ipc/values.ts';
import { writableAddresses } from '../../../shared/model/address.ts';
import { paragraph } from '../../../shared/model/block.ts';
import { textRun } from '../../../shared/model/inline.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import type { Report } from '../../../shared/model/report.ts';
import { ok } from '../../../shared/model/result.ts';
import { setAssessment, setRichText } from '../../../shared/model/updates.ts';
import { describeReason } from '../../../shared/texts/reasons.ts';
import { searchAllTexts as texts } from '../../../shared/texts/search-all.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import {
  createFakeBridge,
  type FakeBridge,
  type FakeBridgeOptions,
} from '../../bridge/fake-bridge.ts';
import { click, dispatch, type Rendered, render, type } from '../../testing/render.tsx';
import { StartScreen } from './start-screen.tsx';
import { TYPING_PAUSE_MS } from './use-search-all.ts';

let shown: Rendered;
let bridge: FakeBridge;
let opened: (FoundPlace | undefined)[];

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  await shown.unmount();
  vi.useRealTimers();
});

const FILE = 'D:\\報告\\a.json';

function written(text: string): Report {
  const report = smallReport();
  const address = writableAddresses(report)[1];
  if (address === undefined) throw new Error('no cell');
  return setRichText(report, address, [paragraph([textRun(text)])]);
}

async function open(options: FakeBridgeOptions, search?: () => Promise<unknown>): Promise<void> {
  opened = [];
  bridge = createFakeBridge(options);
  const { api } = bridge;
  const invoke = search === undefined ? api.invoke : { ...api.invoke, 'reports:search': search };
  shown = await render(
    <StartScreen
      // A test's own search answers with what it says; the type is the test's business.
      api={{ ...api, invoke: invoke as typeof api.invoke }}
      info={null}
      failure={null}
      onInfo={() => undefined}
      onOpened={(_result, hit) => opened.push(hit)}
      onFailure={() => undefined}
    />,
  );
}

const field = (): HTMLInputElement => shown.find<HTMLInputElement>('.search-all input');
const said = (): string | null => shown.find('.search-all-said').textContent;
const press = (key: string, init: KeyboardEventInit = {}): Promise<void> =>
  dispatch(field(), new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
const pause = (): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(TYPING_PAUSE_MS);
  });
const needles = (): readonly unknown[] =>
  bridge.calls
    .filter(({ channel }) => channel === 'reports:search')
    .map(({ args }) => (args as { needle: string }).needle);

test('after a pause it searches once, for what stands there then', async () => {
  await open({ reports: { [FILE]: written('依據臺北市政府函') } });
  await type(field(), '台');
  await type(field(), '台北 ');
  await type(field(), '台北');
  expect(needles()).toEqual([]);
  await pause();
  expect(needles()).toEqual(['台北']);
  expect(said()).toBe(texts.found(1, 1, 1));
});

test('Enter searches at once and the pause after it does not search again', async () => {
  await open({ reports: { [FILE]: written('臺北') } });
  await type(field(), '台北');
  await press('Enter');
  await pause();
  expect(needles()).toEqual(['台北']);
});

test('nothing is searched while an input method composes, nor by its Enter', async () => {
  await open({ reports: { [FILE]: written('臺北') } });
  await dispatch(field(), new CompositionEvent('compositionstart', { bubbles: true }));
  await type(field(), 'ㄊㄞ', { isComposing: true });
  await press('Enter', { isComposing: true });
  await pause();
  expect(needles()).toEqual([]);
  await type(field(), '台', { isComposing: true });
  await dispatch(field(), new CompositionEvent('compositionend', { bubbles: true }));
  await pause();
  expect(needles()).toEqual(['台']);
});

test('a hit shows title, year, agency, place and words, and opens the report there', async () => {
  await open({ reports: { [FILE]: written('依據臺北市政府函') } });
  await type(field(), '台北');
  await press('Enter');
  const words = shown.find('.search-results').textContent ?? '';
  const place = '構面一：基礎服務／(一)正確／1.流程';
  for (const part of ['測試機關115年度成果', texts.yearAndAgency(115, '測試機關'), place]) {
    expect(words).toContain(part);
  }
  expect(shown.find('.search-hit-words').innerHTML).toBe('依據<mark>臺北</mark>市政府函');
  expect(shown.find('.start-reports').closest('[hidden]')).not.toBeNull();
  await click(shown.find('.search-hit'));
  expect(bridge.calls.at(-1)).toEqual({ channel: 'reports:open', args: { file: FILE } });
  expect(opened).toMatchObject([
    {
      address: writableAddresses(smallReport())[1],
      range: { anchor: { block: 0, offset: 2 }, focus: { block: 0, offset: 4 } },
    },
  ]);
});

test('a hit in a note shows where it stands and opens the report there', async () => {
  const report = written('依據');
  const cell = writableAddresses(report)[1];
  if (cell?.kind !== 'cell') throw new Error('no cell');
  await open({ reports: { [FILE]: setAssessment(report, cell, 'row', { note: '向臺北補件' }) } });
  await type(field(), '台北');
  await press('Enter');
  expect(said()).toBe(texts.found(1, 1, 1));
  expect(shown.find('.search-hit').textContent).toBe(
    '向臺北補件備註／構面一：基礎服務／(一)正確／1.流程',
  );
  await click(shown.find('.search-hit'));
  const { sectionId, rowId } = cell;
  expect(opened).toMatchObject([
    {
      beside: {
        place: { kind: 'note', sectionId, rowId, criterionId: 'row' },
        span: { from: 1, to: 3 },
      },
    },
  ]);
});

test('Esc brings the list of reports back', async () => {
  await open({ reports: { [FILE]: written('臺北') } });
  await type(field(), '台北');
  await press('Enter');
  await press('Escape');
  expect(field().value).toBe('');
  expect(said()).toBe('');
  expect(shown.findAll('.search-results')).toEqual([]);
  expect(shown.find('.start-reports').closest('[hidden]')).toBeNull();
});

test('when nothing is found it says where it looked, and when there is nothing to search, that', async () => {
  await open({ reports: { [FILE]: written('臺北') } });
  await type(field(), '高雄');
  await press('Enter');
  expect(said()).toBe(texts.none('高雄', 1));
  await shown.unmount();
  await open({});
  await type(field(), '高雄');
  await press('Enter');
  expect(said()).toBe(texts.none('高雄', 0));
});

test('files that cannot be read are named with the reason', async () => {
  const reason: Reason = { code: 'file-foreign', file: 'D:\\x.json' };
  await open({ unreadable: [{ file: 'D:\\x.json', reason }] });
  await type(field(), '高雄');
  await press('Enter');
  const words = shown.find('.search-results').textContent;
  expect(words).toContain(texts.unreadable(1));
  expect(words).toContain(`x.json：${describeReason(reason)}`);
});

test('the answer of an older search never takes the place of a newer one', async () => {
  const answers: ((search: ReportSearch) => void)[] = [];
  const search = async () => ok(await new Promise<ReportSearch>((done) => answers.push(done)));
  await open({}, search);
  await type(field(), '甲');
  await press('Enter');
  await type(field(), '乙');
  await press('Enter');
  const nothing = { found: [], unreadable: [], folderReason: null, leftOut: 0 };
  await act(async () => answers[1]?.({ ...nothing, searched: 2 }));
  await act(async () => answers[0]?.({ ...nothing, searched: 1 }));
  expect(said()).toBe(texts.none('乙', 2));
});

test('what was left out for want of time is said', async () => {
  const search = async () =>
    ok({ found: [], searched: 3, unreadable: [], folderReason: null, leftOut: 4 });
  await open({}, search);
  await type(field(), '甲');
  await press('Enter');
  expect(shown.find('.search-results').textContent).toContain(texts.leftOut(4));
});
