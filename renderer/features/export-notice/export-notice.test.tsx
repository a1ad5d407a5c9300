// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ExportedFile } from '../../../shared/ipc/values.ts';
import {
  addressLine,
  DEFAULT_MAIL_WORDS,
  mailAsText,
  mailOfExport,
} from '../../../shared/mail/mail-of-export.ts';
import { writableAddresses } from '../../../shared/model/address.ts';
import { paragraph } from '../../../shared/model/block.ts';
import { textRun } from '../../../shared/model/inline.ts';
import type { MailWords } from '../../../shared/model/mail-words.ts';
import { reportTitle } from '../../../shared/model/report.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { carryTexts } from '../../../shared/texts/carry.ts';
import { exportNoticeTexts as texts } from '../../../shared/texts/export-notice.ts';
import { figureTexts } from '../../../shared/texts/figures.ts';
import { mailTexts } from '../../../shared/texts/mail.ts';
import { describeReason } from '../../../shared/texts/reasons.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { createStore } from '../../state/store.ts';
import { click, type Rendered, render } from '../../testing/render.tsx';
import { hasDoubts } from './asking-notice.tsx';
import { ExportNotice } from './export-notice.tsx';
import type { ExportState } from './export-state.ts';

let shown: Rendered;
let asked: string[];
const words = createStore<MailWords | null>(null);
const state = createStore<ExportState>({ kind: 'idle' });
const report = smallReport();
let written = createDocument(report);

beforeEach(async () => {
  asked = [];
  words.set(null);
  written = createDocument(report);
  state.set({ kind: 'idle' });
  shown = await render(
    <ExportNotice
      state={state}
      document={written}
      onOpen={(id) => asked.push(`open ${id}`)}
      onShow={(id) => asked.push(`show ${id}`)}
      mailWords={words}
      onMailSetup={() => asked.push('mail setup')}
      onMail={async (id, { to, subject }) => {
        asked.push(`mail ${id} ${addressLine(to)} ${subject}`);
        return '做好了';
      }}
      onFaulty={() => asked.push('faulty')}
      onYears={() => asked.push('years')}
      onAgain={(work) => asked.push(`again ${work}`)}
      onElsewhere={(format) => asked.push(`elsewhere ${format}`)}
      onCancel={() => asked.push('cancel')}
    />,
  );
});
afterEach(() => shown.unmount());

const done = (file: string, fileName: string): Promise<void> => {
  const exported: ExportedFile = { exportId: 'e1', file, fileName, bytes: 9 };
  return act(async () => state.set({ kind: 'done', exported }));
};

/** Has the page copy; answers with what is on the clipboard. */
function copying(): () => string {
  let copied = '';
  const execCommand = vi.fn(() => {
    const data = new DataTransfer();
    window.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, cancelable: true }));
    copied = data.getData('text/plain');
    return true;
  });
  Object.assign(document, { execCommand });
  return () => copied;
}

/** The mail of the report as the program proposes it. */
function mailText(): string {
  const mail = mailOfExport(DEFAULT_MAIL_WORDS, report, '成果.docx');
  return mail.ok ? mailAsText(mail.value) : '';
}

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
  const copied = copying();
  await click(shown.byText(texts.copyMail));
  expect(copied()).toBe(mailText());
  expect(shown.find('.export-notice-folder').textContent).toBe(texts.copied);
});

test('a mail draft is made with the subject of the report, its text is copied, and both are told', async () => {
  await done('/a/成果.docx', '成果.docx');
  const copied = copying();
  await click(shown.byText(texts.prepareMail));
  expect(asked).toEqual([`mail e1  檢送${reportTitle(report)}`]);
  expect(copied()).toBe(mailText());
  expect(shown.find('.export-notice-folder').textContent).toBe(texts.withCopy('做好了'));
});

test('a mail draft is made also where its text cannot be copied, which is told', async () => {
  await done('/a/成果.docx', '成果.docx');
  Object.assign(document, { execCommand: () => false });
  await click(shown.byText(texts.prepareMail));
  expect(asked).toEqual([`mail e1  檢送${reportTitle(report)}`]);
  expect(shown.find('.export-notice-folder').textContent).toBe(texts.withoutCopy('做好了'));
});

test('a mail draft has the receivers and the words of the office', async () => {
  words.set({ to: 'a@b.gov.tw', cc: '', subject: '{檔名}', text: '' });
  await done('/a/成果.docx', '成果.docx');
  await click(shown.byText(texts.prepareMail));
  expect(asked).toEqual(['mail e1 a@b.gov.tw 成果.docx']);
  await click(shown.byText(mailTexts.command));
  expect(asked.at(-1)).toBe('mail setup');
});

