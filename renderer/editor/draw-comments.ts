import {
  $getNodeByKey,
  $isTextNode,
  type LexicalEditor,
  type MutationListener,
  mergeRegister,
  TextNode,
} from 'lexical';
import { applyCommentMark } from './comment-mark.ts';
import { $commentsOf } from './nodes/comment-state.ts';
import { FieldNode } from './nodes/field-node.ts';
import { $staleOf } from './nodes/stale-state.ts';
import { applyStaleMark } from './stale-mark.ts';

/** Marks the elements of commented words and of years to update, whenever the editing library makes or changes them. */
export function drawComments(editor: LexicalEditor): () => void {
  const draw: MutationListener = (mutations) => {
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
        const element = editor.getElementByKey(key);
        if (!$isTextNode(node) || element === null) continue;
        applyCommentMark(element, $commentsOf(node));
        applyStaleMark(element, $staleOf(node));
      }
    });
  };
  // The library tells of each kind of node by itself.
  return mergeRegister(
    editor.registerMutationListener(TextNode, draw),
    editor.registerMutationListener(FieldNode, draw),
  );
}
