import type { Klass, LexicalNode } from 'lexical';
import { FieldNode } from './field-node.ts';
import { FlowchartNode } from './flowchart-node.ts';
import { ImageNode } from './image-node.ts';
import { ItemNode } from './item-node.ts';
import { TableBlockNode, TableCellNode, TableRowNode } from './table-nodes.ts';

/** The kinds of nodes a cell's editor knows beside paragraphs, text and line breaks. */
export const CELL_NODES: readonly Klass<LexicalNode>[] = [
  ItemNode,
  TableBlockNode,
  TableRowNode,
  TableCellNode,
  ImageNode,
  FlowchartNode,
  FieldNode,
];
