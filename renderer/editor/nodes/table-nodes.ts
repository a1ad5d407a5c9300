import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
} from 'lexical';

// A small table inside a cell: our own three kinds of nodes, which can hold nothing but rows, cells and
// inlines. No merging, no nesting, no selection of cells: what a table could get wrong is not there.

/** A small table. Its header row shows in its cells. */
export class TableBlockNode extends ElementNode {
  override $config() {
    return this.config('small-table', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const table = document.createElement('table');
    table.className = 'block small-table';
    table.append(document.createElement('tbody'));
    return table;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    const slot = super.getDOMSlot(element);
    const body = element.querySelector('tbody');
    return body === null ? slot : slot.withElement(body);
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}

/** A row of a small table. */
export class TableRowNode extends ElementNode {
  override $config() {
    return this.config('small-table-row', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('tr');
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}

/** A cell of a small table: a line of text. */
export class TableCellNode extends ElementNode {
  __header: boolean = false;

  override $config() {
    return this.config('small-table-cell', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__header = previous.__header;
  }

  override createDOM(): HTMLElement {
    return document.createElement(this.__header ? 'th' : 'td');
  }

  override updateDOM(): boolean {
    return false;
  }

  isHeader(): boolean {
    return this.getLatest().__header;
  }

  override canIndent(): boolean {
    return false;
  }

  /** Backspace at its beginning leaves the table as it is. */
  override collapseAtStart(): boolean {
    return true;
  }
}

export function $createTableBlockNode(): TableBlockNode {
  return new TableBlockNode();
}

export function $createTableRowNode(): TableRowNode {
  return new TableRowNode();
}

export function $createTableCellNode(header: boolean): TableCellNode {
  const cell = new TableCellNode();
  cell.__header = header;
  return cell;
}

export function $isTableBlockNode(node: LexicalNode | null | undefined): node is TableBlockNode {
  return node instanceof TableBlockNode;
}

export function $isTableRowNode(node: LexicalNode | null | undefined): node is TableRowNode {
  return node instanceof TableRowNode;
}

export function $isTableCellNode(node: LexicalNode | null | undefined): node is TableCellNode {
  return node instanceof TableCellNode;
}

/** The cells of a small table in reading order. */
export function $tableCells(table: TableBlockNode): readonly TableCellNode[] {
  return table
    .getChildren()
    .filter($isTableRowNode)
    .flatMap((row) => row.getChildren().filter($isTableCellNode));
}

/** The cell of a small table that a node is in, or is; null outside of tables. */
export function $cellOf(node: LexicalNode): TableCellNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isTableCellNode(at)) return at;
  }
  return null;
}

/** The cell of a small table that the whole selection is in; null when it is in none, or in several. */
export function $selectedCell(): TableCellNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const cell = $cellOf(selection.anchor.getNode());
  return cell?.is($cellOf(selection.focus.getNode())) === true ? cell : null;
}

/** Puts an empty paragraph before a block and the caret into it. */
export function $writeBefore(block: LexicalNode): void {
  const paragraph = $createParagraphNode();
  block.insertBefore(paragraph);
  paragraph.select();
}
