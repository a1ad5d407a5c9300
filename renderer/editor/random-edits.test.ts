// @vitest-environment happy-dom

import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  REMOVE_TEXT_COMMAND,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { isTextBlock, MAX_LEVEL, NUMBERING_STYLES } from '../../shared/model/block.ts';
import {
  type CaretPosition,
  type CaretRange,
  collapsedAt,
  TEXT_START,
} from '../../shared/model/caret.ts';
import { check } from '../../shared/model/check.ts';
import { threadIdsIn } from '../../shared/model/comment-anchors.ts';
import { numberBlocks, numberPaths } from '../../shared/model/numbering.ts';
import {
  blockInlines,
  blockText,
  normalizeRichText,
  type RichText,
  richTextSchema,
} from '../../shared/model/rich-text.ts';
import { blockId } from '../../shared/model/text-facts.ts';
import { arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { type KnownLines, repeatedNumbers } from '../../test/fixtures/known-lines.ts';
import { expectedLabels, untoldLists } from '../../test/fixtures/number-oracle.ts';
import { toggleDecimal } from '../commands/list-decimal.ts';
import { joinInline } from '../commands/list-join-inline.ts';
import { moveSelection } from '../commands/list-move.ts';
import { splitInline } from '../commands/list-split-inline.ts';
import { continueList, restartList } from '../commands/list-start.ts';
import {
  addColumn,
  addRow,
  deleteBlock,
  deleteColumn,
  deleteRow,
  insertTable,
  toggleHeader,
} from '../commands/table-edits.ts';
import { readForeign } from '../paste/read-pasted.ts';
import type { RichTextEdit } from '../state/document.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { registerAutoNumber } from './auto-number.ts';
import { registerTextBehaviour } from './create-cell-lexical.ts';
import { $insertBlocks } from './insert-blocks.ts';
import { $leaveEmptyItem, $setItem, $shiftLevel } from './list-commands.ts';
import { registerBlocks } from './register-blocks.ts';
import { registerFields } from './register-fields.ts';
import { registerKeys } from './register-keys.ts';
import { registerResumedLists } from './resume-lists.ts';
import { createStrictEditor } from './testing/strict-editor.ts';

/** One act of somebody who edits a list. */
type Act =
  | { readonly kind: 'caret'; readonly range: CaretRange }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'enter' | 'delete' | 'plain' | 'undo' }
  /** Keys pressed one by one, each an update of its own, as the program sees them. */
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'paste'; readonly html: string; readonly text: string }
  | {
      readonly kind: 'item';
      readonly style: (typeof NUMBERING_STYLES)[number];
      readonly level: number;
    }
  | { readonly kind: 'shift'; readonly by: 1 | -1 }
  | { readonly kind: 'edit'; readonly edit: keyof typeof EDITS };

const EDITS = {
  up: moveSelection(-1),
  down: moveSelection(1),
  restart: restartList,
  continue: continueList,
  split: splitInline,
  join: joinInline,
  decimal: toggleDecimal,
  insertTable: insertTable(2, 2),
  addRow: addRow(1),
  addColumn: addColumn(0),
  deleteRow,
  deleteColumn,
  toggleHeader,
  deleteBlock,
} satisfies Record<string, RichTextEdit>;

