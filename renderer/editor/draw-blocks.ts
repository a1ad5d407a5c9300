import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { type Block, listItem, paragraph } from '../../shared/model/block.ts';
import { withCaption } from '../../shared/model/caption.ts';
import { imageBlock } from '../../shared/model/image-block.ts';
import { tableBlock } from '../../shared/model/table-block.ts';
import { $captionOf } from './adapter/rich-text-adapter.ts';
import { applyBlockView, blockViews } from './block-view.ts';
import { captionCounts } from './caption-counts.ts';
import { $isFlowchartNode } from './nodes/flowchart-node.ts';
import { $isItemNode } from './nodes/item-node.ts';
import { $isObjectNode } from './nodes/object-node.ts';
import { $isTableBlockNode } from './nodes/table-nodes.ts';

/** Draws numbers and indents on the editor's blocks. They are attributes: Lexical's content knows nothing of them. */
export function drawBlocks(editor: LexicalEditor): void {
  editor.getEditorState().read(() => {
    const nodes = $getRoot()
      .getChildren()
      .filter((node) => $isElementNode(node) || $isObjectNode(node));
    const views = blockViews(nodes.map($outline), captionCounts(editor));
    nodes.forEach((node, index) => {
      const element = editor.getElementByKey(node.getKey());
      const view = views[index];
      if (element !== null && view !== undefined) applyBlockView(element, view);
    });
  });
}

/** A block as far as its number and indent depend on it. */
function $outline(node: LexicalNode): Block {
  if ($isItemNode(node)) {
    return listItem(node.getNumbering(), node.getLevel(), [], node.getStart() ?? undefined);
  }
  if ($isTableBlockNode(node)) return withCaption(tableBlock(1, 1), $captionOf(node) ?? undefined);
  if ($isFlowchartNode(node)) return node.block();
  if (!$isObjectNode(node)) return paragraph();
  return withCaption(imageBlock('none', 0), $captionOf(node) ?? undefined);
}
