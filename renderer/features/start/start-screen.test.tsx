// @vitest-environment happy-dom

import { afterEach, expect, test } from 'vitest';
import type { OpenedReport } from '../../../shared/ipc/values.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import { ok, type Result } from '../../../shared/model/result.ts';
import { toRocYear } from '../../../shared/model/year.ts';
import { describeReason, explainReason } from '../../../shared/texts/reasons.ts';
import { startTexts as texts } from '../../../shared/texts/start.ts';
import { smallForm, smallReport } from '../../../test/fixtures/small-form.ts';
import {
  createFakeBridge,
  type FakeBridge,
  type FakeBridgeOptions,
} from '../../bridge/fake-bridge.ts';
import { click, dispatch, type Rendered, render, type } from '../../testing/render.tsx';
import { StartScreen } from './start-screen.tsx';

let shown: Rendered;
let bridge: FakeBridge;
let outcomes: Result<OpenedReport, Reason>[];
let failures: (Reason | null)[];
afterEach(() => shown.unmount());

async function open(options: FakeBridgeOptions, before?: (bridge: FakeBridge) => Promise<unknown>) {
  outcomes = [];
  failures = [];
  bridge = createFakeBridge(options);
  await before?.(bridge);
  const info = await bridge.api.invoke['app:info']();
  shown = await render(
    <StartScreen
      api={bridge.api}
      info={info.ok ? info.value : null}
      failure={null}
      onInfo={() => undefined}
      onOpened={(result) => outcomes.push(result)}
      onFailure={(reason) => failures.push(reason)}
    />,
  );
}

const submit = (): Promise<void> =>
  dispatch(
    shown.find('.new-report-form'),
    new SubmitEvent('submit', { bubbles: true, cancelable: true }),
  );

test('the report opened last is one click away and is not listed twice', async () => {
  const reports = { 'D:\\a.json': smallReport(), 'D:\\b.json': smallReport() };
  await open({ reports }, ({ api }) => api.invoke['reports:open']({ file: 'D:\\b.json' }));
  expect(shown.findAll('.report-list li').length).toBe(1);
  await click(shown.byText(texts.continueButton));
  const [outcome] = outcomes;
  expect(outcome?.ok === true && outcome.value.file).toBe('D:\\b.json');
});

test('a listed report shows agency, year, form and progress, and opens by a click', async () => {
  await open({ reports: { 'D:\\a.json': smallReport() } });
  const line = shown.find('button.report-listing');
  const words = line.textContent ?? '';
  for (const part of [
    '測試機關115年度成果',
    '測試機關',
    '115 年度',
    '小表',
    texts.rowsDone(0, 3),
  ]) {
    expect(words).toContain(part);
  }
  await click(line);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true]);
});

test('a report with rescued text says so where it is opened', async () => {
  const reports = { 'D:\\a.json': smallReport(), 'D:\\b.json': smallReport() };
  await open({ reports, rescued: ['D:\\b.json'] });
  const words = shown.findAll('button.report-listing').map(({ textContent }) => textContent ?? '');
  expect(words.map((text) => text.includes(texts.rescuedOfFile))).toEqual([false, true]);
});

test('a file that cannot be read is listed with the reason, and is no button', async () => {
  const reason: Reason = { code: 'file-foreign', file: 'D:\\x.json' };
  await open({ unreadable: [{ file: 'D:\\x.json', reason }] });
  const line = shown.find('.report-listing-unreadable');
  expect(line.textContent).toContain('x.json');
  expect(line.textContent).toContain(describeReason(reason));
  expect(shown.findAll('button.report-listing')).toEqual([]);
});

test('an empty folder says how to begin', async () => {
  await open({});
  expect(shown.find('.start-reports').textContent).toContain(texts.listEmpty);
});

test('a form becomes a report of this year in two clicks once the agency is known', async () => {
  await open({ forms: [smallForm()] }, ({ api }) =>
    api.invoke['settings:change']({ agency: '測試局' }),
  );
  await click(shown.find('.form-card-button'));
  await submit();
  const created = bridge.calls.find(({ channel }) => channel === 'reports:create');
  expect(created?.args).toEqual({
    formId: 'small',
    agency: '測試局',
    year: toRocYear(new Date().getFullYear()),
  });
  expect(outcomes.map(({ ok }) => ok)).toEqual([true]);
});

