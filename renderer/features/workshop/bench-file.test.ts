import { expect, test } from 'vitest';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { KeptDraft } from '../../../shared/ipc/values.ts';
import { ok } from '../../../shared/model/result.ts';
import { draftFromForm } from '../../../shared/template/edit/draft-from-form.ts';
import { smallForm } from '../../../test/fixtures/small-form.ts';
import { createFakeBridge } from '../../bridge/fake-bridge.ts';
import { createBenchFile } from './bench-file.ts';

type Asked = Parameters<ReportDeskApi['invoke']['workshop:save-draft']>[0];

const draft = draftFromForm(smallForm(), () => 'k');

/** The main process, which numbers the states of the draft's file. */
function desk(beside: KeptDraft['beside'] = null) {
  const { api } = createFakeBridge();
  const asked: Omit<Asked, 'json'>[] = [];
  const forms: (readonly [string | null, Asked['over']])[] = [];
  const invoke: ReportDeskApi['invoke'] = {
    ...api.invoke,
    'workshop:save-draft': async ({ over, base }) => {
      asked.push({ over, base });
      const isFirst = asked.length === 1;
      return ok({ mark: mark(asked.length), savedAt: '', beside: isFirst ? beside : null });
    },
    'workshop:save-form': async ({ base, draft: file }) => {
      forms.push([base, file]);
      return ok({ form: smallForm(), hash: 'saved', isNewVersion: false, overtaken: null });
    },
  };
  return { invoke, asked, forms };
}

const mark = (state: number) => ({ name: 'small.draft.json', hash: String(state) });

test('each save says which state of the file it follows, and what the draft began from', async () => {
  const { invoke, asked, forms } = desk();
  const file = createBenchFile({ invoke }, { base: 'form', mark: null });
  await file.saveDraft(draft);
  await file.saveDraft(draft);
  await file.saveForm(smallForm());
  await file.saveDraft(draft);
  expect(asked).toEqual([
    { over: null, base: 'form' },
    { over: mark(1), base: 'form' },
    // The form has taken the draft's file away, and is what goes on from here.
    { over: null, base: 'saved' },
  ]);
  expect(forms).toEqual([['form', mark(2)]]);
});

test('a draft that was saved while it became a form stays, with a file of its own', async () => {
  const { invoke, asked } = desk();
  const file = createBenchFile({ invoke }, { base: null, mark: null });
  await file.saveDraft(draft);
  const saving = file.saveForm(smallForm());
  await Promise.all([saving, file.saveDraft(draft)]);
  await file.saveDraft(draft);
  expect(asked.at(-1)).toEqual({ over: mark(2), base: 'saved' });
});

test('that a draft goes on beside a changed one stays said until it is a form', async () => {
  const { invoke } = desk({ changed: 'a', keptAs: 'b' });
  const file = createBenchFile({ invoke }, { base: null, mark: null });
  await file.saveDraft(draft);
  await file.saveDraft(draft);
  expect(file.beside.get()).toEqual({ changed: 'a', keptAs: 'b' });
  await file.saveForm(smallForm());
  expect(file.beside.get()).toBe(null);
});
