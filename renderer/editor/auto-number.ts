import {
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';
import type { ListItem } from '../../shared/model/block.ts';
import { collapsedAt } from '../../shared/model/caret.ts';
import { isEnumeration } from '../../shared/model/enumeration.ts';
import {
  isEndedBy,
  type LineWithCaret,
  numberInFront,
} from '../../shared/model/number-in-front.ts';
import {
  HIGHEST_LONE,
  type NumberMarker,
  parseLineNumber,
} from '../../shared/model/number-marker.ts';
import { typedItem } from '../../shared/model/typed-number.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $keepId, $readRichText } from './adapter/rich-text-adapter.ts';
import { INSERTED_TAG } from './insert-blocks.ts';
import { $isFieldNode } from './nodes/field-node.ts';
import { $createItemNode, $isItemNode, type ItemNode } from './nodes/item-node.ts';

/** What turning typed numbers into levels needs of the cell. */
export interface AutoNumbering {
  readonly isComposing: () => boolean;
  /** Ends the running phrase, so that undo brings back what was typed. */
  readonly boundary: () => void;
}

/** The line the caret was in when its text last stood still: a paragraph, or an item. */
interface Settled extends LineWithCaret {
  readonly key: string;
  readonly isItem: boolean;
}

/** No number is longer; UTF-16 units. Text beyond it is not looked at with each key. */
const LONGEST_NUMBER = 24;

/**
 * Turns a number typed in front of a paragraph into the level it means, as soon as the text behind it
 * begins: `1.受`, `(一)辦`, `一、 `, or a phrase that an input method hands over with its number. In front of words
 * that are there already it does so once the number is ended. An item that Enter has just made takes the number
 * that is typed into it instead of its own. One undo brings the typed number back, and it then stays.
 */
export function registerAutoNumber(editor: LexicalEditor, cell: AutoNumbering): () => void {
  let settled: Settled | null = null;
  /** Whether something was composed since the text last stood still. */
  let isComposed = false;
  /** The item the caret is in that had no text yet: in any other a number in front is a part of its text. */
  let newItem: string | null = null;
  /** The item that was made here last: it has its number already. */
  let numbered: string | null = null;
  /** The line, and the number that ends in a dot in front of its words: what comes next tells what it is. */
  let dotted: { readonly key: string; readonly number: string } | null = null;

  const makeItem = (key: string, marker: NumberMarker): void => {
    const wanted = editor.getEditorState().read(() => $itemFor(key, marker));
    if (wanted === null) return;
    settled = null;
    cell.boundary();
    editor.update(
      () => {
        numbered = $number(key, marker, wanted);
      },
      { discrete: true },
    );
    cell.boundary();
  };

  /** Makes an item of the line with a dotted number if that is one by now. */
  const settleDotted = (current: Settled | null): boolean => {
    if (dotted === null) return false;
    const { key, number } = dotted;
    const isEnded = isEndedBy(number, current?.key === key ? current : null);
    if (isEnded === null) return false;
    dotted = null;
    const text = isEnded ? editor.getEditorState().read(() => $paragraphText(key)) : '';
    const marker = parseLineNumber(text);
    if (marker === null || text.slice(0, marker.length).trimEnd() !== number) return false;
    if (text.length > marker.length) makeItem(key, marker);
    return true;
  };

  return editor.registerUpdateListener(({ editorState, tags }) => {
    // A phrase that the editor was not told of until it was done says so at its end.
    isComposed ||= cell.isComposing() || tags.has(COMPOSITION_END_TAG);
    if (cell.isComposing()) return;
    const before = settled;
    const current = editorState.read($currentLine);
    settled = current;
    const item = current?.isItem === true && current.key !== numbered ? current.key : null;
    if (current?.text === '') newItem = item;
    else if (item !== newItem) newItem = null;
    if (tags.has(INSERTED_TAG)) dotted = null;
    if (settleDotted(current)) return;
    const isHere = before !== null && current !== null && before.key === current.key;
    // Some input methods empty what they composed before they hand it over.
    if (isHere && before.text === current.text) return;
    const isPhrase = isComposed;
    isComposed = false;
    if (!isHere || tags.has(INSERTED_TAG) || (current.isItem && newItem === null)) return;
    const front = current.isItem ? null : numberInFront(before, current);
    if (front !== null) {
      if (front.isEnded) makeItem(current.key, front.marker);
      else dotted = { key: current.key, number: front.number };
      return;
    }
    if (before.text.length > LONGEST_NUMBER || (before.text === '' && !isPhrase)) return;
    const marker = markerJustFollowed(before.text, current.text);
    if (marker !== null) makeItem(current.key, marker);
  });
}

/**
 * The number in front that has text, or a space, behind it now and had none before. Of keys that come without a
 * gap several are told at once: before may be a part of the number, `(1` of `(1)受`; of a phrase it is nothing.
 */
function markerJustFollowed(before: string, text: string): NumberMarker | null {
  const marker = parseLineNumber(text);
  if (marker === null || before !== before.trimEnd()) return null;
  const number = text.slice(0, marker.length).trimEnd();
  if (!text.startsWith(before) || before.length > number.length) return null;
  if (text.length === number.length) return null;
  const same = (other: NumberMarker | null): boolean =>
    other !== null && other.value === marker.value && other.level === marker.level;
  const alone = parseLineNumber(before);
  // A number of its own that became another one with what was typed is none.
  if (alone !== null && alone.length === before.length && !same(alone)) return null;
  return same(parseLineNumber(number)) ? marker : null;
}

function $currentLine(): Settled | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const block = selection.anchor.getNode().getTopLevelElement();
  // A reference in front is not a number that somebody types.
  if (!$isLine(block) || $isFieldNode(block.getFirstChild())) return null;
  const { anchor } = selection;
  const isInFront = anchor.getNode().is(block.getFirstChild());
  return {
    key: block.getKey(),
    text: block.getTextContent(),
    // Further behind there is no number to be typed in front.
    offset: isInFront || anchor.offset === 0 ? anchor.offset : Number.POSITIVE_INFINITY,
    isItem: $isItemNode(block),
  };
}

