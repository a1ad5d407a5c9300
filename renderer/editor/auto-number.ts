import {
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type ParagraphNode,
} from 'lexical';
import { collapsedAt } from '../../shared/model/caret.ts';
import { type NumberMarker, parseNumberMarker } from '../../shared/model/number-marker.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $isFieldNode } from './nodes/field-node.ts';
import { $createItemNode, $isItemNode } from './nodes/item-node.ts';

/** What turning typed numbers into levels needs of the cell. */
export interface AutoNumbering {
  readonly isComposing: () => boolean;
  /** Ends the running phrase, so that undo brings back what was typed. */
  readonly boundary: () => void;
}

/** The paragraph the caret was in when its text last stood still. */
interface Settled {
  readonly key: string;
  readonly text: string;
}

/** No number is longer; UTF-16 units. Text beyond it is not looked at with each key. */
const LONGEST_NUMBER = 24;

/**
 * Turns a number typed in front of a paragraph into the level it means, as soon as the text behind it
 * begins: `1.受`, `(一)辦`, `一、 `. One undo brings the typed number back, and it then stays.
 */
export function registerAutoNumber(editor: LexicalEditor, cell: AutoNumbering): () => void {
  let settled: Settled | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    if (cell.isComposing()) return;
    const before = settled;
    const current = editorState.read($currentParagraph);
    settled = current;
    if (before === null || current === null || before.key !== current.key) return;
    if (before.text === current.text || before.text.length > LONGEST_NUMBER) return;
    const marker = markerJustFollowed(before.text, current.text);
    if (marker === null) return;
    settled = null;
    cell.boundary();
    editor.update(() => $number(current.key, marker), { discrete: true });
    cell.boundary();
  });
}

/**
 * The number in front that has text, or a space, behind it now and had none before. Of keys that come without a
 * gap several are told at once: before may be a part of the number, `(1` of `(1)受`.
 */
function markerJustFollowed(before: string, text: string): NumberMarker | null {
  const marker = parseNumberMarker(text);
  if (marker === null || before === '' || before !== before.trimEnd()) return null;
  const number = text.slice(0, marker.length).trimEnd();
  if (!text.startsWith(before) || before.length > number.length) return null;
  if (text.length === number.length) return null;
  const same = (other: NumberMarker | null): boolean =>
    other !== null && other.value === marker.value && other.level === marker.level;
  const alone = parseNumberMarker(before);
  // A number of its own that became another one with what was typed is none.
  if (alone !== null && alone.length === before.length && !same(alone)) return null;
  return same(parseNumberMarker(number)) ? marker : null;
}

function $currentParagraph(): Settled | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const block = selection.anchor.getNode().getTopLevelElement();
  // A reference in front is not a number that somebody types.
  if (!$isParagraphNode(block) || $isFieldNode(block.getFirstChild())) return null;
  return { key: block.getKey(), text: block.getTextContent() };
}

function $number(key: string, marker: NumberMarker): void {
  const paragraph = $getNodeByKey(key);
  const caret = $readCaret();
  if (!$isParagraphNode(paragraph) || caret === null) return;
  $removeStart(paragraph, marker.length);
  const item = $createItemNode(marker.style, marker.level, $startOf(paragraph, marker));
  paragraph.replace(item, true);
  const { block, offset } = caret.focus;
  $writeCaret(collapsedAt({ block, offset: Math.max(0, offset - marker.length) }));
}

/** A list that begins with another number than 1 is told so; one that goes on counts by itself. */
function $startOf(paragraph: ParagraphNode, marker: NumberMarker): number | null {
  const above = paragraph.getPreviousSibling();
  const goesOn = $isItemNode(above) && above.getNumbering() === marker.style;
  return goesOn || marker.value === 1 ? null : marker.value;
}

function $removeStart(paragraph: ParagraphNode, length: number): void {
  let rest = length;
  for (const child of paragraph.getChildren()) {
    if (rest <= 0 || !$isTextNode(child)) return;
    const size = Math.min(rest, child.getTextContentSize());
    rest -= size;
    if (size === child.getTextContentSize()) child.remove();
    else child.spliceText(0, size, '');
  }
}
