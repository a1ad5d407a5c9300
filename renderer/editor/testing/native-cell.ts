import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { createCellLexical, registerTextBehaviour } from '../create-cell-lexical.ts';
import { inputNatively, type NativeInput } from '../native-input.ts';

/** A cell's editor with native input in the test's document, and who heard of what. */
export interface NativeCell {
  readonly root: HTMLElement;
  readonly editor: LexicalEditor;
  readonly native: NativeInput;
  /** The events that the editing library, or anybody else on the page, got to hear of. */
  readonly heard: string[];
  /** The text that the library has committed. */
  readonly known: () => string;
  /** Where the library has the caret in its run; -1: it has none. */
  readonly caret: () => number;
  /** Puts runs into the cell and the caret into the last one, in the editor and on the screen. */
  readonly put: (runs: readonly (() => TextNode)[], offset: number) => Text;
  readonly close: () => void;
}

/** Opens such a cell and puts the focus into it. */
export function openNativeCell(listenTo: readonly string[]): NativeCell {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  root.tabIndex = 0;
  document.body.append(root);
  const editor = createCellLexical();
  const native = inputNatively(editor, root);
  editor.setRootElement(root);
  const stop = registerTextBehaviour(editor);
  const heard: string[] = [];
  for (const type of listenTo) root.addEventListener(type, () => heard.push(type));
  root.focus();

  const put = (runs: readonly (() => TextNode)[], offset: number): Text => {
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
  };

  return {
    root,
    editor,
    native,
    heard,
    put,
    known: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    caret: () =>
      editor.getEditorState().read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? selection.anchor.offset : -1;
      }),
    close: () => {
      native.stop();
      stop();
      editor.setRootElement(null);
      root.remove();
    },
  };
}