const place = fc.record({ block: fc.nat(30), offset: fc.nat(8) });
const sign = fc.constantFrom(1 as const, -1 as const);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: place.map((at): Act => ({ kind: 'caret', range: { anchor: at, focus: at } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ anchor: place, focus: place })
      .map((range): Act => ({ kind: 'caret', range })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('受理', '(1)甲(2)乙', '𠮷', '3.5 天')
      .map((text): Act => ({ kind: 'type', text })),
  },
  { weight: 3, arbitrary: fc.constant<Act>({ kind: 'enter' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>({ kind: 'delete' }, { kind: 'plain' }, { kind: 'undo' }),
  },
  {
    weight: 8,
    arbitrary: fc
      .array(
        fc.oneof(
          fc.constantFrom('Enter', 'Tab', 'Shift+Tab', 'Backspace', 'Delete', 'Home'),
          fc.constantFrom('1', '2', '.', '(', ')', '一', '二', '、', '甲', ' ', 'A'),
          fc.constantFrom('(1)', '2.', '一、', '(1.1)'),
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((keys): Act => ({ kind: 'keys', keys })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Act>(
      { kind: 'paste', html: '', text: '1.丙\n2.丁' },
      { kind: 'paste', html: '', text: '(三)戊' },
      { kind: 'paste', html: '', text: '說明\n(1)己\n(1.1)庚\n二行' },
      { kind: 'paste', html: '<ul><li>辛<ul><li>壬</ul><li>癸</ul>', text: '' },
      { kind: 'paste', html: '', text: '項目\t件數\n受理\t3' },
      { kind: 'paste', html: '', text: '3.子\n項目\t件數\n受理\t3\n4.丑' },
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ style: fc.constantFrom(...NUMBERING_STYLES), level: fc.nat(MAX_LEVEL) })
      .map((item): Act => ({ kind: 'item', ...item })),
  },
  { weight: 3, arbitrary: sign.map((by): Act => ({ kind: 'shift', by })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[]))
      .map((edit): Act => ({ kind: 'edit', edit })),
  },
);

/** Presses a key: what the program's own handlers leave to the browser is done as a browser does it. */
function $press(editor: LexicalEditor, name: string): void {
  const isShift = name.startsWith('Shift+');
  const key = isShift ? name.slice(6) : name;
  const event = new KeyboardEvent('keydown', { key, shiftKey: isShift, cancelable: true });
  if (key === 'Enter') editor.dispatchCommand(KEY_ENTER_COMMAND, event);
  else if (key === 'Tab') editor.dispatchCommand(KEY_TAB_COMMAND, event);
  else if (key === 'Backspace') editor.dispatchCommand(KEY_BACKSPACE_COMMAND, event);
  else if (key === 'Delete') editor.dispatchCommand(KEY_DELETE_COMMAND, event);
  else if (key === 'Home') $goHome();
  else editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, key);
}

function $goHome(): void {
  const caret = $readCaret();
  if (caret !== null) $writeCaret(collapsedAt({ block: caret.focus.block, offset: 0 }));
}

/** Deletes a character, or joins two lines, by a selection over it: what a browser does behind Lexical's back. */
function $eraseBeside(isBackward: boolean): boolean {
  const caret = $readCaret();
  const selection = $getSelection();
  if (caret === null || !$isRangeSelection(selection)) return true;
  if (selection.isCollapsed()) {
    const text = $readRichText();
    const beside = placeBeside(text, caret.focus, isBackward);
    if (beside === null) return true;
    $writeCaret({ anchor: beside, focus: caret.focus });
  }
  const changed = $getSelection();
  if ($isRangeSelection(changed)) changed.removeText();
  return true;
}

/** The place one character away, in the line or at the end of the one beside it; null at the edge of all lines. */
function placeBeside(
  richText: RichText,
  { block, offset }: CaretPosition,
  isBackward: boolean,
): CaretPosition | null {
  const line = richText[block];
  if (!isTextBlock(line)) return null;
  const text = blockText(line);
  if (isBackward && offset > 0) {
    return { block, offset: offset - ([...text.slice(0, offset)].at(-1)?.length ?? 1) };
  }
  if (!isBackward && offset < text.length) {
    return { block, offset: offset + ([...text.slice(offset)][0]?.length ?? 1) };
  }
  const beside = block + (isBackward ? -1 : 1);
  const next = richText[beside];
  if (!isTextBlock(next)) return null;
  return { block: beside, offset: isBackward ? blockText(next).length : 0 };
}

function $act(editor: LexicalEditor, act: Act): void {
  const selection = $getSelection();
  switch (act.kind) {
    case 'caret':
      $writeCaret(act.range);
      editor.dispatchCommand(SELECTION_CHANGE_COMMAND, undefined);
      return;
    case 'type':
      if (editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, act.text)) return;
      if ($isRangeSelection(selection)) selection.insertText(act.text);
      return;
    case 'enter':
      if ($leaveEmptyItem() || editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)) return;
      if ($isRangeSelection(selection)) selection.insertParagraph();
      return;
    case 'delete':
      if (editor.dispatchCommand(REMOVE_TEXT_COMMAND, null)) return;
      if ($isRangeSelection(selection)) selection.removeText();
      return;
    case 'plain':
      $setItem(null);
      return;
    case 'item':
      $setItem(act);
      return;
    case 'shift':
      $shiftLevel(act.by);
      return;
    case 'paste': {
      const pasted = readForeign(act, { tables: true });
      if (pasted.kind === 'blocks') $insertBlocks(pasted.blocks, pasted.isNumbered === true);
      return;
    }
    case 'keys':
    case 'undo':
      // More than one update: see `perform`.
      return;
    case 'edit': {
      const range = $readCaret();
      const next = range === null ? null : EDITS[act.edit]({ richText: $readRichText(), range });
      if (next === null) return;
      $writeRichText(next.richText);
      $writeCaret(next.range);
      editor.dispatchCommand(SELECTION_CHANGE_COMMAND, undefined);
    }
  }
}

/** Does an act, in as many updates as the program would have. */
function perform(editor: LexicalEditor, act: Act, past: RichText[]): void {
  if (act.kind === 'keys') {
    for (const key of act.keys) editor.update(() => $press(editor, key), { discrete: true });
    return;
  }
  if (act.kind === 'undo') {
    const earlier = past.pop();
    if (earlier === undefined) return;
    editor.update(
      () => {
        $writeRichText(earlier);
        $writeCaret(TEXT_START);
      },
      { discrete: true },
    );
    expect(editor.read($readRichText)).toEqual(earlier);
    return;
  }
  past.push(editor.read($readRichText));
  editor.update(() => $act(editor, act), { discrete: true });
}

const signsOf = (richText: RichText): string =>
  [...richText.map(blockText).join('').replaceAll('\n', '')].sort().join('');

