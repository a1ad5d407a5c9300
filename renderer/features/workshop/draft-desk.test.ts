import { expect, test } from 'vitest';
import { countingIds } from '../../../shared/model/ids.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import { err, ok } from '../../../shared/model/result.ts';
import { blankDraft } from '../../../shared/template/edit/blank-draft.ts';
import type { FormDraft } from '../../../shared/template/edit/form-draft.ts';
import { createDraftDesk } from './draft-desk.ts';

function bench() {
  const makeKey = countingIds('k');
  const disk: FormDraft[] = [];
  let due: (() => void) | null = null;
  let failure: Reason | null = null;
  const desk = createDraftDesk(blankDraft({ makeKey, year: 115 }), {
    makeKey,
    save: async (draft) => {
      if (failure !== null) return err(failure);
      disk.push(draft);
      return ok({ savedAt: '2026-01-02T03:04:05.000Z' });
    },
    later: (callback) => {
      due = callback;
      return () => {
        due = null;
      };
    },
  });
  const name = (words: string, group?: string): void =>
    desk.apply((draft) => ({ ...draft, name: words }), group);
  return {
    desk,
    disk,
    name,
    isDue: () => due !== null,
    fail: (reason: Reason | null) => {
      failure = reason;
    },
  };
}

test('changes of one field that follow each other are undone at once, others one by one', () => {
  const { desk, name } = bench();
  name('表', 'name 1');
  name('表單', 'name 1');
  name('新表單', 'name 2');
  desk.undo();
  expect(desk.state.get().draft.name).toBe('表單');
  desk.undo();
  expect(desk.state.get()).toMatchObject({ draft: { name: '' }, canUndo: false, canRedo: true });
  desk.redo();
  desk.redo();
  expect(desk.state.get()).toMatchObject({ draft: { name: '新表單' }, canRedo: false });
});

test('a change after undo is a step of its own, and takes away what could be redone', () => {
  const { desk, name } = bench();
  name('甲', 'g');
  name('乙', 'h');
  desk.undo();
  name('丙', 'g');
  expect(desk.state.get().canRedo).toBe(false);
  desk.undo();
  expect(desk.state.get().draft.name).toBe('甲');
});

test('a form that is only looked at is never written', async () => {
  const { desk, disk, isDue } = bench();
  await desk.settle();
  expect([disk, isDue(), desk.wouldLose()]).toEqual([[], false, false]);
});

test('what was changed is due to be saved, and on disk when settled', async () => {
  const { desk, disk, name, isDue } = bench();
  name('表單');
  expect([isDue(), desk.wouldLose(), desk.status.get().kind]).toEqual([true, true, 'pending']);
  await desk.settle();
  expect(disk.map((draft) => draft.name)).toEqual(['表單']);
  expect([desk.wouldLose(), desk.status.get().kind]).toEqual([false, 'saved']);
});

test('a failed save is said, tried again, and loses nothing', async () => {
  const { desk, disk, name, fail, isDue } = bench();
  fail({ code: 'disk-full', file: 'a' });
  name('表單');
  await desk.settle();
  expect([desk.status.get().kind, desk.wouldLose(), isDue()]).toEqual(['failed', true, true]);
  fail(null);
  await desk.settle();
  expect([disk.length, desk.wouldLose()]).toEqual([1, false]);
});
