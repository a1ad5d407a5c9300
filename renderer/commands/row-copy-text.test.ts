// @vitest-environment happy-dom

import { expect, onTestFinished, test, vi } from 'vitest';
import { writableAddresses } from '../../shared/model/address.ts';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { Report } from '../../shared/model/report.ts';
import type { TableBlock } from '../../shared/model/table-block.ts';
import { setOwners, setRichText } from '../../shared/model/updates.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { testContext } from '../testing/test-context.ts';
import { rowCopyText } from './row-copy-text.ts';

/** The prose, and the first row of the table. */
const [PROSE, FIRST] = writableAddresses(smallReport());

function written(): Report {
  if (FIRST?.kind !== 'cell') throw new Error('no row');
  const report = setRichText(smallReport(), FIRST, [
    paragraph([textRun('全年'), textRun('辦結', ['bold'])]),
    listItem('official', 3, [textRun('第一項')]),
    listItem('official', 3, [textRun('第二項')]),
  ]);
  return setOwners(report, FIRST, ['第一課', '嘉辦']);
}

/** Lets copying work as in Chromium, and answers with what is on the clipboard afterwards. */
function clipboard(isAllowed: boolean): { readonly text: () => string } {
  let text = '';
  const execCommand = (): boolean => {
    if (!isAllowed) return false;
    const data = new DataTransfer();
    window.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
    text = data.getData('text/plain');
    return true;
  };
  Object.assign(document, { execCommand });
  return { text: () => text };
}

test('levels, units and every written cell with its numbers go onto the clipboard', async () => {
  const { text } = clipboard(true);
  const context = testContext(written());
  context.document.activate(FIRST ?? null);
  await rowCopyText.run(context);
  expect(text()).toBe(
    [
      '構面一：基礎服務',
      '(一)正確',
      '1.流程',
      '主辦單位：第一課、嘉辦',
      '執行績效與成果：',
      '全年辦結',
      '1.第一項',
      '2.第二項',
    ].join('\n'),
  );
  const signs = text().replaceAll('\n', '').length;
  expect(context.asked).toEqual([commandTexts.rowCopied(signs)]);
});

test('captions are copied with the numbers that they have in the report', async () => {
  const { text } = clipboard(true);
  const table = (caption: string): TableBlock => ({
    type: 'table',
    header: false,
    rows: [[[textRun('甲')]]],
    caption,
  });
  if (PROSE === undefined || FIRST?.kind !== 'cell') throw new Error('no row');
  const before = setRichText(smallReport(), PROSE, [table('前言的表'), paragraph()]);
  const report = setRichText(before, FIRST, [table('辦理情形'), paragraph()]);
  const context = testContext(setOwners(report, FIRST, []));
  context.document.activate(FIRST);
  await rowCopyText.run(context);
  expect(text().split('\n').slice(3)).toEqual(['執行績效與成果：', '表 2\u3000辦理情形', '甲', '']);
});

test('of a row without text and units only its levels are copied', async () => {
  const { text } = clipboard(true);
  if (FIRST?.kind !== 'cell') throw new Error('no row');
  const context = testContext(setOwners(smallReport(), FIRST, []));
  context.document.activate(FIRST);
  await rowCopyText.run(context);
  expect(text()).toBe('構面一：基礎服務\n(一)正確\n1.流程');
});

test('where Chromium refuses, the main process is asked to copy', async () => {
  clipboard(false);
  const context = testContext(written());
  context.document.activate(FIRST ?? null);
  let copied = '';
  const copy = async (): Promise<void> => {
    const data = new DataTransfer();
    window.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
    copied = data.getData('text/plain');
  };
  await rowCopyText.run({ ...context, actions: { ...context.actions, clipboard: copy } });
  expect(copied).toContain('全年辦結');
  expect(context.asked).toEqual([commandTexts.rowCopied([...copied.replace(/\s/gu, '')].length)]);
});

test('when no copy comes about it says so, and later copies are the user’s own again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  clipboard(false);
  const context = testContext(written());
  context.document.activate(FIRST ?? null);
  const run = rowCopyText.run(context);
  await vi.runAllTimersAsync();
  await run;
  expect(context.asked).toEqual(['copy', commandTexts.rowNotCopied]);
  const data = new DataTransfer();
  window.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
  expect(data.getData('text/plain')).toBe('');
});

test('there is no row to copy in prose, nor without a caret', () => {
  const context = testContext(smallReport());
  expect(rowCopyText.isEnabled(context)).toBe(false);
  context.document.activate(PROSE ?? null);
  expect(rowCopyText.isEnabled(context)).toBe(false);
  context.document.activate(FIRST ?? null);
  expect(rowCopyText.isEnabled(context)).toBe(true);
});