/** What the fields of a text are, in no order: an edit moves them, and never makes or changes one. */
const fieldsOf = (richText: RichText): readonly string[] =>
  richText
    .flatMap(blockInlines)
    .flatMap((inline) =>
      inline.type === 'text' && inline.field !== undefined
        ? [`${JSON.stringify(inline.field)} ${inline.text}`]
        : [],
    );

const idsOf = (richText: RichText): readonly string[] =>
  richText.flatMap((block) => blockId(block) ?? []);

/** Whether a list holds nothing that another one does not, and nothing more often. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  const rest = [...whole];
  return part.every((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** A text to begin with: nothing at all, or anything that a cell can hold, each id once as in a report. */
const anyStart: fc.Arbitrary<RichText> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<RichText>([{ type: 'paragraph', children: [] }]) },
  {
    weight: 3,
    arbitrary: arbitraryRichText().filter((richText) => {
      const ids = idsOf(richText);
      return new Set(ids).size === ids.length;
    }),
  },
);

/** Every item of a list has other numbers than the rest of it, those it is below included. */
function expectUnique(richText: RichText): void {
  const paths = numberPaths(richText);
  for (const list of untoldLists(richText)) {
    const written = list.map((i) => JSON.stringify(paths[i]));
    expect(new Set(written).size).toBe(written.length);
  }
}

/** The text of the state that is read, and its lines' keys. */
function $knownLines(): KnownLines {
  const keys = $getRoot()
    .getChildren()
    .map((node) => node.getKey());
  return { richText: $readRichText(), keys };
}

const paragraphsIn = ({ richText }: KnownLines): number =>
  richText.filter(({ type }) => type === 'paragraph').length;

/** Edits a text at random, and asserts after each act what must hold whatever was done. */
function editAtRandom(start: RichText, acts: readonly Act[]): { edits: number; parted: number } {
  /** Updates that only made items paragraphs, or put paragraphs between them. */
  let parted = 0;
  const editor = createStrictEditor();
  registerTextBehaviour(editor);
  registerBlocks(editor, { boundary: () => undefined });
  registerFields(editor);
  registerResumedLists(editor);
  registerKeys(editor, { boundary: () => undefined, goToCell: () => undefined });
  registerAutoNumber(editor, { isComposing: () => false, boundary: () => undefined });
  editor.registerCommand(DELETE_CHARACTER_COMMAND, $eraseBeside, COMMAND_PRIORITY_LOW);
  editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements }) => {
    if (dirtyElements.size === 0) return;
    const [before, after] = [prevEditorState.read($knownLines), editorState.read($knownLines)];
    const repeated = repeatedNumbers(before, after);
    expect(repeated ?? []).toEqual([]);
    if (repeated !== null && paragraphsIn(after) > paragraphsIn(before)) parted += 1;
  });
  const past: RichText[] = [];
  editor.update(() => $writeRichText(start), { discrete: true });
  editor.update(
    () => $writeCaret({ anchor: { block: 0, offset: 0 }, focus: { block: 0, offset: 0 } }),
    { discrete: true },
  );
  for (const act of acts) {
    const earlier = editor.read($readRichText);
    perform(editor, act, past);
    const richText = editor.read($readRichText);
    if (act.kind === 'undo') continue;
    expect(check(richTextSchema, richText).ok).toBe(true);
    expect(normalizeRichText(richText)).toBe(richText);
    expect(numberBlocks(richText)).toEqual(expectedLabels(richText));
    expectUnique(richText);
    const fields = [fieldsOf(richText), fieldsOf(earlier)] as const;
    expect(isPartOf(...fields)).toBe(true);
    expect(isPartOf(idsOf(richText), idsOf(earlier))).toBe(true);
    expect(isPartOf([...threadIdsIn(richText)], [...threadIdsIn(earlier)])).toBe(true);
    const isStructural = ['caret', 'item', 'shift', 'plain'].includes(act.kind);
    const isMove = act.kind === 'edit' && (act.edit === 'up' || act.edit === 'down');
    const isStyle = act.kind === 'edit' && act.edit === 'decimal';
    if (isStructural || isMove || isStyle) {
      expect(signsOf(richText)).toBe(signsOf(earlier));
      expect(isPartOf(fields[1], fields[0])).toBe(true);
      expect(threadIdsIn(richText)).toEqual(threadIdsIn(earlier));
    }
    if (isMove) expect(idsOf(richText).toSorted()).toEqual(idsOf(earlier).toSorted());
  }
  return { edits: acts.length, parted };
}

test('ten thousand random edits, of texts with references, comments, captions, tables and pictures too, keep every number canonical and lose no word', () => {
  let edits = 0;
  let parted = 0;
  fc.assert(
    fc.property(
      anyStart,
      fc.array(anyAct, { minLength: 100, maxLength: 100, size: 'max' }),
      (start, acts) => {
        const done = editAtRandom(start, acts);
        edits += done.edits;
        parted += done.parted;
      },
    ),
    { numRuns: 100 },
  );
  expect(edits).toBeGreaterThanOrEqual(10_000);
  expect(parted).toBeGreaterThan(100);
});
