// @vitest-environment happy-dom
import {
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMPOSITION_END_TAG,
} from 'lexical';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { $commentsOf, $setComments } from './nodes/comment-state.ts';
import { registerComments } from './register-comments.ts';
import {
  aimAt,
  composedInput,
  composeStep,
  composing,
  send as sendTo,
  takenKey,
} from './testing/compose.ts';
import { type NativeCell, openNativeCell } from './testing/native-cell.ts';

let cell: NativeCell;

beforeEach(() => {
  cell = openNativeCell([
    'keydown',
    'compositionstart',
    'compositionupdate',
    'compositionend',
    'beforeinput',
    'input',
  ]);
  // As the cell does, once it knows that nobody composes any more.
  cell.root.addEventListener('compositionend', () => cell.native.finishPhrase(), true);
});

afterEach(() => cell.close());

const send = (event: Event): Promise<void> => sendTo(cell.root, event);
const step = (dom: Text, start: number, before: string, data: string): Promise<void> =>
  composeStep(cell.root, dom, start, before, data);
const known = (): string => cell.editor.read(cell.known);
const caret = (): number => cell.editor.read(cell.caret);

/** Composes the first step behind the first sign of a run. */
async function begin(text = '甲乙'): Promise<Text> {
  const dom = cell.put([() => $createTextNode(text)], 1);
  await send(takenKey(false));
  await send(composing('compositionstart', ''));
  await step(dom, 1, '', 'ㄋ');
  return dom;
}

describe('a phrase composed inside of a run', () => {
  test('is heard of by nobody until it is done, and is the run’s new text then', async () => {
    const dom = await begin();
    expect(known()).toBe('甲乙');
    expect(cell.native.isPending()).toBe(true);
    await step(dom, 1, 'ㄋ', '你ㄏ');
    await step(dom, 1, '你ㄏ', '你好');
    expect(cell.heard).toEqual([]);
    expect(cell.editor.isComposing()).toBe(false);
    await send(composing('compositionend', '你好'));
    expect(cell.native.isPending()).toBe(false);
    expect(cell.heard).toEqual([]);
    expect(known()).toBe('甲你好乙');
    expect(caret()).toBe(3);
    expect(cell.root.textContent).toBe('甲你好乙');
  });

  test('leaves the page’s text as the input method wrote it, with no sign of the library’s own', async () => {
    const dom = await begin();
    expect(dom.data).toBe('甲ㄋ乙');
    expect(cell.root.textContent).toBe('甲ㄋ乙');
    await send(composing('compositionend', 'ㄋ'));
    expect(cell.editor.getElementByKey(keyOf(dom))?.firstChild).toBe(dom);
  });

  test('that comes to nothing leaves what was there, and says that it has ended', async () => {
    const tags: string[] = [];
    const stop = cell.editor.registerUpdateListener((update) => tags.push(...update.tags));
    const dom = await begin();
    await step(dom, 1, 'ㄋ', '');
    await send(composing('compositionend', ''));
    expect(known()).toBe('甲乙');
    expect(caret()).toBe(1);
    expect(tags).toContain(COMPOSITION_END_TAG);
    stop();
  });

  test('is told as far as it has come before anything else reads the cell, and goes on', async () => {
    const dom = await begin();
    cell.native.settle();
    expect(known()).toBe('甲ㄋ乙');
    await step(dom, 1, 'ㄋ', '你');
    expect(cell.heard).toEqual([]);
    expect(known()).toBe('甲ㄋ乙');
    cell.root.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(known()).toBe('甲你乙');
    await send(composing('compositionend', '你'));
    expect(known()).toBe('甲你乙');
  });

  test('is told as far as it has come when the cell is left', async () => {
    await begin();
    cell.native.stop();
    expect(known()).toBe('甲ㄋ乙');
  });

  test('may be followed by the next one at once', async () => {
    const dom = await begin();
    await send(composing('compositionend', 'ㄋ'));
    await send(takenKey(false));
    await send(composing('compositionstart', ''));
    await step(dom, 2, '', 'ㄏ');
    await send(composing('compositionend', 'ㄏ'));
    expect(cell.heard).toEqual([]);
    expect(known()).toBe('甲ㄋㄏ乙');
    expect(caret()).toBe(3);
  });
});

test('told half way at the edge of commented words, it is not taken off them before it is done', async () => {
  const stop = registerComments(cell.editor, {
    fromDocument: 'from-document',
    isComposing: () => cell.native.isComposing() || cell.editor.isComposing(),
  });
  const dom = cell.put(
    [
      () => {
        const node = $createTextNode('甲乙');
        $setComments(node, ['t']);
        return node;
      },
    ],
    2,
  );
  await send(takenKey(false));
  await send(composing('compositionstart', ''));
  await step(dom, 2, '', 'ㄋ');
  cell.native.settle();
  expect([known(), dom.data]).toEqual(['甲乙ㄋ', '甲乙ㄋ']);
  await step(dom, 2, 'ㄋ', '你好');
  cell.native.settle();
  await send(composing('compositionend', '你好'));
  const runs = cell.editor.read(() =>
    $getRoot()
      .getAllTextNodes()
      .map((node) => [node.getTextContent(), $commentsOf(node)]),
  );
  expect(runs).toEqual([
    ['甲乙', ['t']],
    ['你好', []],
  ]);
  stop();
});

