// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cutPart } from '../../shared/part/cut-part.ts';
import { appTexts } from '../../shared/texts/app.ts';
import { carryTexts } from '../../shared/texts/carry.ts';
import { commentTexts } from '../../shared/texts/comments.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { inspectorTexts } from '../../shared/texts/inspector.ts';
import { startTexts } from '../../shared/texts/start.ts';
import { smallForm, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import {
  createFakeBridge,
  type FakeBridge,
  type FakeBridgeOptions,
} from '../bridge/fake-bridge.ts';
import { giveRoom } from '../testing/give-room.ts';
import { afterPaint, click, dispatch, type Rendered, render, type } from '../testing/render.tsx';
import { App } from './app.tsx';
import { CrashBoundary } from './crash-boundary.tsx';

let shown: Rendered;
let takeRoomBack: () => void;
beforeEach(() => {
  takeRoomBack = giveRoom();
  // The tests' browser has no idle time.
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});
afterEach(async () => {
  await shown.unmount();
  takeRoomBack();
  vi.unstubAllGlobals();
});

const FILE = 'D:\\報告\\a.json';
const OTHER = 'D:\\報告\\b.json';

async function start(options: FakeBridgeOptions = {}): Promise<FakeBridge> {
  const bridge = createFakeBridge({
    reports: { [FILE]: smallReport(), [OTHER]: { ...smallReport(), agency: '別的機關' } },
    openAtStart: FILE,
    ...options,
  });
  shown = await render(<App api={bridge.api} />);
  // The panes come after the first picture of the paper.
  await afterPaint();
  return bridge;
}

const title = (): string | null => shown.find('.top-bar-title').textContent;
const submitHead = (): Promise<void> =>
  dispatch(
    shown.find('.popover form'),
    new SubmitEvent('submit', { bubbles: true, cancelable: true }),
  );
const undo = (): Promise<void> =>
  act(async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
  });
const scoreInput = (): HTMLInputElement => shown.find<HTMLInputElement>('input.score');

/** Puts the caret into the first row of the table: the report begins in its prose. */
const goToFirstRow = (): Promise<void> => click(shown.find('.outline-item-row'));

const channels = (bridge: FakeBridge): readonly string[] =>
  bridge.calls.map(({ channel }) => channel);

test('a report named at the start is on the desk at once', async () => {
  await start();
  expect(title()).toBe('測試機關115年度成果');
});

test('the start page is not drawn before a report that the program was started with, unless that takes long', async () => {
  vi.useFakeTimers();
  try {
    const { api } = createFakeBridge({ reports: { [FILE]: smallReport() }, openAtStart: FILE });
    const opened = Promise.withResolvers<void>();
    const slow: typeof api.invoke = {
      ...api.invoke,
      'reports:open': async (args) => {
        await opened.promise;
        return api.invoke['reports:open'](args);
      },
    };
    shown = await render(<App api={{ ...api, invoke: slow }} />);
    await act(async () => vi.advanceTimersByTimeAsync(900));
    expect(shown.container.textContent).toBe('');
    await act(async () => vi.advanceTimersByTimeAsync(200));
    expect(shown.container.textContent).toContain(startTexts.listHeading);
    opened.resolve();
    await act(async () => vi.advanceTimersByTimeAsync(100));
    expect(title()).toBe('測試機關115年度成果');
  } finally {
    vi.useRealTimers();
  }
});

test('a report named at the start that cannot be opened leaves the start page, with the reason', async () => {
  await start({ openAtStart: 'D:\\報告\\沒有.json' });
  expect(shown.container.textContent).toContain(startTexts.listHeading);
  expect(shown.find('[role=alert]').textContent).toContain('沒有.json');
});

