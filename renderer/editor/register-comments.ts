import {
  $getNodeByKey,
  $getSelection,
  $hasUpdateTag,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  TextNode,
} from 'lexical';
import { $commentsOf, $setComments } from './nodes/comment-state.ts';

export interface CellComments {
  /** The tag of updates that write what the document already has. */
  readonly fromDocument: string;
  /** Whether an input method composes, also where the editor has not been told of it. */
  readonly isComposing?: () => boolean;
}

/**
 * Keeps comments on the words they are about: what is typed inside of them belongs to them, what is typed at
 * their edges does not, and between two pieces of one comment it does.
 *
 * The input method and the browser type into whatever run the caret is in, undisturbed; only when the text
 * has settled is what came at an edge taken off the run. The run that is being composed is never touched.
 */
export function registerComments(
  editor: LexicalEditor,
  { fromDocument, isComposing = () => editor.isComposing() }: CellComments,
): () => void {
  /** The text of each run as it was when nobody was composing in it. */
  const settled = new Map<NodeKey, string>();
  /** The run whose end was just deleted or overwritten, and where the caret was then: typing goes on in it. */
  let rewritten: { readonly key: NodeKey; readonly offset: number } | null = null;

  const $settle = (node: TextNode): void => {
    // The library keeps away from a run that it knows to be composed in; of one that it does not know of, we do.
    if (isComposing()) return;
    const before = settled.get(node.getKey());
    if (before !== undefined) $takeOffEdges(node, before);
    else if (!$hasUpdateTag(fromDocument)) $joinAround(node);
  };

  const $takeOffEdges = (node: TextNode, before: string): void => {
    const own = $commentsOf(node);
    const text = node.getTextContent();
    const offset = $caretIn(node);
    if (own.length === 0 || text === before || offset === null) return;
    const typed = text.length - before.length;
    const from = offset - typed;
    const isAtEnd = typed > 0 && from === before.length && text.startsWith(before);
    const isAtStart = typed > 0 && from === 0 && text.endsWith(before);
    // The library may look at one change twice: then the caret is where it was left the first time.
    const isContinued =
      rewritten?.key === node.getKey() &&
      (rewritten.offset === from || rewritten.offset === offset);
    if (!isAtEnd && !isAtStart) {
      rewritten = offset === text.length ? { key: node.getKey(), offset } : null;
      return;
    }
    if (isAtEnd && isContinued) {
      rewritten = { key: node.getKey(), offset };
      return;
    }
    const [head, tail] = node.splitText(isAtEnd ? before.length : typed);
    const fresh = isAtEnd ? tail : head;
    if (fresh === undefined) return;
    const beyond = $neighbour(fresh, isAtEnd ? 'next' : 'previous');
    $setComments(fresh, beyond === null ? [] : shared(own, $commentsOf(beyond)));
  };

  /** A run that is new, and not the document's doing: bold typed inside of a comment, or a paste. */
  const $joinAround = (node: TextNode): void => {
    const left = $neighbour(node, 'previous');
    const right = $neighbour(node, 'next');
    if (left === null || right === null) return;
    if (!settled.has(left.getKey()) && !settled.has(right.getKey())) return;
    const own = $commentsOf(node);
    const around = shared($commentsOf(left), $commentsOf(right)).filter((id) => !own.includes(id));
    if (around.length > 0) $setComments(node, [...own, ...around].sort());
  };

  return mergeRegister(
    editor.registerNodeTransform(TextNode, $settle),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (text) => typeof text === 'string' && $replaceCommented(text),
      // After what empties the cells of a table that the selection reaches across.
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener(({ dirtyLeaves, editorState }) => {
      if (isComposing()) return;
      editorState.read(() => {
        for (const key of dirtyLeaves) {
          const node = $getNodeByKey(key);
          if ($isTextNode(node)) settled.set(key, node.getTextContent());
          else settled.delete(key);
        }
        if (rewritten === null) return;
        const node = $getNodeByKey(rewritten.key);
        if (!$isTextNode(node) || $caretIn(node) !== rewritten.offset) rewritten = null;
      });
    }),
  );
}

/**
 * Types over a selection of nothing but commented words. The editing library would take the words away first,
 * and the comment with them; here their first run keeps its comment and takes up the new text.
 * @returns false when something else is selected: that is an ordinary replacement
 */
function $replaceCommented(text: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed() || text === '') return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const node = start.getNode();
  // The end of the run before the words is the same place as their beginning.
  const isBeside = $isTextNode(node) && start.offset === node.getTextContentSize();
  const first = isBeside ? node.getNextSibling() : node;
  if (!$isTextNode(first)) return false;
  const from = isBeside ? 0 : start.offset;
  const size = first.getTextContentSize();
  const to = end.key === first.getKey() ? end.offset : size;
  const words = selection.getNodes().filter($isTextNode);
  const covered = isBeside ? words.filter((word) => !word.is(node)) : words;
  const ids = covered.map($commentsOf).reduce(shared, $commentsOf(first));
  if (ids.length === 0) return false;
  start.set(first.getKey(), to, 'text');
  if (!selection.isCollapsed()) selection.removeText();
  selection.format = first.getFormat();
  selection.setTextNodeRange(first, to, first, to);
  selection.insertText(text);
  const [anchor, focus] = [selection.anchor.offset, selection.focus.offset];
  first.spliceText(from, to - from, '');
  selection.setTextNodeRange(first, anchor - (to - from), first, focus - (to - from));
  if (from === 0 && to === size) $setComments(first, ids);
  return true;
}

/** Where the caret is in a run; null when it is elsewhere, or something is selected. */
function $caretIn(node: TextNode): number | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  return selection.anchor.key === node.getKey() ? selection.anchor.offset : null;
}

/** The nearest run beside a node in its line, across line breaks. */
function $neighbour(node: LexicalNode, side: 'previous' | 'next'): TextNode | null {
  const step = (from: LexicalNode): LexicalNode | null =>
    side === 'next' ? from.getNextSibling() : from.getPreviousSibling();
  let at = step(node);
  while ($isLineBreakNode(at)) at = step(at);
  return $isTextNode(at) ? at : null;
}

function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.filter((id) => b.includes(id));
}
