import {
  $createNodeSelection,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical';
import { $isFlowchartNode, type FlowchartNode } from './flowchart-node.ts';
import { $isImageNode, type ImageNode } from './image-node.ts';

/** A block that is selected as a whole: an image or a flowchart. */
export type ObjectNode = ImageNode | FlowchartNode;

export function $isObjectNode(node: LexicalNode | null | undefined): node is ObjectNode {
  return $isImageNode(node) || $isFlowchartNode(node);
}

/** Selects an image or a flowchart as a whole. */
export function $selectObject(object: ObjectNode): void {
  const selection = $createNodeSelection();
  selection.add(object.getKey());
  $setSelection(selection);
}

/** The image or flowchart that is selected as a whole; null when there is none. */
export function $selectedObject(): ObjectNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  return selection.getNodes().find($isObjectNode) ?? null;
}
