import { describe, expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { richTextAt } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import { plainText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import { addressOf, applyPlacements } from './apply-placements.ts';
import type { Placement } from './place-table.ts';

const words = (text: string) => [paragraph([textRun(text)])];
const at = (rowId: string) =>
  ({ kind: 'cell', sectionId: 'n3', rowId, columnId: 'result' }) as const;
const place = (formRowId: string, text: string): Placement => ({
  sourceRows: [1],
  sourceColumn: 2,
  wording: formRowId,
  sectionId: 'n3',
  formRowId,
  columnId: 'result',
  richText: words(text),
  confidence: 1,
});
const written = setRichText(
  setRichText(smallReport(), at('n4'), words('舊一')),
  at('n5'),
  words('舊二'),
);
const texts = (report: typeof written) =>
  ['n4', 'n5', 'n6'].map((rowId) => plainText(richTextAt(report, at(rowId)) ?? []));

describe('writing placements', () => {
  it('appends, replaces and skips as decided, and fills empty cells', () => {
    const placements = [place('d1-r01', '新一'), place('d1-r02', '新二'), place('d1-r03', '新三')];
    const [one, two, three] = placements as [Placement, Placement, Placement];
    const done = applyPlacements(
      written,
      [
        [one, 'append'],
        [two, 'replace'],
        [three, 'append'],
      ],
      [],
      null,
    );
    expect(texts(done)).toEqual(['舊一\n新一', '新二', '新三']);
    expect(applyPlacements(written, [[one, 'skip']], [], null)).toBe(written);
  });

  it('puts what belongs nowhere behind the text of the given cell, under its strategy', () => {
    const left = {
      sourceRow: 2,
      sourceColumn: 2,
      columnId: 'result',
      wording: '別的',
      text: '丙',
      richText: words('丙'),
      why: 'no-row',
    } as const;
    expect(texts(applyPlacements(written, [], [left], at('n4')))[0]).toBe('舊一\n別的\n丙');
    const beside = { ...left, sourceColumn: 3, text: '丁', richText: words('丁') };
    expect(texts(applyPlacements(written, [], [left, beside], at('n4')))[0]).toBe(
      '舊一\n別的\n丙\n丁',
    );
    expect(applyPlacements(written, [], [left], null)).toBe(written);
  });

  it('knows the cell of a placement only where the report has its row', () => {
    expect(addressOf(written, place('d1-r02', ''))).toEqual(at('n5'));
    expect(addressOf(written, place('gone', ''))).toBeUndefined();
  });
});
