import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { $getSelection, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { type Block, MAX_LEVEL, NUMBERING_STYLES } from '../../shared/model/block.ts';
import type { CaretRange } from '../../shared/model/caret.ts';
import { check } from '../../shared/model/check.ts';
import { formatLabel, numberBlocks } from '../../shared/model/numbering.ts';
import {
  blockText,
  normalizeRichText,
  type RichText,
  richTextSchema,
} from '../../shared/model/rich-text.ts';
import { joinInline } from '../commands/list-join-inline.ts';
import { moveSelection } from '../commands/list-move.ts';
import { splitInline } from '../commands/list-split-inline.ts';
import { continueList, restartList } from '../commands/list-start.ts';
import type { RichTextEdit } from '../state/document.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { $leaveEmptyItem, $setItem, $shiftLevel } from './list-commands.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';

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

function $act(act: Act): void {
  const selection = $getSelection();
  switch (act.kind) {
    case 'caret':
      $writeCaret(act.range);
      return;
    case 'type':
      if ($isRangeSelection(selection)) selection.insertText(act.text);
      return;
    case 'enter':
      if (!$leaveEmptyItem() && $isRangeSelection(selection)) selection.insertParagraph();
      return;
    case 'delete':
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
    }
  }
}

/** The number of an item, found by looking back from it: another way than the program's own. */
function labelByLookingBack(richText: RichText, index: number): string | null {
  const block = richText[index];
  if (block?.type !== 'item') return null;
  const counters = Array.from({ length: block.level + 1 }, (_, level) =>
    level === block.level ? countAt(richText, index, level) : countAbove(richText, index, level),
  );
  return formatLabel(block.style, counters);
}

/** The item before this one in counting order, across paragraphs where the list goes on. */
function before(richText: RichText, index: number): number | null {
  const block = richText[index];
  const above = richText[index - 1];
  if (block?.type !== 'item') return null;
  if (above?.type === 'item' && above.style === block.style) return index - 1;
  if (block.start !== 'continue') return null;
  for (let i = index - 1; i >= 0; i -= 1) {
    const candidate = richText[i];
    if (candidate?.type === 'item' && candidate.style === block.style) return i;
  }
  return null;
}

function countAt(richText: RichText, index: number, level: number): number {
  const block = richText[index];
  if (block?.type === 'item' && block.level === level && typeof block.start === 'number') {
    return block.start;
  }
  const sibling = before(richText, index);
  return (sibling === null ? 0 : countAbove(richText, sibling, level)) + 1;
}

/** How far a level had counted at an item; 0 below an item that is shallower. */
function countAbove(richText: RichText, index: number, level: number): number {
  let at: number | null = index;
  while (at !== null) {
    const block: Block | undefined = richText[at];
    if (block?.type !== 'item' || block.level < level) return 0;
    if (block.level === level) return countAt(richText, at, level);
    at = before(richText, at);
  }
  return 0;
}

const signsOf = (richText: RichText): string =>
  [...richText.map(blockText).join('').replaceAll('\n', '')].sort().join('');

test('ten thousand random edits keep every number canonical and lose no word', () => {
  let edits = 0;
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 100, maxLength: 100, size: 'max' }), (acts) => {
      const editor = createHeadlessEditor({
        nodes: CELL_NODES,
        onError: (error) => {
          throw error;
        },
      });
      editor.update(() => $writeRichText([{ type: 'paragraph', children: [] }]), {
        discrete: true,
      });
      editor.update(
        () => $writeCaret({ anchor: { block: 0, offset: 0 }, focus: { block: 0, offset: 0 } }),
        {
          discrete: true,
        },
      );
      for (const act of acts) {
        const earlier = editor.read($readRichText);
        editor.update(() => $act(act), { discrete: true });
        edits += 1;
        const richText = editor.read($readRichText);
        expect(check(richTextSchema, richText).ok).toBe(true);
        expect(normalizeRichText(richText)).toBe(richText);
        expect(numberBlocks(richText)).toEqual(
          richText.map((_block, i) => labelByLookingBack(richText, i)),
        );
        const isStructural = ['caret', 'item', 'shift', 'plain'].includes(act.kind);
        const isMove = act.kind === 'edit' && (act.edit === 'up' || act.edit === 'down');
        if (isStructural || isMove) expect(signsOf(richText)).toBe(signsOf(earlier));
      }
    }),
    { numRuns: 100 },
  );
  expect(edits).toBeGreaterThanOrEqual(10_000);
});
