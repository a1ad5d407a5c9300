import { $getState, $setState, createState, type TextNode } from 'lexical';

/**
 * The year of a run that still has to be updated, as it was taken over. A state of ordinary text nodes, not a
 * node of its own. Once the run says anything else, somebody has changed it, and the mark is gone.
 */
const staleState = createState('stale', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** The mark of a run; undefined when there is nothing to update. */
export function $staleOf(node: TextNode): 'year' | undefined {
  const words = $getState(node, staleState);
  return words !== '' && words === node.getTextContent() ? 'year' : undefined;
}

/** Marks the words that a run has now. */
export function $setStale(node: TextNode): void {
  $setState(node, staleState, node.getTextContent());
}
