import { expect, it } from 'vitest';
import { paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import { markedRuns } from './diff-marks.ts';
import { diffRichText } from './diff-rich-text.ts';

const runsOf = (before: ReturnType<typeof paragraph>, after: ReturnType<typeof paragraph>) =>
  diffRichText([before], [after]).flatMap((diff) =>
    diff.kind === 'inserted' || diff.kind === 'deleted' ? [] : markedRuns(diff),
  );
const stayed = { kind: 'equal', gained: [], lost: [] };

it('cuts a line whose words stayed where its marks became others, and says which came and went', () => {
  const before = paragraph([textRun('完成'), textRun('線上查詢', ['bold']), textRun('系統')]);
  const after = paragraph([
    textRun('完成線上'),
    textRun('查詢', ['bold', 'underline']),
    textRun('系統', ['superscript']),
  ]);
  expect(runsOf(before, after)).toEqual([
    { ...stayed, text: '完成' },
    { ...stayed, text: '線上', lost: ['bold'] },
    { ...stayed, text: '查詢', gained: ['underline'] },
    { ...stayed, text: '系統', gained: ['superscript'] },
  ]);
});

it('says nothing of the marks of words that came or went, and finds those of words behind them', () => {
  const before = paragraph([textRun('共計 12 件，較上年度增加。')]);
  const after = paragraph([
    textRun('共計 '),
    textRun('34', ['bold']),
    textRun(' 件，較'),
    textRun('上年度', ['bold']),
    textRun('增加。'),
  ]);
  expect(runsOf(before, after)).toEqual([
    { ...stayed, text: '共計 ' },
    { ...stayed, kind: 'delete', text: '12' },
    { ...stayed, kind: 'insert', text: '34' },
    { ...stayed, text: ' 件，較' },
    { ...stayed, text: '上年度', gained: ['bold'] },
    { ...stayed, text: '增加。' },
  ]);
});
