import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RichText } from '../../../shared/model/rich-text.ts';
import { arbitraryRichText } from '../../../test/fixtures/arbitraries.ts';
import { CELL_NODES } from '../nodes/cell-nodes.ts';
import { $readRichText, $writeRichText } from './rich-text-adapter.ts';

function throughLexical(richText: RichText): RichText {
  const editor = createHeadlessEditor({
    nodes: CELL_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $writeRichText(richText), { discrete: true });
  return editor.read($readRichText);
}

describe('rich text through Lexical', () => {
  test('comes back the same for thousands of generated cells', () => {
    fc.assert(
      fc.property(arbitraryRichText(), (richText) => {
        expect(throughLexical(richText)).toEqual(richText);
      }),
      { numRuns: 3000 },
    );
  });

  test('keeps fields of blocks, runs and breaks that this program does not know', () => {
    const richText = [
      {
        type: 'item',
        style: 'official',
        level: 3,
        comment: { by: '甲' },
        children: [
          { type: 'text', text: '前', marks: ['bold'], colour: 'red' },
          { type: 'break', kind: 'page' },
          { type: 'text', text: '後' },
        ],
      },
      {
        type: 'table',
        header: true,
        widths: [1],
        rows: [[[{ type: 'text', text: '格', colour: 'red' }]]],
      },
      { type: 'image', imageId: 'x', alt: '', widthMm: 33.33, crop: 2 },
      {
        type: 'flowchart',
        nodes: [{ id: 'n1', kind: 'start', text: '甲', colour: 'red' }],
        edges: [],
        direction: 'down',
        widthMm: 150,
        alt: '',
        frame: { by: '甲' },
      },
      { type: 'paragraph', align: 'right', children: [] },
    ] as unknown as RichText;
    expect(throughLexical(richText)).toEqual(richText);
  });

  test('does not join runs that differ only in unknown fields', () => {
    const richText = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '甲', colour: 'red' },
          { type: 'text', text: '乙', colour: 'blue' },
        ],
      },
    ] as unknown as RichText;
    expect(throughLexical(richText)).toEqual(richText);
  });
});
