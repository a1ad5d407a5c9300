import { $getNodeByKey, $isTextNode, type LexicalEditor, TextNode } from 'lexical';
import { applyCommentMark } from './comment-mark.ts';
import { $commentsOf } from './nodes/comment-state.ts';

/** Marks the elements of commented words, whenever the editing library makes or changes them. */
export function drawComments(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(TextNode, (mutations) => {
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) {
        const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
        const element = editor.getElementByKey(key);
        if ($isTextNode(node) && element !== null) applyCommentMark(element, $commentsOf(node));
      }
    });
  });
}
