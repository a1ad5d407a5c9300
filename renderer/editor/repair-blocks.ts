import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical';
import { $isItemNode } from './nodes/item-node.ts';
import {
  $createTableCellNode,
  $isTableBlockNode,
  $isTableCellNode,
  $isTableRowNode,
  TableBlockNode,
  TableCellNode,
  TableRowNode,
} from './nodes/table-nodes.ts';

/**
 * Keeps the shape that the document model asks for, whatever an edit has done: rows hold cells and cells hold
 * inlines, every row has as many cells, a table's parts outside of a table become lines, and the text ends in
 * a line.
 */
export function registerRepair(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableCellNode, $repairCell),
    editor.registerNodeTransform(TableRowNode, $repairRow),
    editor.registerNodeTransform(TableBlockNode, $repairTable),
    editor.registerNodeTransform(RootNode, $repairRoot),
  );
}

function $repairCell(cell: TableCellNode): void {
  if (!$isTableRowNode(cell.getParent())) {
    const paragraph = $createParagraphNode();
    cell.replace(paragraph.append(...cell.getChildren()));
    return;
  }
  for (const child of cell.getChildren()) {
    if ($isElementNode(child) && !child.isInline()) $unwrap(child);
  }
}

function $unwrap(element: LexicalNode): void {
  if (!$isElementNode(element)) return;
  for (const child of element.getChildren()) element.insertBefore(child);
  element.remove();
}

function $repairRow(row: TableRowNode): void {
  if (!$isTableBlockNode(row.getParent())) {
    $unwrap(row);
    return;
  }
  for (const child of row.getChildren()) {
    if ($isTableCellNode(child)) continue;
    const cell = $createTableCellNode(false);
    child.insertBefore(cell);
    cell.append(...($isElementNode(child) ? child.getChildren() : [child]));
    if ($isElementNode(child)) child.remove();
  }
}

function $repairTable(table: TableBlockNode): void {
  const rows = table.getChildren().filter($isTableRowNode);
  for (const child of table.getChildren()) if (!$isTableRowNode(child)) table.insertAfter(child);
  if (rows.length === 0) {
    table.remove();
    return;
  }
  const width = Math.max(...rows.map((row) => row.getChildrenSize()));
  for (const row of rows) {
    for (let size = row.getChildrenSize(); size < width; size += 1) {
      row.append($createTableCellNode($isHeader(row)));
    }
  }
}

function $isHeader(row: TableRowNode): boolean {
  const first = row.getFirstChild();
  return $isTableCellNode(first) && first.isHeader();
}

function $repairRoot(root: RootNode): void {
  const last = root.getLastChild();
  if (!$isParagraphNode(last) && !$isItemNode(last)) root.append($createParagraphNode());
}
