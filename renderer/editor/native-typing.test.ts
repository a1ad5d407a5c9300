// @vitest-environment happy-dom
import { $createTextNode, $getSelection, $isRangeSelection, type TextNode } from 'lexical';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type NativeCell, openNativeCell } from './testing/native-cell.ts';

let cell: NativeCell;

beforeEach(() => {
  cell = openNativeCell(['keydown', 'beforeinput', 'input']);
});

afterEach(() => {
  cell.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const plain = (text: string) => (): TextNode => $createTextNode(text);

/** What a browser does with a key that types a character. */
function type(dom: Text, offset: number, data: string): void {
  const key = new KeyboardEvent('keydown', { key: data, bubbles: true, cancelable: true });
  cell.root.dispatchEvent(key);
  const before = inputEvent('beforeinput', data);
  const range = { collapsed: true, startContainer: dom, startOffset: offset };
  Object.defineProperty(before, 'getTargetRanges', { value: () => [range] });
  cell.root.dispatchEvent(before);
  if (before.defaultPrevented) return;
  dom.insertData(offset, data);
  getSelection()?.collapse(dom, offset + data.length);
  cell.root.dispatchEvent(inputEvent('input', data));
}

function inputEvent(name: 'beforeinput' | 'input', data: string): InputEvent {
  return new InputEvent(name, { data, inputType: 'insertText', bubbles: true, cancelable: true });
}

describe('a plain character in a plain run', () => {
  test('is told to nobody before it is settled, and then the editor has it and the caret', () => {
    const dom = cell.put([plain('abcd')], 2);
    type(dom, 2, 'x');
    expect(cell.heard).toEqual([]);
    expect(cell.known()).toBe('abcd');
    cell.native.settle();
    expect(cell.known()).toBe('abxcd');
    expect(cell.caret()).toBe(3);
    expect(cell.root.textContent).toBe('abxcd');
  });

  test('is settled by the next key, so that there is never more than one', () => {
    const dom = cell.put([plain('ab')], 2);
    type(dom, 2, 'x');
    type(dom, 3, 'y');
    expect(cell.known()).toBe('abx');
    cell.root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    expect(cell.known()).toBe('abxy');
    expect(cell.heard).toEqual(['keydown']);
  });

  test('is settled by a press of the mouse, by the menu and by the end of the editor', () => {
    const dom = cell.put([plain('ab')], 2);
    type(dom, 2, 'x');
    cell.root.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(cell.known()).toBe('abx');
    type(dom, 3, 'y');
    cell.root.dispatchEvent(new Event('contextmenu', { bubbles: true }));
    expect(cell.known()).toBe('abxy');
    type(dom, 4, 'z');
    cell.native.stop();
    expect(cell.known()).toBe('abxyz');
  });

  test('is settled soon when nothing else happens, with no frame asked for and one timer at a time', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame');
    const dom = cell.put([plain('ab')], 2);
    type(dom, 2, 'x');
    vi.advanceTimersByTime(20);
    expect(cell.known()).toBe('ab');
    vi.advanceTimersByTime(4);
    expect(cell.known()).toBe('abx');
    type(dom, 3, 'y');
    vi.advanceTimersByTime(10);
    // The next key has the one before told.
    type(dom, 4, 'z');
    expect([cell.known(), vi.getTimerCount()]).toEqual(['abxy', 1]);
    vi.advanceTimersByTime(20);
    expect(cell.known()).toBe('abxy');
    vi.advanceTimersByTime(4);
    expect(cell.known()).toBe('abxyz');
    type(dom, 5, '!');
    cell.native.stop();
    expect([cell.known(), vi.getTimerCount()]).toEqual(['abxyz!', 0]);
    expect(frames).not.toHaveBeenCalled();
  });
});

describe('left to the editing library from the first event on is', () => {
  const expectLeft = (dom: Text, offset: number, data = 'x'): void => {
    type(dom, offset, data);
    expect(cell.heard.slice(0, 2)).toEqual(['keydown', 'beforeinput']);
  };

  test('the beginning of a run', () => {
    expectLeft(cell.put([plain('ab')], 0), 0);
  });

  test('a run that is one piece, such as a field', () => {
    expectLeft(cell.put([plain('a'), () => $createTextNode('field').setMode('token')], 5), 5);
  });

  test('a mark chosen for the next character', () => {
    const dom = cell.put([plain('ab')], 2);
    cell.editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.toggleFormat('bold');
      },
      { discrete: true },
    );
    expectLeft(dom, 2);
  });

  test('a caret that the editor does not know to be there', () => {
    const dom = cell.put([plain('abcd')], 2);
    getSelection()?.collapse(dom, 3);
    expectLeft(dom, 3);
  });
});