test('receivers that are none, from a settings file edited by hand, are told', async () => {
  words.set({ to: '秘書室', cc: '', subject: '', text: '' });
  await done('/a/成果.docx', '成果.docx');
  await click(shown.byText(texts.prepareMail));
  expect(asked).toEqual([]);
  expect(shown.find('.export-notice-folder').textContent).toBe(
    texts.mailFailed(mailTexts.badReceivers),
  );
});

test('when copying is not possible it says so', async () => {
  await done('/a/成果.docx', '成果.docx');
  Object.assign(document, { execCommand: () => false });
  await click(shown.byText(texts.copyMail));
  expect(shown.find('.export-notice-folder').textContent).toBe(texts.copyFailed);
});

test('a failure is announced with its reason and can be tried again', async () => {
  const reason = { code: 'file-locked', file: 'D:\\成果.docx' } as const;
  await act(async () => state.set({ kind: 'failed', work: 'docx', reason }));
  expect(shown.find('[role="alert"]').textContent).toContain(describeReason(reason));
  await click(shown.byText(texts.again));
  expect(asked).toEqual(['again docx']);
});

test('an export under way tells its stage, and can be stopped', async () => {
  await act(async () => state.set({ kind: 'running', work: 'pdf', stage: null }));
  const words = () => shown.find('[role="status"]').textContent;
  expect(words()).toContain(texts.running('PDF 文件（.pdf）', texts.stage.begin));
  await act(async () => state.set({ kind: 'running', work: 'pdf', stage: 'verify' }));
  expect(words()).toContain(texts.running('PDF 文件（.pdf）', texts.stage.verify));
  await click(shown.byText(texts.cancel));
  expect(asked).toEqual(['cancel']);
});

test.each(['folder-read-only', 'folder-missing'] as const)(
  'where the folder is the reason (%s), another one is offered',
  async (code) => {
    await act(async () =>
      state.set({ kind: 'failed', work: 'odt', reason: { code, folder: 'D:\\報告' } }),
    );
    await click(shown.byText(texts.elsewhere));
    expect(asked).toEqual(['elsewhere odt']);
  },
);

test('where another folder would not help, none is offered', async () => {
  const reason = { code: 'export-differs', file: 'D:\\成果.docx', places: ['甲'] } as const;
  await act(async () => state.set({ kind: 'failed', work: 'docx', reason }));
  expect(shown.container.textContent).not.toContain(texts.elsewhere);
});

test('a preview that failed says so in its own words', async () => {
  const reason = { code: 'print-failed', detail: 'x' } as const;
  await act(async () => state.set({ kind: 'failed', work: 'preview', reason }));
  expect(shown.find('[role="alert"]').textContent).toContain(
    texts.previewFailed(describeReason(reason)),
  );
  await click(shown.byText(texts.previewAgain));
  expect(asked).toEqual(['again preview']);
});

test('what was taken over from the year before and not looked at is told before the export goes on', async () => {
  const [address] = writableAddresses(report);
  if (address === undefined) throw new Error('nothing to write in');
  const lastYear = { title: '', agency: '', year: 114, fileName: '', places: [] };
  await act(async () => {
    written.apply({
      update: (before) => ({
        ...setRichText(before, address, [
          paragraph([{ ...textRun('114年'), stale: 'year' }, textRun('的成果')]),
        ]),
        lastYear,
      }),
      caret: null,
    });
    state.set({ kind: 'asking', format: 'docx' });
  });
  expect(hasDoubts(written.get().report)).toBe(true);
  expect(shown.find('[role="alert"]').textContent).toContain(carryTexts.exportAsks(1, 0));
  await click(shown.byText(figureTexts.lookFirst));
  await click(shown.byText(figureTexts.exportAnyway));
  expect(asked).toEqual(['years', 'again docx']);
});

test('characters of one PC’s own are named with their places before the export goes on', async () => {
  const [address] = writableAddresses(report);
  if (address === undefined) throw new Error('nothing to write in');
  await act(async () => {
    written.apply({
      update: (before) => setRichText(before, address, [paragraph([textRun('王\uE123')])]),
      caret: null,
    });
    state.set({ kind: 'asking', format: 'docx' });
  });
  const alert = shown.find('[role="alert"]').textContent;
  expect(alert).toContain('U+E123（');
  await click(shown.byText(figureTexts.lookFirst));
  expect(written.get().active).toMatchObject({
    address,
    range: { anchor: { block: 0, offset: 1 }, focus: { block: 0, offset: 2 } },
  });
  await click(shown.byText(figureTexts.exportAnyway));
  expect(asked).toEqual(['again docx']);
});