test('agency and year are asked for with words when they are missing or wrong', async () => {
  await open({ forms: [smallForm()] });
  await click(shown.find('.form-card-button'));
  const [agency, year] = shown.findAll('.new-report-form input') as HTMLInputElement[];
  if (agency === undefined || year === undefined) throw new Error('no fields');
  expect(shown.findAll('.field-error')).toEqual([]);
  await type(year, '2026');
  await submit();
  expect(shown.findAll('.field-error').map(({ textContent }) => textContent)).toEqual([
    texts.agencyMissing,
    texts.yearWrong(80, 200),
  ]);
  expect(bridge.calls.some(({ channel }) => channel === 'reports:create')).toBe(false);
});

test('the agency typed for a new report is remembered for the next one', async () => {
  await open({ forms: [smallForm()] });
  await click(shown.find('.form-card-button'));
  await type(shown.find<HTMLInputElement>('.new-report-form input'), '新機關');
  await submit();
  expect(bridge.calls.filter(({ channel }) => channel === 'settings:change')).toEqual([
    { channel: 'settings:change', args: { agency: '新機關' } },
  ]);
});

test('a card shows the size, points, columns and source of its form', async () => {
  await open({ forms: [smallForm()] });
  const words = shown.find('.form-card-button').textContent ?? '';
  expect(words).toContain(texts.formShape(1, 3, 1));
  expect(words).toContain(texts.formPoints(200));
  expect(words).toContain('執行策略｜主辦單位｜執行績效與成果');
  expect(words).toContain(texts.formSource('測試用表'));
});

test('a refused form is named with the place of each fault', async () => {
  await open({
    refused: [{ file: 'bad.json', faults: [{ path: 'sections.3', message: '不得為空' }] }],
  });
  expect(shown.find('.refused-forms').textContent).toContain('bad.json');
  expect(shown.find('.refused-forms').textContent).toContain('sections.3：不得為空');
});

test('what went wrong with the program’s own files is told in full', async () => {
  const reason: Reason = {
    code: 'settings-reset',
    file: 'settings.json',
    keptAs: 'settings.bad.json',
    cause: { code: 'file-not-json', file: 'settings.json', damage: { kind: 'empty' } },
  };
  await open({ startupReasons: [reason] });
  const { title, detail, next } = explainReason(reason);
  const words = shown.find('.start-messages').textContent;
  for (const part of [title, detail, next]) expect(words).toContain(part);
});

test('changing the folder reads it anew; calling it off says nothing', async () => {
  await open({});
  await click(shown.byText(texts.changeFolder));
  expect(bridge.calls.filter(({ channel }) => channel === 'reports:list').length).toBe(2);
  bridge.failWith('folder:choose', { code: 'cancelled' });
  await click(shown.byText(texts.changeFolder));
  expect(failures).toEqual([null]);
});

test('what is wrong twice is said once', async () => {
  const reason: Reason = { code: 'folder-missing', folder: 'D:\\報告' };
  await openWithoutFolder(reason, reason);
  expect(shown.findAll('[role="alert"] li').length).toBe(1);
});

test('a folder that cannot be read is not called empty', async () => {
  await openWithoutFolder({ code: 'folder-missing', folder: 'D:\\報告' }, null);
  expect(shown.find('.start-reports').textContent).toBe(texts.listHeading);
});

test('reports of one agency, year and form can be told apart by their files', async () => {
  const elsewhere = 'E:\\others\\b.json';
  await open({ reports: { 'D:\\報告\\a.json': smallReport(), [elsewhere]: smallReport() } });
  expect(shown.findAll('.report-file').map(({ textContent }) => textContent)).toEqual([
    'a.json',
    elsewhere,
  ]);
});

/** The start page of a PC whose reports folder cannot be read. */
async function openWithoutFolder(folderReason: Reason, failure: Reason | null): Promise<void> {
  bridge = createFakeBridge();
  const { api } = bridge;
  const list = async () => ok({ folder: 'D:\\報告', folderReason, listings: [] });
  shown = await render(
    <StartScreen
      api={{ ...api, invoke: { ...api.invoke, 'reports:list': list } }}
      info={null}
      failure={failure}
      onInfo={() => undefined}
      onOpened={() => undefined}
      onFailure={() => undefined}
    />,
  );
}
