// @vitest-environment happy-dom

import fc from 'fast-check';
import {
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  createEditor,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  REMOVE_TEXT_COMMAND,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { MAX_LEVEL, NUMBERING_STYLES } from '../../shared/model/block.ts';
import type { CaretRange } from '../../shared/model/caret.ts';
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
import { expectedLabels, untoldLists } from '../../test/fixtures/number-oracle.ts';
import { joinInline } from '../commands/list-join-inline.ts';
import { moveSelection } from '../commands/list-move.ts';
import { splitInline } from '../commands/list-split-inline.ts';
import { continueList, restartList } from '../commands/list-start.ts';
import type { RichTextEdit } from '../state/document.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { registerTextBehaviour } from './create-cell-lexical.ts';
import { $leaveEmptyItem, $setItem, $shiftLevel } from './list-commands.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';
import { registerBlocks } from './register-blocks.ts';
import { registerFields } from './register-fields.ts';

/** One act of somebody who edits a list. */
type Act =
  | { readonly kind: 'caret'; readonly range: CaretRange }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'enter' | 'delete' | 'plain' }
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
  { weight: 1, arbitrary: fc.constantFrom<Act>({ kind: 'delete' }, { kind: 'plain' }) },
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

/** Edits a text at random, and asserts after each act what must hold whatever was done. */
function editAtRandom(start: RichText, acts: readonly Act[]): number {
  const editor = createEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  registerTextBehaviour(editor);
  registerBlocks(editor, { boundary: () => undefined });
  registerFields(editor);
  editor.update(() => $writeRichText(start), { discrete: true });
  editor.update(
    () => $writeCaret({ anchor: { block: 0, offset: 0 }, focus: { block: 0, offset: 0 } }),
    { discrete: true },
  );
  for (const act of acts) {
    const earlier = editor.read($readRichText);
    editor.update(() => $act(editor, act), { discrete: true });
    const richText = editor.read($readRichText);
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
    if (isStructural || isMove) {
      expect(signsOf(richText)).toBe(signsOf(earlier));
      expect(isPartOf(fields[1], fields[0])).toBe(true);
      expect(threadIdsIn(richText)).toEqual(threadIdsIn(earlier));
    }
    if (isMove) expect(idsOf(richText).toSorted()).toEqual(idsOf(earlier).toSorted());
  }
  return acts.length;
}

test('ten thousand random edits, of texts with references, comments, captions, tables and pictures too, keep every number canonical and lose no word', () => {
  let edits = 0;
  fc.assert(
    fc.property(
      anyStart,
      fc.array(anyAct, { minLength: 100, maxLength: 100, size: 'max' }),
      (start, acts) => {
        edits += editAtRandom(start, acts);
      },
    ),
    { numRuns: 100 },
  );
  expect(edits).toBeGreaterThanOrEqual(10_000);
});