/** The text of a paragraph; nothing when there is none, or it is something else by now. */
function $paragraphText(key: string): string {
  const line = $getNodeByKey(key);
  return $isParagraphNode(line) && line.isAttached() ? line.getTextContent() : '';
}

function $isLine(node: LexicalNode | null): node is ParagraphNode | ItemNode {
  return $isParagraphNode(node) || $isItemNode(node);
}

/** What the line becomes; null when it stays as it is. */
function $itemFor(key: string, marker: NumberMarker): ListItem | null {
  const line = $getNodeByKey(key);
  if (!$isLine(line) || isEnumeration(line.getTextContent(), marker)) return null;
  const item = typedItem($readRichText(), line.getIndexWithinParent(), marker);
  return item !== null && isPlausible(item, marker, $isItemNode(line)) ? item : null;
}

/**
 * Whether a typed number means an item. In front of a paragraph it is the first of a list, or the one that comes
 * next: any other may well be a figure (「(119)火警」) and is printed the same as text. Whoever has made an item
 * and types a number into it means its number.
 */
function isPlausible(item: ListItem, { value }: NumberMarker, isInItem: boolean): boolean {
  if (typeof item.start !== 'number') return true;
  // Of the decimal series the whole number says where it stands: out of its turn it would be there twice.
  if (item.style === 'decimal') return false;
  return value === 1 || (isInItem && value <= HIGHEST_LONE);
}

function $number(key: string, marker: NumberMarker, item: ListItem): string | null {
  const line = $getNodeByKey(key);
  const caret = $readCaret();
  if (!$isLine(line) || caret === null) return null;
  $removeStart(line, marker.length);
  const next = $createItemNode(item.style, item.level, item.start ?? null);
  $keepId(line, next);
  line.replace(next, true);
  const { block, offset } = caret.focus;
  // The caret may have gone elsewhere in the meantime.
  if (block === next.getIndexWithinParent()) {
    $writeCaret(collapsedAt({ block, offset: Math.max(0, offset - marker.length) }));
  }
  return next.getKey();
}

function $removeStart(line: ElementNode, length: number): void {
  let rest = length;
  for (const child of line.getChildren()) {
    if (rest <= 0 || !$isTextNode(child)) return;
    const size = Math.min(rest, child.getTextContentSize());
    rest -= size;
    if (size === child.getTextContentSize()) child.remove();
    else child.spliceText(0, size, '');
  }
}
