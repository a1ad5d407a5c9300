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

/** A key as a browser tells of it, and what it does where nobody has put in the character. Returns whether it had to. */
function press(dom: Text, offset: number, key: string, charCode = key.charCodeAt(0)): boolean {
  const down = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  cell.root.dispatchEvent(down);
  const typed = new KeyboardEvent('keypress', { key, bubbles: true, cancelable: true });
  Object.defineProperty(typed, 'charCode', { value: charCode });
  cell.root.dispatchEvent(typed);
  if (typed.defaultPrevented) return false;
  dom.insertData(offset, String.fromCharCode(charCode));
  getSelection()?.collapse(dom, offset + 1);
  return true;
}

/** Lays the cell out: its pane ends so far below the caret's line, and signs are 10 high. CSS pixels. */
function layOut(below: number): void {
  const box = (top: number, bottom: number): DOMRect => new DOMRect(0, top, 100, bottom - top);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box(0, 500 + below));
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(100);
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue(
    // As much of a list of boxes as is asked for.
    [box(490, 500)] as unknown as DOMRectList,
  );
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

describe('the browser is not asked to put in', () => {
  /** The first character of a cell is the browser's: nobody knows yet where the caret is. */
  const begin = (below = 200): Text => {
    layOut(below);
    const dom = cell.put([plain('abcd')], 2);
    type(dom, 2, 'x');
    cell.native.settle();
    return dom;
  };

  test('a character behind one that was typed before: it is in its place, and told as any other', () => {
    const dom = begin();
    cell.heard.length = 0;
    expect(press(dom, 3, 'y')).toBe(false);
    expect([dom.data, getSelection()?.anchorOffset]).toEqual(['abxycd', 4]);
    expect([cell.known(), cell.native.isPending()]).toEqual(['abxcd', true]);
    expect(press(dom, 4, 'z')).toBe(false);
    expect(cell.known()).toBe('abxycd');
    cell.native.settle();
    expect([cell.known(), cell.caret(), cell.root.textContent]).toEqual(['abxyzcd', 5, 'abxyzcd']);
    expect(cell.heard).toEqual([]);
  });

  test('but it is for a key that types another character than it says, as behind a dead key', () => {
    expect(press(begin(), 3, 'e', 'é'.charCodeAt(0))).toBe(true);
  });

  test('but it is for a key that is composed with, or comes right behind a phrase', () => {
    const dom = begin();
    cell.root.dispatchEvent(new CompositionEvent('compositionend', { data: '', bubbles: true }));
    expect(press(dom, 3, 'y')).toBe(true);
  });

  test('but it is when the caret has been moved', () => {
    const dom = begin();
    cell.editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.anchor.getNode().select(2, 2);
      },
      { discrete: true },
    );
    getSelection()?.collapse(dom, 2);
    expect(press(dom, 2, 'y')).toBe(true);
  });

  test('but it is where the caret may leave the pane, or something has been scrolled', () => {
    expect(press(begin(20), 3, 'y')).toBe(true);
    cell.close();
    cell = openNativeCell([]);
    const dom = begin();
    window.dispatchEvent(new Event('scroll'));
    expect(press(dom, 3, 'y')).toBe(true);
  });

  test('but it is in a cell that nobody may write in', () => {
    const dom = begin();
    cell.editor.setEditable(false);
    expect(press(dom, 3, 'y')).toBe(true);
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
