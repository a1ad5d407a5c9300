import { expect, test } from 'vitest';
import { type CellAddress, writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { type CaretRange, collapsedAt } from '../../shared/model/caret.ts';
import { textRun } from '../../shared/model/inline.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { createChoosingPlace } from './choosing-place.ts';
import { createDocument, type LiveEditor, type TextFormat } from './document.ts';
import { createStore } from './store.ts';

const [FIRST, SECOND] = writableAddresses(smallReport()) as [CellAddress, CellAddress];
const at = (offset: number): CaretRange => collapsedAt({ block: 0, offset });

/** A document whose live editor holds a text that the document has not heard of yet. */
function desk() {
  const document = createDocument(smallReport());
  document.activate(FIRST);
  let caret: CaretRange | null = at(0);
  let waiting = '';
  const editor: LiveEditor = {
    address: FIRST,
    isComposing: () => false,
    isUndelivered: () => false,
    settle: () => undefined,
    flush: () => {
      if (waiting === '') return;
      const text = waiting;
      waiting = '';
      document.applyTyped(
        { update: (report) => setRichText(report, FIRST, [paragraph([textRun(text)])]) },
        null,
      );
    },
    caret: () => caret,
    format: createStore<TextFormat>({ marks: [], item: null }),
    run: () => undefined,
  };
  document.setLive(editor);
  return {
    document,
    choosing: createChoosingPlace(document),
    type: (text: string) => {
      waiting = text;
      caret = at(text.length);
    },
    leave: () => {
      caret = null;
    },
  };
}

test('what is chosen goes to where the caret is by then, behind what was typed while the list was open', () => {
  const { document, choosing, type } = desk();
  choosing.open({ address: FIRST, range: at(0) });
  type('五個字寫完');
  expect(choosing.close()).toEqual({ address: FIRST, range: at(5) });
  expect(JSON.stringify(document.get().report)).toContain('五個字寫完');
  expect(choosing.opened.get()).toBe(null);
});

test('without a caret it is the place that the list was opened for', () => {
  const { choosing, leave } = desk();
  choosing.open({ address: FIRST, range: at(3) });
  leave();
  expect(choosing.close()).toEqual({ address: FIRST, range: at(3) });
});

test('the list closes when the caret goes to another cell, and stays while it does not', () => {
  const { document, choosing } = desk();
  choosing.open({ address: FIRST, range: at(0) });
  document.activate(FIRST, at(2));
  expect(choosing.opened.get()).toEqual({ address: FIRST, range: at(0) });
  document.activate(SECOND);
  expect(choosing.opened.get()).toBe(null);
  expect(choosing.close()).toBe(null);
});
