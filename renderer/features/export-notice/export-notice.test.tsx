// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ExportedFile } from '../../../shared/ipc/values.ts';
import { reportTitle } from '../../../shared/model/report.ts';
import { exportNoticeTexts as texts } from '../../../shared/texts/export-notice.ts';
import { describeReason } from '../../../shared/texts/reasons.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { createStore } from '../../state/store.ts';
import { click, type Rendered, render } from '../../testing/render.tsx';
import { ExportNotice } from './export-notice.tsx';
import type { ExportState } from './export-state.ts';

let shown: Rendered;
let asked: string[];
const state = createStore<ExportState>({ kind: 'idle' });
const report = smallReport();

beforeEach(async () => {
  asked = [];
  state.set({ kind: 'idle' });
  shown = await render(
    <ExportNotice
      state={state}
      document={createDocument(report)}
      onOpen={(id) => asked.push(`open ${id}`)}
      onShow={(id) => asked.push(`show ${id}`)}
      onMail={async (id, subject) => {
        asked.push(`mail ${id} ${subject}`);
        return '做好了';
      }}
      onFaulty={() => asked.push('faulty')}
      onAgain={(format) => asked.push(`again ${format}`)}
    />,
  );
});
afterEach(() => shown.unmount());

const done = (file: string, fileName: string): Promise<void> => {
  const exported: ExportedFile = { exportId: 'e1', file, fileName, bytes: 9 };
  return act(async () => state.set({ kind: 'done', exported }));
};

test.each([
  ['D:\\報告\\成果.docx', 'D:\\報告'],
  ['/home/a/成果.docx', '/home/a'],
  ['\\\\server\\共用\\成果.docx', '\\\\server\\共用'],
])('after an export of %s it tells the name and the folder', async (file, folder) => {
  await done(file, '成果.docx');
  const words = shown.find('[role="status"]').textContent;
  expect(words).toContain(texts.done('成果.docx'));
  expect(shown.find('.export-notice-folder').textContent).toBe(texts.folder(folder));
});

test('file and folder open, and the notice can be put away', async () => {
  await done('/a/成果.docx', '成果.docx');
  await click(shown.byText(texts.open));
  await click(shown.byText(texts.show));
  expect(asked).toEqual(['open e1', 'show e1']);
  await click(shown.find(`[aria-label="${texts.close}"]`));
  expect(state.get()).toEqual({ kind: 'idle' });
  expect(shown.container.textContent).toBe('');
});

test('the mail text goes onto the clipboard through a copy event', async () => {
  await done('/a/成果.docx', '成果.docx');
  let copied = '';
  const execCommand = vi.fn(() => {
    const data = new DataTransfer();
    window.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
    copied = data.getData('text/plain');
    return true;
  });
  Object.assign(document, { execCommand });
  await click(shown.byText(texts.copyMail));
  const title = reportTitle(report);
  const text = texts.mailText(title, report.agency, '成果.docx');
  expect(copied).toBe(texts.mail(texts.mailSubject(title), text));
  expect(shown.find('.export-notice-folder').textContent).toBe(texts.copied);
});

test('a mail draft is made with the subject of the report, and the answer is told', async () => {
  await done('/a/成果.docx', '成果.docx');
  await click(shown.byText(texts.prepareMail));
  expect(asked).toEqual([`mail e1 ${texts.mailSubject(reportTitle(report))}`]);
  expect(shown.find('.export-notice-folder').textContent).toBe('做好了');
});

test('when copying is not possible it says so', async () => {
  await done('/a/成果.docx', '成果.docx');
  Object.assign(document, { execCommand: () => false });
  await click(shown.byText(texts.copyMail));
  expect(shown.find('.export-notice-folder').textContent).toBe(texts.copyFailed);
});

test('a failure is announced with its reason and can be tried again', async () => {
  const reason = { code: 'file-locked', file: 'D:\\成果.docx' } as const;
  await act(async () => state.set({ kind: 'failed', format: 'docx', reason }));
  expect(shown.find('[role="alert"]').textContent).toContain(describeReason(reason));
  await click(shown.byText(texts.again));
  expect(asked).toEqual(['again docx']);
});
