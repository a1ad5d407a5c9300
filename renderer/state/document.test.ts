import { describe, expect, test } from 'vitest';
import type { CellAddress } from '../../shared/model/address.ts';
import { richTextAt, writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { collapsedAt } from '../../shared/model/caret.ts';
import { textRun } from '../../shared/model/inline.ts';
import { plainText, type RichText } from '../../shared/model/rich-text.ts';
import { setHead, setRichText } from '../../shared/model/updates.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { createDocument, type EditedDocument, type LiveEditor } from './document.ts';
import { createStore } from './store.ts';

const report = smallReport();
const [first, second] = writableAddresses(report) as [CellAddress, CellAddress];

function text(value: string): RichText {
  return [paragraph([textRun(value)])];
}

function read(document: EditedDocument, address: CellAddress): string {
  return plainText(richTextAt(document.get().report, address) ?? []);
}

function write(
  document: EditedDocument,
  address: CellAddress,
  value: string,
  group?: string,
): void {
  document.apply({
    update: (current) => setRichText(current, address, text(value)),
    group: group ?? null,
    caret: { address, range: collapsedAt({ block: 0, offset: value.length }) },
  });
}

/** A live editor without a screen: it holds text that the document has not seen yet. */
function liveEditor(document: EditedDocument, address: CellAddress) {
  const state = { pending: null as string | null, composing: false, settled: 0 };
  const editor: LiveEditor = {
    address,
    isComposing: () => state.composing,
    isUndelivered: () => state.pending !== null,
    settle: () => {
      state.composing = false;
      state.settled += 1;
    },
    flush: () => {
      const { pending } = state;
      if (pending === null) return;
      state.pending = null;
      document.applyTyped(
        { update: (current) => setRichText(current, address, text(pending)), group: 'typed' },
        null,
      );
    },
    caret: () => collapsedAt({ block: 0, offset: 1 }),
    format: createStore({ marks: [], item: null }),
    run: () => undefined,
  };
  document.setLive(editor);
  return state;
}

describe('the report in edit', () => {
  test('takes steps back across cells in the order they were done, with the caret', () => {
    const document = createDocument(report);
    write(document, first, '甲');
    write(document, second, '乙');
    document.apply({ update: (current) => setHead(current, { year: 116 }) });

    expect(document.undo()).toBe(true);
    expect(document.get().report.year).toBe(report.year);
    expect(document.undo()).toBe(true);
    expect(read(document, second)).toBe('');
    expect(read(document, first)).toBe('甲');
    expect(document.undo()).toBe(true);
    expect(document.get().report).toBe(report);
    expect(document.get().canUndo).toBe(false);
    expect(document.undo()).toBe(false);

    expect(document.redo()).toBe(true);
    expect(read(document, first)).toBe('甲');
    expect(document.get().active).toMatchObject({
      address: first,
      range: collapsedAt({ block: 0, offset: 1 }),
    });
  });

  test('joins steps of one group and no others', () => {
    const document = createDocument(report);
    write(document, first, '甲', 'g1');
    write(document, first, '甲乙', 'g1');
    write(document, first, '甲乙丙', 'g2');
    document.undo();
    expect(read(document, first)).toBe('甲乙');
    document.undo();
    expect(read(document, first)).toBe('');
    expect(document.get().canRedo).toBe(true);
  });

  test('forgets what could be redone after a new change', () => {
    const document = createDocument(report);
    write(document, first, '甲');
    document.undo();
    write(document, second, '乙');
    expect(document.get().canRedo).toBe(false);
    expect(document.redo()).toBe(false);
  });

  test('leaves the caret alone when a change has nothing to do with it', () => {
    const document = createDocument(report);
    document.activate(second);
    liveEditor(document, second);
    document.apply({ update: (current) => setHead(current, { year: 116 }), caret: null });
    document.activate(first);
    const { active } = document.get();
    expect(document.undo()).toBe(true);
    expect(document.get().active).toBe(active);
    expect(document.redo()).toBe(true);
    expect(document.get().active).toBe(active);
  });

  test('makes no step of a change that changes nothing', () => {
    const document = createDocument(report);
    document.apply({ update: (current) => current });
    expect(document.get().canUndo).toBe(false);
  });

  test('takes in what was typed before another change, as a step of its own', () => {
    const document = createDocument(report);
    const live = liveEditor(document, first);
    live.pending = '打了字';
    document.apply({ update: (current) => setHead(current, { year: 117 }) });
    expect(read(document, first)).toBe('打了字');
    document.undo();
    expect(document.get().report.year).toBe(report.year);
    expect(read(document, first)).toBe('打了字');
    document.undo();
    expect(read(document, first)).toBe('');
  });

  test('neither reads nor undoes while an input method composes', () => {
    const document = createDocument(report);
    write(document, first, '甲');
    const live = liveEditor(document, first);
    live.pending = 'ㄋㄧ';
    live.composing = true;
    expect(document.flush()).toBe(false);
    expect(document.undo()).toBe(false);
    expect(read(document, first)).toBe('甲');
    live.composing = false;
    expect(document.flush()).toBe(true);
    expect(read(document, first)).toBe('ㄋㄧ');
  });

  test('lets the input method finish before another cell becomes active', () => {
    const document = createDocument(report);
    const live = liveEditor(document, first);
    live.pending = '你';
    live.composing = true;
    document.activate(second);
    expect(live.settled).toBe(1);
    expect(read(document, first)).toBe('你');
    expect(document.get().active?.address).toEqual(second);
  });

  test('keeps at least two hundred steps and a bounded number of them', () => {
    const document = createDocument(report);
    for (let i = 1; i <= 1500; i += 1) write(document, first, `第${i}次`);
    let undone = 0;
    while (document.undo()) undone += 1;
    expect(undone).toBe(1000);
    expect(read(document, first)).toBe('第500次');
  });

  test('what was typed this moment can be undone, though it is no step yet', () => {
    const document = createDocument(report);
    expect(document.isUndoable()).toBe(false);
    liveEditor(document, first).pending = '甲';
    expect([document.get().canUndo, document.isUndoable()]).toEqual([false, true]);
    expect(document.undo()).toBe(true);
    expect(read(document, first)).toBe('');
    expect(document.isUndoable()).toBe(false);
  });

  test('an editor that has gone is not the live one any more', () => {
    const document = createDocument(report);
    const live: LiveEditor = {
      address: first,
      isComposing: () => true,
      isUndelivered: () => false,
      settle: () => undefined,
      flush: () => undefined,
      caret: () => null,
      format: createStore({ marks: [], item: null }),
      run: () => undefined,
    };
    const leave = document.setLive(live);
    expect(document.isComposing()).toBe(true);
    leave();
    expect(document.live.get()).toBeNull();
    expect(document.isComposing()).toBe(false);
  });
});
