import { createEditor, type LexicalEditor } from 'lexical';
import { CELL_NODES } from '../nodes/cell-nodes.ts';

/** An editor with a cell's nodes and no behaviour yet, which throws what goes wrong in it. */
export function createStrictEditor(): LexicalEditor {
  return createEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
}
