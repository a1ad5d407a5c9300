import { expect, test } from 'vitest';
import { setHead } from '../../shared/model/updates.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { testContext } from '../testing/test-context.ts';
import { fileSave } from './file-save.ts';

test('Ctrl+S saves at once and says so, also when nothing was left to save', async () => {
  const context = testContext(smallReport());
  await fileSave.run(context);
  context.document.apply({ update: (report) => setHead(report, { agency: '新機關' }) });
  expect(context.autosave.status.get().kind).toBe('pending');
  await fileSave.run(context);
  expect(context.autosave.status.get().kind).toBe('saved');
  expect(context.asked).toEqual([commandTexts.savedNow, commandTexts.savedNow]);
});
