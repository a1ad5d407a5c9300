import { $getRoot, $isParagraphNode, type LexicalEditor, RootNode } from 'lexical';
import type { ListLine } from '../../shared/model/list-places.ts';
import { resumedStarts } from '../../shared/model/resume-lists.ts';
import { $isItemNode } from './nodes/item-node.ts';

/** The lines of a cell: their keys, and what lists depend on. */
interface Lines {
  readonly keys: readonly string[];
  readonly lines: readonly ListLine[];
}

/**
 * Lets a list go on behind a paragraph that comes into it, however that came: by Enter on an empty item, by Backspace,
 * as an item that lost its number, by a paste. Of the same update, so that one undo takes back both. Edits of the
 * model's own write all lines anew, and see to it themselves (`resumeLists` of the model).
 */
export function registerResumedLists(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(RootNode, (root) => {
    const earlier = editor.getEditorState();
    // Lines that come or go are written down in the root. With most keys none does.
    if (earlier.read($getRoot) === root) return;
    const before = earlier.read($readLines);
    const after = $readLines();
    const indices = new Map(before.keys.map((key, i) => [key, i]));
    const origins = after.keys.map((key) => indices.get(key) ?? 'new');
    for (const [i, start] of resumedStarts(before.lines, after.lines, origins)) {
      const item = root.getChildAtIndex(i);
      if ($isItemNode(item)) item.setStart(start ?? null);
    }
  });
}

function $readLines(): Lines {
  const nodes = $getRoot().getChildren();
  return {
    keys: nodes.map((node) => node.getKey()),
    lines: nodes.map((node): ListLine => {
      if (!$isItemNode(node)) return { type: $isParagraphNode(node) ? 'paragraph' : 'image' };
      const start = node.getStart();
      const item = { type: 'item', style: node.getNumbering(), level: node.getLevel() } as const;
      return start === null ? item : { ...item, start };
    }),
  };
}