test('before the window closes everything is saved, and the main process is told', async () => {
  const bridge = await start();
  await goToFirstRow();
  await type(scoreInput(), '12');
  await act(async () => bridge.send('window:flush', null));
  const section = bridge.saved.get(FILE)?.sections[1];
  expect(section?.kind === 'table' && section.rows[0]?.selfScore).toBe(12);
  expect(channels(bridge).slice(-2)).toEqual(['reports:save', 'window:flushed']);
  expect(bridge.calls.at(-1)?.args).toEqual({ wouldLose: false });
});

test('before the window closes the main process is told that text is on no disk', async () => {
  const bridge = await start();
  await goToFirstRow();
  bridge.failWith('reports:save', { code: 'disk-full', file: FILE });
  await type(scoreInput(), '12');
  await act(async () => bridge.send('window:flush', null));
  expect(bridge.calls.at(-1)).toEqual({ channel: 'window:flushed', args: { wouldLose: true } });
});

/** Begins a comment on the row the caret is in, and writes it. */
async function writeComment(text: string): Promise<void> {
  await goToFirstRow();
  await act(async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'M', ctrlKey: true, shiftKey: true }));
  });
  await type(commentField(), text);
}
const commentField = (): HTMLTextAreaElement =>
  shown.find<HTMLTextAreaElement>(`textarea[aria-label="${commentTexts.text}"]`);

test('a comment that is not saved keeps the report open and comes into sight, until it is cancelled', async () => {
  const bridge = await start();
  await writeComment('出處？');
  await click(shown.find('[role=tab]'));
  await click(shown.byText(appTexts.backToList));
  expect(title()).toBe('測試機關115年度成果');
  expect(commentField().value).toBe('出處？');
  expect(document.activeElement).toBe(commentField());
  expect(shown.container.textContent).toContain(commentTexts.unsent(1));
  await click(shown.byText(commentTexts.cancel));
  await click(shown.byText(appTexts.backToList));
  expect(channels(bridge)).toContain('reports:close');
});

test('a comment that is being written is there again after the inspector was hidden', async () => {
  await start();
  await writeComment('出處？');
  await click(shown.find(`[aria-label="${appTexts.hideInspector}"]`));
  expect(shown.findAll('.comment-form')).toEqual([]);
  await click(shown.find(`[aria-label="${appTexts.showInspector}"]`));
  await afterPaint();
  expect(commentField().value).toBe('出處？');
});

test('before the window closes the main process is told of comments that are not saved', async () => {
  const bridge = await start();
  await writeComment('出處？');
  await act(async () => bridge.send('window:flush', null));
  expect(bridge.calls.at(-1)).toEqual({
    channel: 'window:flushed',
    args: { wouldLose: false, unsentComments: 1, commentsKept: true },
  });
});

test('a note that is being composed when its row goes off the screen is kept as far as it is', async () => {
  const bridge = await start();
  await goToFirstRow();
  const note = shown.find<HTMLTextAreaElement>('textarea.note');
  await act(async () => note.focus());
  await dispatch(note, new CompositionEvent('compositionstart', { bubbles: true }));
  await type(note, '你', { isComposing: true });
  const [, second] = shown.findAll('.outline-item-row');
  if (second === undefined) throw new Error('no second row');
  await click(second);
  expect(note.isConnected).toBe(false);
  await act(async () => bridge.send('window:flush', null));
  const section = bridge.saved.get(FILE)?.sections[1];
  expect(section?.kind === 'table' && section.rows[0]?.assessments['row']?.note).toBe('你');
});

test('a note that is being composed when the window closes is saved as far as it is', async () => {
  const bridge = await start();
  await goToFirstRow();
  const note = shown.find<HTMLTextAreaElement>('textarea.note');
  await act(async () => note.focus());
  await dispatch(note, new CompositionEvent('compositionstart', { bubbles: true }));
  await type(note, '你', { isComposing: true });
  await act(async () => bridge.send('window:flush', null));
  const section = bridge.saved.get(FILE)?.sections[1];
  expect(section?.kind === 'table' && section.rows[0]?.assessments['row']?.note).toBe('你');
});

