// @vitest-environment happy-dom
import { $createTextNode } from 'lexical';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type NativeCell, openNativeCell } from './testing/native-cell.ts';

let cell: NativeCell;

beforeEach(() => {
  cell = openNativeCell(['keydown', 'beforeinput', 'input', 'compositionupdate']);
});

afterEach(() => cell.close());

function composing(type: string, data: string): CompositionEvent {
  return new CompositionEvent(type, { data, bubbles: true });
}

function inputEvent(name: 'beforeinput' | 'input', data: string): InputEvent {
  const event = new InputEvent(name, {
    data,
    inputType: 'insertCompositionText',
    bubbles: true,
    cancelable: false,
  });
  // The page's own property, which this document does not know.
  Object.defineProperty(event, 'isComposing', { value: true });
  return event;
}

/** The library writes its updates down in a microtask; in a browser one comes after each event. */
async function send(event: Event): Promise<void> {
  cell.root.dispatchEvent(event);
  await Promise.resolve();
}

/** What a browser does with a step: `before` is replaced by `data` at `start`. */
async function step(dom: Text, start: number, before: string, data: string): Promise<void> {
  const key = new KeyboardEvent('keydown', { key: 'Process', bubbles: true });
  Object.defineProperty(key, 'isComposing', { value: before !== '' });
  Object.defineProperty(key, 'keyCode', { value: 229 });
  await send(key);
  await send(composing('compositionupdate', data));
  const event = inputEvent('beforeinput', data);
  const range = { startContainer: dom, startOffset: start, endContainer: dom };
  const ranges = [{ ...range, endOffset: start + before.length }];
  Object.defineProperty(event, 'getTargetRanges', { value: () => ranges });
  await send(event);
  dom.replaceData(start, before.length, data);
  getSelection()?.collapse(dom, start + data.length);
  await send(inputEvent('input', data));
}

/** Composes the first step, which is the library's own. */
async function begin(): Promise<Text> {
  const dom = cell.put([() => $createTextNode('甲')], 1);
  await send(composing('compositionstart', ''));
  await step(dom, 1, '', 'ㄋ');
  expect(cell.heard).toEqual(['keydown', 'compositionupdate', 'beforeinput', 'input']);
  expect(known()).toBe('甲ㄋ');
  cell.heard.length = 0;
  return dom;
}

/** What the library knows of, with what it is about to commit: an event's own update comes in a microtask. */
const known = (): string => cell.editor.read(cell.known);
const caret = (): number => cell.editor.read(cell.caret);

describe('a later step of a composed phrase', () => {
  test('is told to nobody before it is settled, and then to the library by the same event', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    expect(cell.heard).toEqual([]);
    expect(known()).toBe('甲ㄋ');
    cell.native.settle();
    expect(cell.heard).toEqual(['input']);
    expect(known()).toBe('甲你');
    expect(caret()).toBe(2);
    expect(cell.editor.isComposing()).toBe(true);
  });

  test('is settled by the next step, so that there is never more than one', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    await step(dom, 1, '你', '你ㄏ');
    expect(known()).toBe('甲你');
    expect(cell.heard).toEqual(['input']);
  });

  test('is settled by the end of the phrase before the library hears of that', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    let atEnd = '';
    cell.root.addEventListener('compositionend', () => {
      atEnd = known();
    });
    await send(composing('compositionend', '你'));
    expect(atEnd).toBe('甲你');
    expect(known()).toBe('甲你');
    expect(cell.editor.isComposing()).toBe(false);
    expect(cell.root.textContent).toBe('甲你');
  });

  test('is settled after the next frame when nothing else happens, and by the end of the editor', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    await expect.poll(known).toBe('甲你');
    await step(dom, 1, '你', '你ㄏ');
    cell.native.stop();
    expect(known()).toBe('甲你ㄏ');
  });
});

describe('left to the editing library from the first event on is', () => {
  test('a step that empties the composition', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '');
    expect(cell.heard).toContain('beforeinput');
    expect(cell.heard).toContain('input');
    expect(known()).toBe('甲');
  });

  test('the first step of the next phrase', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    await send(composing('compositionend', '你'));
    cell.heard.length = 0;
    await send(composing('compositionstart', ''));
    await step(dom, 2, '', 'ㄏ');
    expect(cell.heard).toEqual(['keydown', 'compositionupdate', 'beforeinput', 'input']);
    // Soon after a key the library makes room with a sign that no report ever holds.
    expect(known().replaceAll('\u200B', '')).toBe('甲你ㄏ');
  });

  test('a step after which the page holds something else than was announced', async () => {
    const dom = await begin();
    const event = inputEvent('beforeinput', '你');
    const range = { startContainer: dom, startOffset: 1, endContainer: dom, endOffset: 2 };
    Object.defineProperty(event, 'getTargetRanges', { value: () => [range] });
    await send(event);
    dom.replaceData(1, 1, '妳');
    getSelection()?.collapse(dom, 2);
    await send(inputEvent('input', '你'));
    expect(cell.heard).toEqual(['input']);
    expect(known()).toBe('甲妳');
  });
});
