import { $getState, $setState, createState, type TextNode } from 'lexical';

/**
 * The threads that a run of text is commented with, apart by spaces. A state of ordinary text nodes, not a
 * node of its own: typing and input methods meet nothing but text, and the editing library itself keeps runs
 * with other threads apart and takes the state along when it splits one.
 */
const commentsState = createState('comments', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** The threads of a run, in canonical order. */
export function $commentsOf(node: TextNode): readonly string[] {
  const ids = $getState(node, commentsState);
  return ids === '' ? [] : ids.split(' ');
}

/** Gives a run these threads, which are in canonical order. */
export function $setComments(node: TextNode, ids: readonly string[]): void {
  $setState(node, commentsState, ids.join(' '));
}
