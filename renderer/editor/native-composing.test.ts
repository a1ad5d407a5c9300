// @vitest-environment happy-dom
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCellLexical, registerTextBehaviour } from './create-cell-lexical.ts';
import { inputNatively, type NativeInput } from './native-input.ts';

let root: HTMLElement;
let editor: LexicalEditor;
let native: NativeInput;
/** The events that the editing library, or anybody else on the page, got to hear of. */
let heard: string[];
let stop: () => void;

beforeEach(() => {
  root = document.createElement('div');
  root.contentEditable = 'true';
  root.tabIndex = 0;
  document.body.append(root);
  editor = createCellLexical();
  native = inputNatively(editor, root);
  editor.setRootElement(root);
  stop = registerTextBehaviour(editor);
  heard = [];
  for (const type of ['keydown', 'beforeinput', 'input', 'compositionupdate']) {
    root.addEventListener(type, () => heard.push(type));
  }
  root.focus();
});

afterEach(() => {
  native.stop();
  stop();
  editor.setRootElement(null);
  root.remove();
});

/** Puts a run into the cell with the caret at its end, in the editor and on the screen. */
function put(text: string): Text {
  let key = '';
  editor.update(
    () => {
      const run = $createTextNode(text);
      $getRoot().clear().append($createParagraphNode().append(run));
      key = run.getKey();
      run.select(text.length, text.length);
    },
    { discrete: true },
  );
  const dom = editor.getElementByKey(key)?.firstChild;
  if (!(dom instanceof Text)) throw new Error('no text on the screen');
  getSelection()?.collapse(dom, text.length);
  return dom;
}

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
  root.dispatchEvent(event);
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
  const dom = put('甲');
  await send(composing('compositionstart', ''));
  await step(dom, 1, '', 'ㄋ');
  expect(heard).toEqual(['keydown', 'compositionupdate', 'beforeinput', 'input']);
  expect(known()).toBe('甲ㄋ');
  heard.length = 0;
  return dom;
}

const known = (): string => editor.read(() => $getRoot().getTextContent());
const caret = (): number =>
  editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.anchor.offset : -1;
  });

describe('a later step of a composed phrase', () => {
  test('is told to nobody before it is settled, and then to the library by the same event', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    expect(heard).toEqual([]);
    expect(known()).toBe('甲ㄋ');
    native.settle();
    expect(heard).toEqual(['input']);
    expect(known()).toBe('甲你');
    expect(caret()).toBe(2);
    expect(editor.isComposing()).toBe(true);
  });

  test('is settled by the next step, so that there is never more than one', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    await step(dom, 1, '你', '你ㄏ');
    expect(known()).toBe('甲你');
    expect(heard).toEqual(['input']);
  });

  test('is settled by the end of the phrase before the library hears of that', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    let atEnd = '';
    root.addEventListener('compositionend', () => {
      atEnd = known();
    });
    await send(composing('compositionend', '你'));
    expect(atEnd).toBe('甲你');
    expect(known()).toBe('甲你');
    expect(editor.isComposing()).toBe(false);
    expect(root.textContent).toBe('甲你');
  });

  test('is settled after the next frame when nothing else happens, and by the end of the editor', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    await expect.poll(known).toBe('甲你');
    await step(dom, 1, '你', '你ㄏ');
    native.stop();
    expect(known()).toBe('甲你ㄏ');
  });
});

describe('left to the editing library from the first event on is', () => {
  test('a step that empties the composition', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '');
    expect(heard).toContain('beforeinput');
    expect(heard).toContain('input');
    expect(known()).toBe('甲');
  });

  test('the first step of the next phrase', async () => {
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '你');
    await send(composing('compositionend', '你'));
    heard.length = 0;
    await send(composing('compositionstart', ''));
    await step(dom, 2, '', 'ㄏ');
    expect(heard).toEqual(['keydown', 'compositionupdate', 'beforeinput', 'input']);
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
    expect(heard).toEqual(['input']);
    expect(known()).toBe('甲妳');
  });
});