test('with no report open the window may close at once', async () => {
  const bridge = createFakeBridge();
  shown = await render(<App api={bridge.api} />);
  await act(async () => bridge.send('window:flush', null));
  expect(channels(bridge)).toContain('window:flushed');
});

test('going back to the start page saves first and shows what is there now', async () => {
  const bridge = await start();
  await goToFirstRow();
  await type(scoreInput(), '12');
  await click(shown.byText(appTexts.backToList));
  expect(shown.find('.start').textContent).toContain(startTexts.continueHeading);
  const order = channels(bridge);
  expect(order.indexOf('reports:save')).toBeLessThan(order.indexOf('reports:close'));
  expect(order.indexOf('reports:close')).toBeLessThan(order.lastIndexOf('reports:list'));
});

test('what cannot be saved keeps the report on the desk and says why', async () => {
  const bridge = await start();
  await goToFirstRow();
  bridge.failWith('reports:save', { code: 'disk-full', file: FILE });
  await type(scoreInput(), '12');
  await click(shown.byText(appTexts.backToList));
  expect(title()).toBe('測試機關115年度成果');
  expect(shown.find('.save-failed').textContent).toContain(FILE);
  expect(channels(bridge)).not.toContain('reports:close');
});

test('a report handed over while another is open takes its place after saving', async () => {
  const bridge = await start();
  await goToFirstRow();
  await type(scoreInput(), '12');
  await act(async () => bridge.send('reports:open-requested', { file: OTHER }));
  expect(title()).toBe('別的機關115年度成果');
  const section = bridge.saved.get(FILE)?.sections[1];
  expect(section?.kind === 'table' && section.rows[0]?.selfScore).toBe(12);
});

test('the native menu runs the same commands as the toolbar', async () => {
  const bridge = await start();
  await act(async () => bridge.send('menu:command', { commandId: 'view.zoom-in' }));
  expect(bridge.calls.at(-1)).toEqual({ channel: 'settings:change', args: { zoom: 110 } });
});

test('export saves, exports, and tells where the file is', async () => {
  const bridge = await start();
  await click(shown.byText(appTexts.exportButton));
  expect(shown.find('.export-notice').textContent).toContain(exportNoticeTexts.done('a.docx'));
  expect(channels(bridge)).toContain('export:report');
});

test('agency and year can be changed, and undone', async () => {
  await start();
  await click(shown.find('.top-bar-head'));
  const [agency, year] = shown.findAll('.popover input') as HTMLInputElement[];
  if (agency === undefined || year === undefined) throw new Error('no fields');
  await type(agency, '新機關');
  await type(year, '１１６');
  await submitHead();
  expect(title()).toBe('新機關116年度成果');
  await undo();
  expect(title()).toBe('測試機關115年度成果');
});

test('where the form is that of one project, its title can be changed, and undone', async () => {
  const own = smallReport(smallForm({ ownTitle: true, title: '行動快速方案' }));
  await start({ reports: { [FILE]: own } });
  expect(shown.find('.top-bar-head').textContent).toContain(appTexts.headChangeTitle);
  await click(shown.find('.top-bar-head'));
  const field = (shown.findAll('.popover input') as HTMLInputElement[])[2];
  if (field === undefined) throw new Error('no title');
  expect(field.placeholder).toBe('行動快速方案');
  await type(field, '河岸行動服務方案');
  await submitHead();
  expect(title()).toBe('河岸行動服務方案');
  await undo();
  expect(title()).toBe('行動快速方案');
});

test('leaving the screen leaves no listener behind', async () => {
  const bridge = await start();
  await shown.unmount();
  expect(bridge.listenerCount()).toBe(0);
});

