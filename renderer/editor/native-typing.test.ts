// @vitest-environment happy-dom
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCellLexical, registerTextBehaviour } from './create-cell-lexical.ts';
import { inputNatively, type NativeInput } from './native-input.ts';

let root: HTMLElement;
let editor: LexicalEditor;
let typing: NativeInput;
/** The events that the editing library, or anybody else on the page, got to hear of. */
let heard: string[];
let stop: () => void;

beforeEach(() => {
  root = document.createElement('div');
  root.contentEditable = 'true';
  root.tabIndex = 0;
  document.body.append(root);
  editor = createCellLexical();
  typing = inputNatively(editor, root);
  editor.setRootElement(root);
  stop = registerTextBehaviour(editor);
  heard = [];
  for (const type of ['keydown', 'beforeinput', 'input']) {
    root.addEventListener(type, () => heard.push(type));
  }
  root.focus();
});

afterEach(() => {
  typing.stop();
  stop();
  editor.setRootElement(null);
  root.remove();
});

/** Makes a run inside an update of the editor. */
type Make = () => TextNode;
const plain =
  (text: string): Make =>
  () =>
    $createTextNode(text);

/** Puts runs of text into the cell and the caret into the last one, in the editor and on the screen. */
function put(runs: readonly Make[], offset: number): Text {
  let key = '';
  editor.update(
    () => {
      const made = runs.map((make) => make());
      $getRoot()
        .clear()
        .append($createParagraphNode().append(...made));
      key = made.at(-1)?.select(offset, offset).anchor.key ?? '';
    },
    { discrete: true },
  );
  const dom = editor.getElementByKey(key)?.firstChild;
  if (!(dom instanceof Text)) throw new Error('no text on the screen');
  getSelection()?.collapse(dom, offset);
  return dom;
}

/** What a browser does with a key that types a character. */
function type(dom: Text, offset: number, data: string): void {
  const key = new KeyboardEvent('keydown', { key: data, bubbles: true, cancelable: true });
  root.dispatchEvent(key);
  const before = inputEvent('beforeinput', data);
  const range = { collapsed: true, startContainer: dom, startOffset: offset };
  Object.defineProperty(before, 'getTargetRanges', { value: () => [range] });
  root.dispatchEvent(before);
  if (before.defaultPrevented) return;
  dom.insertData(offset, data);
  getSelection()?.collapse(dom, offset + data.length);
  root.dispatchEvent(inputEvent('input', data));
}

function inputEvent(name: 'beforeinput' | 'input', data: string): InputEvent {
  return new InputEvent(name, { data, inputType: 'insertText', bubbles: true, cancelable: true });
}

const known = (): string => editor.getEditorState().read(() => $getRoot().getTextContent());
const caret = (): number =>
  editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.anchor.offset : -1;
  });

describe('a plain character in a plain run', () => {
  test('is told to nobody before it is settled, and then the editor has it and the caret', () => {
    const dom = put([plain('abcd')], 2);
    type(dom, 2, 'x');
    expect(heard).toEqual([]);
    expect(known()).toBe('abcd');
    typing.settle();
    expect(known()).toBe('abxcd');
    expect(caret()).toBe(3);
    expect(root.textContent).toBe('abxcd');
  });

  test('is settled by the next key, so that there is never more than one', () => {
    const dom = put([plain('ab')], 2);
    type(dom, 2, 'x');
    type(dom, 3, 'y');
    expect(known()).toBe('abx');
    root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    expect(known()).toBe('abxy');
    expect(heard).toEqual(['keydown']);
  });

  test('is settled by a press of the mouse, by the menu and by the end of the editor', () => {
    const dom = put([plain('ab')], 2);
    type(dom, 2, 'x');
    root.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(known()).toBe('abx');
    type(dom, 3, 'y');
    root.dispatchEvent(new Event('contextmenu', { bubbles: true }));
    expect(known()).toBe('abxy');
    type(dom, 4, 'z');
    typing.stop();
    expect(known()).toBe('abxyz');
  });

  test('is settled after the next frame when nothing else happens', async () => {
    const dom = put([plain('ab')], 2);
    type(dom, 2, 'x');
    await expect.poll(known).toBe('abx');
  });
});

describe('left to the editing library from the first event on is', () => {
  const expectLeft = (dom: Text, offset: number, data = 'x'): void => {
    type(dom, offset, data);
    expect(heard.slice(0, 2)).toEqual(['keydown', 'beforeinput']);
  };

  test('the beginning of a run', () => {
    expectLeft(put([plain('ab')], 0), 0);
  });

  test('a run that is one piece, such as a field', () => {
    expectLeft(put([plain('a'), () => $createTextNode('field').setMode('token')], 5), 5);
  });

  test('a mark chosen for the next character', () => {
    const dom = put([plain('ab')], 2);
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.toggleFormat('bold');
      },
      { discrete: true },
    );
    expectLeft(dom, 2);
  });

  test('a caret that the editor does not know to be there', () => {
    const dom = put([plain('abcd')], 2);
    getSelection()?.collapse(dom, 3);
    expectLeft(dom, 3);
  });
});