test('a letter typed just before it does not make it told by a timer', async () => {
  const dom = cell.put([() => $createTextNode('甲乙')], 1);
  await send(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  const typed = new InputEvent('beforeinput', {
    inputType: 'insertText',
    data: 'a',
    bubbles: true,
  });
  await send(aimAt(typed, dom, 1, 1));
  dom.insertData(1, 'a');
  getSelection()?.collapse(dom, 2);
  await send(new InputEvent('input', { inputType: 'insertText', data: 'a', bubbles: true }));
  await send(takenKey(false));
  await send(composing('compositionstart', ''));
  await step(dom, 2, '', 'ㄋ');
  expect(known()).toBe('甲a乙');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(known()).toBe('甲a乙');
  await send(composing('compositionend', 'ㄋ'));
  expect(known()).toBe('甲aㄋ乙');
});

describe('the library takes the phrase over', () => {
  test('with a step that replaces something else than what was composed', async () => {
    const dom = await begin();
    await send(aimAt(composedInput('beforeinput', '你'), dom, 0, 2));
    expect(cell.heard).toEqual(['beforeinput']);
    expect(known()).toBe('甲ㄋ乙');
    expect(cell.editor.isComposing()).toBe(true);
    dom.replaceData(0, 2, '你');
    getSelection()?.collapse(dom, 1);
    await send(composedInput('input', '你'));
    await send(composing('compositionend', '你'));
    expect(cell.heard).toEqual(['beforeinput', 'input', 'compositionend']);
    expect(known()).toBe('你乙');
    expect(cell.root.textContent).toBe('你乙');
    expect(cell.editor.isComposing()).toBe(false);
  });

  test('with a step after which the page holds something else than was announced', async () => {
    const dom = await begin();
    await send(aimAt(composedInput('beforeinput', '你'), dom, 1, 2));
    dom.replaceData(1, 1, '妳');
    getSelection()?.collapse(dom, 2);
    await send(composedInput('input', '你'));
    expect(cell.heard).toEqual(['input']);
    expect(known()).toBe('甲妳乙');
    await send(composing('compositionend', '妳'));
    expect(known()).toBe('甲妳乙');
    expect(cell.root.textContent).toBe('甲妳乙');
  });

  test('with something that is no step of composing', async () => {
    const dom = await begin();
    const event = new InputEvent('beforeinput', {
      inputType: 'deleteContentBackward',
      bubbles: true,
    });
    Object.defineProperty(event, 'isComposing', { value: true });
    await send(aimAt(event, dom, 1, 2));
    expect(cell.heard).toEqual(['beforeinput']);
    expect(cell.editor.isComposing()).toBe(true);
  });
});

test('a phrase that ended without a word is told with what is typed next, which is no part of it', async () => {
  const dom = await begin();
  const event = new InputEvent('beforeinput', {
    inputType: 'insertText',
    data: 'a',
    bubbles: true,
  });
  await send(aimAt(event, dom, 2, 2));
  expect(known()).toBe('甲ㄋ乙');
  expect(cell.editor.isComposing()).toBe(false);
});

test('a phrase that ended without a word is told when the next one begins', async () => {
  const dom = await begin();
  await send(composing('compositionstart', ''));
  await step(dom, 2, '', 'ㄏ');
  await send(composing('compositionend', 'ㄏ'));
  expect(cell.heard).toEqual([]);
  expect(known()).toBe('甲ㄋㄏ乙');
});

describe('the library’s own from the beginning is a phrase', () => {
  test.each([
    ['in front of a run', 0, 0],
    ['over a selection', 0, 2],
  ])('%s', async (_name, from, to) => {
    const dom = cell.put([() => $createTextNode('甲乙')], to);
    getSelection()?.setBaseAndExtent(dom, from, dom, to);
    document.dispatchEvent(new Event('selectionchange'));
    await send(takenKey(false));
    await send(composing('compositionstart', ''));
    expect(cell.heard).toEqual(['keydown', 'compositionstart']);
    expect(cell.editor.isComposing()).toBe(true);
  });

  test('with marks chosen for what comes next', async () => {
    cell.put([() => $createTextNode('甲乙')], 1);
    cell.editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.setFormat(1);
      },
      { discrete: true },
    );
    await send(composing('compositionstart', ''));
    expect(cell.heard).toEqual(['compositionstart']);
  });
});

function keyOf(dom: Text): string {
  return cell.editor.read(() => $getNearestNodeFromDOMNode(dom)?.getKey() ?? '');
}