test('the panes beside the paper can be hidden', async () => {
  await start();
  await click(shown.find(`[aria-label="${appTexts.hideInspector}"]`));
  expect(shown.container.textContent).not.toContain(inspectorTexts.totals);
  await click(shown.find(`[aria-label="${appTexts.hideOutline}"]`));
  expect(shown.findAll('.outline')).toEqual([]);
});

test('a bug of the interface tells that the saved text is safe and how to go on', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = (): never => {
    throw new Error('kaputt');
  };
  const noted: unknown[] = [];
  shown = await render(
    <CrashBoundary onCrash={(thrown) => noted.push(thrown)}>
      <Broken />
    </CrashBoundary>,
  );
  const words = shown.find('[role="alert"]').textContent;
  for (const part of [appTexts.crashTitle, appTexts.crashSafe, appTexts.reload, 'kaputt']) {
    expect(words).toContain(part);
  }
  expect(noted).toEqual([new Error('kaputt')]);
  silent.mockRestore();
});

test('what was set while a report was open holds on the start page and in the next report', async () => {
  const bridge = await start();
  await act(async () => bridge.send('menu:command', { commandId: 'view.zoom-in' }));
  await bridge.api.invoke['settings:change']({ agency: '新機關' });
  await click(shown.byText(appTexts.backToList));
  await click(shown.byText(startTexts.continueButton));
  await afterPaint();
  expect(shown.find<HTMLElement>('.paper-scroll').style.getPropertyValue('--zoom')).toBe('1.1');
});

test('a new year’s report says how much has no place in its form, once', async () => {
  const fields = [{ id: 'name', label: '專案名稱' }];
  const blank = smallReport(smallForm({ sections: [smallTable({ fields })] }));
  const old = {
    ...blank,
    sections: blank.sections.map((section) =>
      section.kind === 'table' ? { ...section, fields: { name: '智慧櫃檯' } } : section,
    ),
  };
  const bridge = createFakeBridge({
    reports: { [FILE]: old },
    forms: [smallForm({ version: 2, sections: [smallTable()] })],
  });
  shown = await render(<App api={bridge.api} />);
  await click(shown.byText(carryTexts.startRollOver));
  await click(shown.byText(carryTexts.accept['roll-over']));
  await afterPaint();
  expect(title()).toBe('測試機關116年度成果');
  expect(shown.find('.status-bar-said').textContent).toBe(carryTexts.newLeftOver(1));
  await act(async () => bridge.send('reports:open-requested', { file: FILE }));
  await afterPaint();
  expect(title()).toBe('測試機關115年度成果');
  expect(shown.find('.status-bar-said').textContent).toBe('');
});

test('a part of a report is not rolled over from the start page', async () => {
  const whole = smallReport();
  const table = whole.sections.find(({ kind }) => kind === 'table');
  const how = { units: ['一課'], by: '', now: '2026-11-21T02:00:00.000Z', makeId: () => 'part' };
  const rowIds = table?.kind === 'table' ? table.rows.slice(0, 1).map(({ id }) => id) : [];
  const part = cutPart(whole, { ...how, rowIds });
  if (part === null) throw new Error('nothing cut');
  const bridge = createFakeBridge({ reports: { [FILE]: part }, forms: [smallForm()] });
  shown = await render(<App api={bridge.api} />);
  await click(shown.byText(carryTexts.startRollOver));
  expect(shown.find('[role=alert]').textContent).toBe(carryTexts.isPart('部分報告：一課'));
  await click(shown.byText(carryTexts.cancel));
  expect(channels(bridge)).not.toContain('reports:create-from');
  expect(shown.find('.start')).toBeDefined();
});

test('F6 goes round all panes', async () => {
  await start();
  const panes = new Set<string | undefined>();
  for (let i = 0; i < shown.findAll('[data-pane]').length; i += 1) {
    await act(async () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6' })));
    const { activeElement } = shown.container.ownerDocument;
    panes.add(activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']);
  }
  expect([...panes].sort()).toEqual(['inspector', 'outline', 'paper', 'status', 'top']);
});
