import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setState,
  createState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { type Block, listItem, paragraph } from '../../../shared/model/block.ts';
import { type Inline, textRun } from '../../../shared/model/inline.ts';
import { normalizeRichText, type RichText } from '../../../shared/model/rich-text.ts';
import { $createItemNode, $isItemNode } from '../nodes/item-node.ts';
import { toFormat, toMarks } from './marks.ts';

// The only place that knows both the document model and Lexical. Lexical's own JSON is never written:
// what leaves the editor is the model.

type Extra = Readonly<Record<string, unknown>>;

/** Fields of a block or run that this program does not know: carried along, so that editing loses none. */
const extraState = createState('extra', {
  parse: (value): Extra | null =>
    typeof value === 'object' && value !== null ? (value as Extra) : null,
});

const KNOWN_BLOCK_FIELDS = ['type', 'children', 'style', 'level', 'start'];
const KNOWN_INLINE_FIELDS = ['type', 'text', 'marks'];

/** Replaces the editor's content by a rich text. Call inside `editor.update`. */
export function $writeRichText(richText: RichText): void {
  const root = $getRoot();
  root.clear();
  root.append(...$createBlocks(richText));
}

/** Makes the nodes of a rich text without putting them anywhere. */
export function $createBlocks(richText: RichText): ElementNode[] {
  return normalizeRichText(richText).map((block) => {
    const node =
      block.type === 'paragraph'
        ? $createParagraphNode()
        : $createItemNode(block.style, block.level, block.start ?? null);
    $keepExtra(node, block, KNOWN_BLOCK_FIELDS);
    node.append(...block.children.map($createInline));
    return node;
  });
}

function $createInline(inline: Inline): LexicalNode {
  const node =
    inline.type === 'break'
      ? $createLineBreakNode()
      : $createTextNode(inline.text).setFormat(toFormat(inline.marks ?? []));
  $keepExtra(node, inline, KNOWN_INLINE_FIELDS);
  return node;
}

/** The editor's content as canonical rich text. Call inside `editor.read`. */
export function $readRichText(): RichText {
  return normalizeRichText($getRoot().getChildren().filter($isElementNode).map($readBlock));
}

function $readBlock(node: ElementNode): Block {
  const children = node.getChildren().flatMap($readInline);
  const block = $isItemNode(node)
    ? listItem(node.getNumbering(), node.getLevel(), children, node.getStart() ?? undefined)
    : paragraph(children);
  return { ...$getState(node, extraState), ...block };
}

function $readInline(node: LexicalNode): Inline[] {
  if ($isTextNode(node)) {
    const run = textRun(node.getTextContent(), toMarks(node.getFormat()));
    return [{ ...$getState(node, extraState), ...run }];
  }
  if ($isLineBreakNode(node)) return [{ ...$getState(node, extraState), type: 'break' }];
  // An element inside a block (a link that came in by a paste): its text counts, its wrapping does not.
  return $isElementNode(node) ? node.getChildren().flatMap($readInline) : [];
}

function $keepExtra(node: LexicalNode, source: object, known: readonly string[]): void {
  const extra = Object.entries(source).filter(([key]) => !known.includes(key));
  if (extra.length > 0) $setState(node, extraState, Object.fromEntries(extra));
}
