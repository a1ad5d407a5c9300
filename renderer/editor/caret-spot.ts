import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

/** A caret in a run of text that the page and the editor agree about. */
export interface Spot {
  readonly key: NodeKey;
  readonly dom: Text;
  /** UTF-16 units before the caret. */
  readonly offset: number;
  readonly text: string;
}

/** Whether the page has its caret at a spot. */
export function isCaretAt({ dom, offset }: Spot): boolean {
  const selection = getSelection();
  if (selection === null || !selection.isCollapsed) return false;
  return selection.anchorNode === dom && selection.anchorOffset === offset;
}

/** Where the caret is, when what is typed or composed there could only go into the run that it is in. */
export function spotOfCaret(editor: LexicalEditor): Spot | null {
  const shown = getSelection();
  if (shown === null || !shown.isCollapsed || editor.isComposing()) return null;
  const { anchorNode: dom, anchorOffset: offset } = shown;
  if (!(dom instanceof Text) || offset === 0) return null;
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const { anchor } = selection;
    const node = anchor.getNode();
    if (anchor.offset !== offset || !$isTextNode(node) || !node.isSimpleText()) return null;
    const text = node.getTextContent();
    if (text !== dom.data || /[\u200B\uFEFF]/u.test(text)) return null;
    if (editor.getElementByKey(anchor.key)?.contains(dom) !== true) return null;
    if (selection.format !== node.getFormat() || selection.style !== node.getStyle()) return null;
    const isOpen = node.canInsertTextAfter() && node.getParentOrThrow().canInsertTextAfter();
    if (offset === text.length && !isOpen) return null;
    return { key: anchor.key, dom, offset, text };
  });
}
