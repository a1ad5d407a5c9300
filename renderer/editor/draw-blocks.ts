import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical';
import { type Block, listItem, paragraph } from '../../shared/model/block.ts';
import { applyBlockView, blockViews } from './block-view.ts';
import { $isItemNode } from './nodes/item-node.ts';

/** Draws numbers and indents on the editor's blocks. They are attributes: Lexical's content knows nothing of them. */
export function drawBlocks(editor: LexicalEditor): void {
  editor.getEditorState().read(() => {
    const nodes = $getRoot().getChildren().filter($isElementNode);
    const outline = nodes.map(
      (node): Block =>
        $isItemNode(node)
          ? listItem(node.getNumbering(), node.getLevel(), [], node.getStart() ?? undefined)
          : paragraph(),
    );
    const views = blockViews(outline);
    nodes.forEach((node, index) => {
      const element = editor.getElementByKey(node.getKey());
      const view = views[index];
      if (element !== null && view !== undefined) applyBlockView(element, view);
    });
  });
}
