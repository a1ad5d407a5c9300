import { expect, it } from 'vitest';
import { smallForm, smallProse, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import { type Block, paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { setField, setRichText, setTitle } from '../model/updates.ts';
import { plainYears } from './plain-years.ts';
import { keepSentence } from './unchanged.ts';
import { yearWork } from './year-work.ts';

const box = (id: string, text: string) => ({ id, kind: 'step' as const, text });
const BLOCKS: readonly Block[] = [
  paragraph([textRun('115 年在文字裡，另有標記')]),
  {
    type: 'flowchart',
    nodes: [box('a', '受理'), box('b', '115年度收件')],
    edges: [],
    direction: 'down',
    widthMm: 100,
    alt: '',
    caption: '114、115 年流程',
  },
  {
    type: 'table',
    header: false,
    rows: [[[textRun('115 年也在文字裡')]]],
    caption: '116 年與 110 年',
  },
];

/** A report of the year 116 with words of years before in every place that holds no runs. */
function rolled(): Report {
  const fields = [{ id: 'f', label: '專案名稱' }];
  const sections = [smallProse(), smallTable({ fields })];
  let report: Report = { ...smallReport(smallForm({ ownTitle: true, sections })), year: 116 };
  const [prose, table] = report.sections;
  report = setTitle(report, '115年度創新方案');
  report = setField(report, table?.id ?? '', 'f', '116年的專案，接續115年');
  const address = { kind: 'prose', sectionId: prose?.id ?? '' } as const;
  report = setRichText(report, address, [...BLOCKS]);
  const lastYear = { title: '', agency: '', year: 115, fileName: '', places: [] };
  return { ...report, lastYear };
}

it('finds the years of a title, lines above tables, captions and flowcharts, but not the report’s own', () => {
  expect(plainYears(rolled()).map(({ place, words, text }) => [place.kind, words, text])).toEqual([
    ['title', '115年度', '115年度創新方案'],
    ['field', '115年', '116年的專案，接續115年'],
    ['block', '115年度', '115年度收件'],
    ['block', '114', '114、115 年流程'],
    ['block', '115 年', '114、115 年流程'],
    ['block', '110 年', '116 年與 110 年'],
  ]);
});

it('says where they are in the text of their block', () => {
  const places = plainYears(rolled()).flatMap(({ place }) =>
    place.kind === 'block' ? [[place.block, place.from, place.to]] : [],
  );
  // 「受理」, a line feed, 「115年度收件」, a line feed, the caption; the table’s cell, a line feed, its caption.
  expect(places).toEqual([
    [1, 3, 8],
    [1, 11, 14],
    [1, 15, 20],
    [2, 18, 23],
  ]);
});

it('leaves out what the user said is right, and says nothing of a report that follows no other', () => {
  const report = rolled();
  const kept = keepSentence(keepSentence(report, '114、115 年流程'), '115年度創新方案');
  expect(plainYears(kept).map(({ words }) => words)).toEqual(['115年', '115年度', '110 年']);
  const { lastYear: _gone, ...alone } = report;
  expect(plainYears(alone)).toEqual([]);
  expect(yearWork(alone)).toEqual({ years: 0, sentences: 0 });
  expect(yearWork(report)).toEqual({ years: 6, sentences: 0 });
});
