// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_MAIL_WORDS } from '../../../shared/mail/mail-of-export.ts';
import type { MailWords } from '../../../shared/model/mail-words.ts';
import { mailTexts as texts } from '../../../shared/texts/mail.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { createStore } from '../../state/store.ts';
import { click, type Rendered, render, type } from '../../testing/render.tsx';
import { MailSetupDesk } from './mail-setup-desk.tsx';

let shown: Rendered;
let kept: (MailWords | null)[];
const words = createStore<MailWords | null>(null);
const open = createStore(true);

beforeEach(async () => {
  kept = [];
  words.set(null);
  open.set(true);
  shown = await render(
    <MailSetupDesk
      document={createDocument(smallReport())}
      open={open}
      words={words}
      onWords={(chosen) => kept.push(chosen)}
      announce={() => undefined}
    />,
  );
});
afterEach(() => shown.unmount());

const field = (label: string): HTMLInputElement => {
  const labels = [...document.querySelectorAll('label')];
  const id = labels.find(({ textContent }) => textContent === label)?.htmlFor ?? '';
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return found;
};
const button = (label: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((b) => b.textContent === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
};
const preview = (): string | null =>
  document.querySelector(`[aria-label="${texts.preview}"]`)?.textContent ?? null;

test('the mail of this report is shown as it will be, while it is written', async () => {
  expect(preview()).toContain('主旨：檢送測試機關');
  await type(field(texts.to), '總局秘書室 <a@b.gov.tw>');
  await type(field(texts.subject), '{年度}年報告');
  expect(preview()).toContain('收件人：總局秘書室 <a@b.gov.tw>');
  expect(preview()).toContain('主旨：115年報告');
  await click(button(texts.apply));
  expect(kept).toEqual([
    { ...DEFAULT_MAIL_WORDS, to: '總局秘書室 <a@b.gov.tw>', subject: '{年度}年報告' },
  ]);
  expect(open.get()).toBe(false);
});

test('what is no address is named, and cannot be kept', async () => {
  await type(field(texts.cc), 'a@b.gov.tw；秘書室');
  expect(document.body.textContent).toContain(texts.noAddress('秘書室'));
  expect(field(texts.cc).getAttribute('aria-invalid')).toBe('true');
  expect(button(texts.apply).disabled).toBe(true);
  expect(preview()).toBeNull();
});

test('a mail needs a subject, and the proposal comes back when asked for', async () => {
  await type(field(texts.subject), ' ');
  expect(button(texts.apply).disabled).toBe(true);
  await click(button(texts.reset));
  await click(button(texts.apply));
  expect(kept).toEqual([null]);
});
