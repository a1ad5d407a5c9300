import { expect, it } from 'vitest';
import { smallForm, smallProse, smallTable } from '../../test/fixtures/small-form.ts';
import { paragraph } from '../model/block.ts';
import { countingIds } from '../model/ids.ts';
import { textRun } from '../model/inline.ts';
import { createReport, type Report } from '../model/report.ts';
import { blockText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import { takeStandardText } from './take-standard-text.ts';

const standardText = [
  {
    level: 1,
    marker: '一、',
    text: '於 111 年 1 月 5 日前提供 110 年度成果。',
    pattern: '於 {year+1} 年 1 月 5 日前提供 {year} 年度成果。',
  },
  { level: 1, marker: '二、', text: '依 106 年 1 月 9 日函辦理。' },
];

function reportOf(year: number): Report {
  const sections = [smallProse({ standardText }), smallTable()];
  const form = smallForm({ sections });
  const now = '2026-01-01T00:00:00Z';
  return createReport({ form, agency: '水岸局', year, now, makeId: countingIds('x') });
}

function bodyOf(report: Report | null): readonly string[] | undefined {
  const [section] = report?.sections ?? [];
  return section?.kind === 'prose' ? section.body.map(blockText) : undefined;
}

const report = reportOf(115);
const address = { kind: 'prose', sectionId: report.sections[0]?.id ?? '' } as const;

it('standing wording has the years of the report where they move on, and no others', () => {
  expect(bodyOf(takeStandardText(report, address))).toEqual([
    '於 116 年 1 月 5 日前提供 115 年度成果。',
    '依 106 年 1 月 9 日函辦理。',
  ]);
});

it('what is written already stays, before the wording', () => {
  const written = setRichText(report, address, [paragraph([textRun('自己寫的。')])]);
  expect(bodyOf(takeStandardText(written, address))).toEqual([
    '自己寫的。',
    '於 116 年 1 月 5 日前提供 115 年度成果。',
    '依 106 年 1 月 9 日函辦理。',
  ]);
});

it('there is none for a cell of a table, nor where the form has none', () => {
  const table = report.sections[1];
  const row = table?.kind === 'table' ? table.rows[0] : undefined;
  const cell = {
    kind: 'cell',
    sectionId: table?.id ?? '',
    rowId: row?.id ?? '',
    columnId: 'result',
  } as const;
  expect(takeStandardText(report, cell)).toBeNull();
  expect(takeStandardText(report, { kind: 'prose', sectionId: 'nobody' })).toBeNull();
});
