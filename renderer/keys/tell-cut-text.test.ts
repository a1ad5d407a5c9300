// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CutText, tellCutText } from './tell-cut-text.ts';

let told: CutText[];
let stop: () => void;
beforeEach(() => {
  told = [];
  document.body.innerHTML = '<textarea maxlength="10"></textarea><input>';
  stop = tellCutText(window, (cut) => told.push(cut));
});
afterEach(() => stop());

function field(value: string, selected = 0): HTMLTextAreaElement {
  const area = document.querySelector('textarea');
  if (area === null) throw new Error('no field');
  area.value = value;
  area.setSelectionRange(value.length - selected, value.length);
  return area;
}
const give = (target: Element, data: string, init: InputEventInit = {}): boolean =>
  target.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, data, ...init }));

test('what is pasted beyond the end is told in characters, with what the field takes', () => {
  give(field('abcd'), '一二三四五六𠮷八', { inputType: 'insertFromPaste' });
  expect(told).toEqual([{ lost: 2, max: 10 }]);
});

test('what is selected makes room, and a line end of two signs is one', () => {
  give(field('0123456789', 4), 'ab\r\nc', { inputType: 'insertFromPaste' });
  expect(told).toEqual([]);
  give(field('0123456789', 4), 'ab\r\ncd', { inputType: 'insertFromPaste' });
  expect(told).toEqual([{ lost: 1, max: 10 }]);
});

test('what is typed into a full field is told, what is deleted or fits is not', () => {
  give(field('0123456789'), 'x', { inputType: 'insertText' });
  expect(told).toEqual([{ lost: 1, max: 10 }]);
  field('0123456789').dispatchEvent(
    new InputEvent('beforeinput', { bubbles: true, inputType: 'deleteContentBackward' }),
  );
  give(field('012345678'), 'x', { inputType: 'insertText' });
  expect(told).toHaveLength(1);
});

test('a phrase is told of when it is handed over, not while it is composed', () => {
  const area = field('01234567');
  area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  give(area, 'ㄋㄧㄏㄠ', { inputType: 'insertCompositionText', isComposing: true });
  expect(told).toEqual([]);
  // The page of the unit tests leaves the data of a composition out.
  const end = new CompositionEvent('compositionend', { bubbles: true, data: '你好嗎' });
  area.dispatchEvent(Object.defineProperty(end, 'data', { value: '你好嗎' }));
  expect(told).toEqual([{ lost: 1, max: 10 }]);
});

test('a field without a limit takes everything, and after stopping nothing is told', () => {
  const input = document.querySelector('input');
  if (input === null) throw new Error('no field');
  give(input, 'x'.repeat(5000), { inputType: 'insertFromPaste' });
  stop();
  give(field('0123456789'), 'x', { inputType: 'insertText' });
  expect(told).toEqual([]);
});
