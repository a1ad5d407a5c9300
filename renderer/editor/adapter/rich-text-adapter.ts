import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setSelection,
  $setState,
  createState,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { type Block, isTextBlock, listItem, paragraph } from '../../../shared/model/block.ts';
import { type Inline, type TextRun, textRun, withComments } from '../../../shared/model/inline.ts';
import { normalizeRichText, type RichText } from '../../../shared/model/rich-text.ts';
import type { TableBlock } from '../../../shared/model/table-block.ts';
import { $commentsOf, $setComments } from '../nodes/comment-state.ts';
import { $createFieldNode, $isFieldNode } from '../nodes/field-node.ts';
import { $createFlowchartNode, $isFlowchartNode } from '../nodes/flowchart-node.ts';
import { $createImageNode, $isImageNode } from '../nodes/image-node.ts';
import { $createItemNode, $isItemNode } from '../nodes/item-node.ts';
import { $setStale, $staleOf } from '../nodes/stale-state.ts';
import {
  $createTableBlockNode,
  $createTableCellNode,
  $createTableRowNode,
  $isTableBlockNode,
  $isTableCellNode,
  $isTableRowNode,
  type TableBlockNode,
} from '../nodes/table-nodes.ts';
import { toFormat, toMarks } from './marks.ts';

// The only place that knows both the document model and Lexical. Lexical's own JSON is never written:
// what leaves the editor is the model.

type Extra = Readonly<Record<string, unknown>>;

/** Fields of a block or run that this program does not know: carried along, so that editing loses none. */
const extraState = createState('extra', {
  parse: (value): Extra | null =>
    typeof value === 'object' && value !== null ? (value as Extra) : null,
});

/** By kind of block; a flowchart's node holds its block as it is. */
const KNOWN_FIELDS: Readonly<Record<Exclude<Block['type'], 'flowchart'>, readonly string[]>> = {
  paragraph: ['type', 'children'],
  item: ['type', 'children', 'style', 'level', 'start'],
  table: ['type', 'header', 'rows'],
  image: ['type', 'imageId', 'alt', 'widthMm'],
};
const KNOWN_INLINE_FIELDS = ['type', 'text', 'marks', 'comments', 'field', 'stale'];

/** Replaces the editor's content by a rich text. Call inside `editor.update`. */
export function $writeRichText(richText: RichText): void {
  const root = $getRoot();
  root.clear();
  root.append(...$createBlocks(richText));
  // What is left of a selection would stand beside an image, where there is no place for a caret.
  if (!$isElementNode(root.getFirstChild())) $setSelection(null);
}

/** Makes the nodes of a rich text without putting them anywhere. */
export function $createBlocks(richText: RichText): LexicalNode[] {
  return normalizeRichText(richText).map((block) => {
    const node = $createBlock(block);
    if (block.type !== 'flowchart') $keepExtra(node, block, KNOWN_FIELDS[block.type]);
    return node;
  });
}

/** Makes the nodes of lines of text: of a paste, say. Tables and images are left out. */
export function $createLines(richText: RichText): ElementNode[] {
  return $createBlocks(richText.filter(isTextBlock)).filter($isElementNode);
}

function $createBlock(block: Block): LexicalNode {
  if (block.type === 'image') return $createImageNode(block);
  if (block.type === 'flowchart') return $createFlowchartNode(block);
  if (block.type === 'table') return $createTable(block);
  const node =
    block.type === 'paragraph'
      ? $createParagraphNode()
      : $createItemNode(block.style, block.level, block.start ?? null);
  return node.append(...block.children.map($createInline));
}

function $createTable(block: TableBlock): TableBlockNode {
  const rows = block.rows.map((cells, i) => {
    const isHeader = block.header && i === 0;
    return $createTableRowNode().append(
      ...cells.map((cell) => $createTableCellNode(isHeader).append(...cell.map($createInline))),
    );
  });
  return $createTableBlockNode().append(...rows);
}

