// @vitest-environment happy-dom
import { $createTextNode } from 'lexical';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aimAt, composedInput, composeStep, composing, send as sendTo } from './testing/compose.ts';
import { type NativeCell, openNativeCell } from './testing/native-cell.ts';

let cell: NativeCell;

beforeEach(() => {
  cell = openNativeCell(['keydown', 'beforeinput', 'input', 'compositionupdate']);
});

afterEach(() => cell.close());

const send = (event: Event): Promise<void> => sendTo(cell.root, event);
const step = (dom: Text, start: number, before: string, data: string): Promise<void> =>
  composeStep(cell.root, dom, start, before, data);

/** Composes the first step in front of a run, which is the library's own. */
async function begin(): Promise<Text> {
  const dom = cell.put([() => $createTextNode('甲')], 0);
  await send(composing('compositionstart', ''));
  await step(dom, 0, '', 'ㄋ');
  expect(cell.heard).toEqual(['keydown', 'compositionupdate', 'beforeinput', 'input']);
  expect(known()).toBe('ㄋ甲');
  cell.heard.length = 0;
  return dom;
}

/** What the library knows of, with what it is about to commit: an event's own update comes in a microtask. */
const known = (): string => cell.editor.read(cell.known);
const caret = (): number => cell.editor.read(cell.caret);

describe('a later step of a phrase that the library knows of', () => {
  test('is told to nobody before it is settled, and then to the library by the same event', async () => {
    const dom = await begin();
    await step(dom, 0, 'ㄋ', '你');
    expect(cell.heard).toEqual([]);
    expect(known()).toBe('ㄋ甲');
    cell.native.settle();
    expect(cell.heard).toEqual(['input']);
    expect(known()).toBe('你甲');
    expect(caret()).toBe(1);
    expect(cell.editor.isComposing()).toBe(true);
  });

  test('is settled by the next step, so that there is never more than one', async () => {
    const dom = await begin();
    await step(dom, 0, 'ㄋ', '你');
    await step(dom, 0, '你', '你ㄏ');
    expect(known()).toBe('你甲');
    expect(cell.heard).toEqual(['input']);
  });

  test('is settled by the end of the phrase before the library hears of that', async () => {
    const dom = await begin();
    await step(dom, 0, 'ㄋ', '你');
    let atEnd = '';
    cell.root.addEventListener('compositionend', () => {
      atEnd = known();
    });
    await send(composing('compositionend', '你'));
    expect(atEnd).toBe('你甲');
    expect(known()).toBe('你甲');
    expect(cell.editor.isComposing()).toBe(false);
    expect(cell.root.textContent).toBe('你甲');
  });

  test('is settled soon when nothing else happens, and by the end of the editor', async () => {
    const dom = await begin();
    await step(dom, 0, 'ㄋ', '你');
    await expect.poll(known).toBe('你甲');
    await step(dom, 0, '你', '你ㄏ');
    cell.native.stop();
    expect(known()).toBe('你ㄏ甲');
  });
});

describe('left to the editing library from the first event on is', () => {
  test('a step that empties the composition', async () => {
    const dom = await begin();
    await step(dom, 0, 'ㄋ', '');
    expect(cell.heard).toContain('beforeinput');
    expect(cell.heard).toContain('input');
    expect(known()).toBe('甲');
  });

  test('a step after which the page holds something else than was announced', async () => {
    const dom = await begin();
    await send(aimAt(composedInput('beforeinput', '你'), dom, 0, 1));
    dom.replaceData(0, 1, '妳');
    getSelection()?.collapse(dom, 1);
    await send(composedInput('input', '你'));
    expect(cell.heard).toEqual(['input']);
    expect(known()).toBe('妳甲');
  });
});
