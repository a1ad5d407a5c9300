import { describe, expect, test } from 'vitest';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { setHead } from '../../shared/model/updates.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { createAutosave, type SaveStatus } from './autosave.ts';
import { createDocument, type LiveEditor } from './document.ts';
import { createStore } from './store.ts';

const START: SaveStatus = { kind: 'saved', at: '2026-01-01T00:00:00.000Z' };

/** Autosave with a clock that only moves when told, and a disk that answers as told. */
function setUp(initial: SaveStatus = START) {
  const document = createDocument(smallReport());
  const timers: { at: number; callback: () => void }[] = [];
  const saved: string[] = [];
  const answers: Result<{ savedAt: string }, Reason>[] = [];
  let now = 0;
  const autosave = createAutosave(document, initial, {
    save: async (json) => {
      saved.push(json);
      return answers.shift() ?? ok({ savedAt: `saved-${saved.length}` });
    },
    now: () => '2026-02-02T00:00:00.000Z',
    later: (callback, ms) => {
      const timer = { at: now + ms, callback };
      timers.push(timer);
      return () => {
        const index = timers.indexOf(timer);
        if (index >= 0) timers.splice(index, 1);
      };
    },
  });
  const pass = async (ms: number): Promise<void> => {
    now += ms;
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.callback();
    }
    for (let i = 0; i < 10; i += 1) await Promise.resolve();
  };
  const setYear = (year: number): void =>
    document.apply({ update: (report) => setHead(report, { year }) });
  return { document, autosave, saved, answers, pass, setYear };
}

describe('autosave', () => {
  test('writes within a second of the last change, once, with the time of the change', async () => {
    const { autosave, saved, pass, setYear } = setUp();
    setYear(116);
    setYear(117);
    expect(autosave.status.get()).toEqual({ kind: 'pending' });
    await pass(999);
    expect(saved).toHaveLength(1);
    expect(JSON.parse(saved[0] ?? '')).toMatchObject({
      year: 117,
      updatedAt: '2026-02-02T00:00:00.000Z',
    });
    expect(autosave.status.get()).toEqual({ kind: 'saved', at: 'saved-1' });
    await pass(60_000);
    expect(saved).toHaveLength(1);
  });

  test('waits while an input method composes', async () => {
    const { document, saved, pass, setYear } = setUp();
    let composing = true;
    const live: LiveEditor = {
      address: { kind: 'prose', sectionId: 'x' },
      isComposing: () => composing,
      isUndelivered: () => false,
      settle: () => undefined,
      flush: () => undefined,
      caret: () => null,
      format: createStore({ marks: [], item: null }),
      run: () => undefined,
    };
    setYear(116);
    document.setLive(live);
    await pass(600);
    await pass(5_000);
    expect(saved).toHaveLength(0);
    composing = false;
    await pass(200);
    expect(saved).toHaveLength(1);
  });

  test('says why a save failed, keeps the text, and tries again by itself', async () => {
    const { autosave, answers, saved, pass, setYear } = setUp();
    const reason: Reason = { code: 'disk-full', file: 'a.json' };
    answers.push(err(reason));
    setYear(116);
    await pass(600);
    expect(autosave.status.get()).toEqual({ kind: 'failed', reason });
    await pass(10_000);
    expect(saved).toHaveLength(2);
    expect(autosave.status.get()).toEqual({ kind: 'saved', at: 'saved-2' });
  });

  test('goes on in another file when somebody changed this one, and says so until it is read', async () => {
    const { autosave, answers, saved, pass, setYear } = setUp();
    const reason: Reason = { code: 'file-changed-outside', file: 'a.json', keptAs: 'b.json' };
    answers.push(err(reason));
    setYear(116);
    await pass(600);
    expect(autosave.status.get()).toEqual({ kind: 'saved', at: '2026-02-02T00:00:00.000Z' });
    expect(autosave.moved.get()).toEqual(reason);
    setYear(117);
    await pass(600);
    expect(saved).toHaveLength(2);
    expect(autosave.moved.get()).toEqual(reason);
    autosave.dismissMoved();
    expect(autosave.moved.get()).toBeNull();
  });

  test('saves what was changed while it was saving', async () => {
    const { autosave, saved, pass, setYear } = setUp();
    setYear(116);
    const saving = autosave.saveNow();
    setYear(117);
    await saving;
    expect(autosave.status.get().kind).toBe('pending');
    await pass(600);
    expect(JSON.parse(saved.at(-1) ?? '').year).toBe(117);
    expect(autosave.status.get().kind).toBe('saved');
  });

  test('has nothing to write when a change was undone before it was saved', async () => {
    const { document, autosave, saved, pass, setYear } = setUp();
    setYear(116);
    document.undo();
    await pass(600);
    expect(saved).toHaveLength(0);
    expect(autosave.status.get()).toEqual(START);
  });

  test('saves at once when asked, and not again when nothing changed', async () => {
    const { autosave, saved, setYear } = setUp();
    setYear(116);
    expect(await autosave.saveNow()).toEqual({ kind: 'saved', at: 'saved-1' });
    expect(await autosave.saveNow()).toEqual({ kind: 'saved', at: 'saved-1' });
    expect(saved).toHaveLength(1);
  });

  test('writes once when two ask at the same time while a save is under way', async () => {
    const { autosave, saved, setYear } = setUp();
    setYear(116);
    const first = autosave.saveNow();
    setYear(117);
    await Promise.all([first, autosave.saveNow(), autosave.saveNow()]);
    expect(saved.map((json) => JSON.parse(json).year)).toEqual([116, 117]);
    expect(autosave.status.get().kind).toBe('saved');
  });

  test('a report opened read-only that nobody touched is not written, whoever asks', async () => {
    const reason: Reason = { code: 'file-read-only', file: 'a.json' };
    const { autosave, saved } = setUp({ kind: 'failed', reason });
    expect(await autosave.saveNow()).toEqual({ kind: 'failed', reason });
    expect(saved).toHaveLength(0);
  });

  test('writes nothing any more after it was stopped', async () => {
    const { autosave, saved, pass, setYear } = setUp();
    setYear(116);
    autosave.stop();
    setYear(117);
    await pass(60_000);
    expect(saved).toHaveLength(0);
  });
});