function $createInline(inline: Inline): LexicalNode {
  const node = inline.type === 'break' ? $createLineBreakNode() : $createRun(inline);
  $keepExtra(node, inline, KNOWN_INLINE_FIELDS);
  return node;
}

function $createRun({ text, marks, comments, field, stale }: TextRun): TextNode {
  const bare = field === undefined ? $createTextNode(text) : $createFieldNode(field, text);
  const node = bare.setFormat(toFormat(marks ?? []));
  if (comments !== undefined) $setComments(node, comments);
  if (stale !== undefined) $setStale(node);
  return node;
}

/** The editor's content as canonical rich text. Call inside `editor.read`. */
export function $readRichText(): RichText {
  return normalizeRichText($getRoot().getChildren().flatMap($readBlock));
}

function $readBlock(node: LexicalNode): Block[] {
  if ($isFlowchartNode(node)) return [node.block()];
  const extra = $getState(node, extraState);
  if ($isImageNode(node)) {
    return [{ ...extra, type: 'image', ...node.view() }];
  }
  if ($isTableBlockNode(node)) return [{ ...extra, ...$readTable(node) }];
  return $isElementNode(node) ? [{ ...extra, ...$readLine(node) }] : [];
}

/** A table is rectangular, whatever an edit has left of it. */
function $readTable(node: TableBlockNode): TableBlock {
  const rows = node.getChildren().filter($isTableRowNode);
  const cells = rows.map((row) => row.getChildren().filter($isTableCellNode));
  const width = Math.max(1, ...cells.map(({ length }) => length));
  return {
    type: 'table',
    header: cells[0]?.[0]?.isHeader() === true,
    rows: cells.map((row) =>
      Array.from({ length: width }, (_, i) => row[i]?.getChildren().flatMap($readInline) ?? []),
    ),
  };
}

function $readLine(node: ElementNode): Block {
  const children = node.getChildren().flatMap($readInline);
  return $isItemNode(node)
    ? listItem(node.getNumbering(), node.getLevel(), children, node.getStart() ?? undefined)
    : paragraph(children);
}

function $readInline(node: LexicalNode): Inline[] {
  if ($isTextNode(node)) {
    const run = textRun(node.getTextContent(), toMarks(node.getFormat()));
    const field = $isFieldNode(node) ? { field: node.getField() } : {};
    const stale = $staleOf(node);
    const mark = stale === undefined ? {} : { stale };
    const commented = withComments(run, $commentsOf(node));
    return [{ ...$getState(node, extraState), ...commented, ...field, ...mark }];
  }
  if ($isLineBreakNode(node)) return [{ ...$getState(node, extraState), type: 'break' }];
  // An element inside a block (a link that came in by a paste): its text counts, its wrapping does not.
  return $isElementNode(node) ? node.getChildren().flatMap($readInline) : [];
}

/** Whether something points at a block. Its id is carried along like fields that the editor does not know. */
export function $hasId(node: LexicalNode): boolean {
  return $getState(node, extraState)?.['id'] !== undefined;
}

/** The caption of a table or image; null when it has none. */
export function $captionOf(node: LexicalNode): string | null {
  const caption = $isFlowchartNode(node)
    ? node.block().caption
    : $getState(node, extraState)?.['caption'];
  return typeof caption === 'string' ? caption : null;
}

/** Says that nothing points at a block any more. */
export function $dropId(node: LexicalNode): void {
  const { id: _gone, ...rest } = $getState(node, extraState) ?? {};
  $setState(node, extraState, rest);
}

/** Lets a block that takes the place of another be pointed at in its stead. */
export function $keepId(from: LexicalNode, to: LexicalNode): void {
  const id = $getState(from, extraState)?.['id'];
  if (id !== undefined) $setState(to, extraState, { ...$getState(to, extraState), id });
}

function $keepExtra(node: LexicalNode, source: object, known: readonly string[]): void {
  const extra = Object.entries(source).filter(([key]) => !known.includes(key));
  if (extra.length > 0) $setState(node, extraState, Object.fromEntries(extra));
}
