import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deadlineDate } from './deadline-date.ts';
import { loadForm } from './load-form.ts';
import { nearness, resolveDeadlines } from './resolve-deadline.ts';

const TODAY = '2026-11-21';

describe('the last day of a deadline', () => {
  it.each([
    ['{year} 年 7 月 15 日前', 115, '2026-07-15'],
    ['{year+1} 年 1 月 5 日前', 115, '2027-01-05'],
    ['{year+1} 年 1 月 15 日前', 99, '2011-01-15'],
    ['{year} 年 1 月底前', 115, '2026-01-31'],
    ['{year} 年 2 月底前', 117, '2028-02-29'],
    ['{year} 年年底前', 115, '2026-12-31'],
    ['{year}年底前', 115, '2026-12-31'],
    ['{year-1} 年 12 月 １０ 日以前', 116, '2026-12-10'],
  ])('%s of the year %i is %s', (pattern, year, day) => {
    expect(deadlineDate(pattern, year, TODAY)).toBe(day);
  });

  it.each([
    ['of this year when it is still to come', 115, '2026-02-01', '2026-02-28'],
    ['of this year on the day itself', 115, '2026-02-28', '2026-02-28'],
    ['of the next year when it is past', 115, '2026-11-21', '2027-02-28'],
    ['the later one of an old report', 108, '2026-11-21', '2020-02-29'],
  ])('that comes every year is the one %s', (_name, year, today, day) => {
    expect(deadlineDate('每年 2 月底前', year, today)).toBe(day);
  });

  it.each([
    '2個月內',
    '{year} 年底至 {year+1} 年 1 月',
    '{year} 年 2 月 30 日前',
    '{year} 年中',
    '',
  ])('is not guessed from 「%s」', (pattern) => {
    expect(deadlineDate(pattern, 115, TODAY)).toBeNull();
  });
});

it('the plan has its deadlines in the order of their days, for its year, and those without a day last', () => {
  const file = new URL('../../assets/forms/bsmi-115-plan.json', import.meta.url);
  const loaded = loadForm(readFileSync(file, 'utf8'), 'plan');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  expect(
    resolveDeadlines(loaded.value, 116, TODAY).map(({ day, who, wording, what }) => [
      day,
      who,
      wording,
      what.slice(0, 13),
    ]),
  ).toEqual([
    ['2027-01-31', '本局', '116 年 1 月底前', '訂定當年度之執行計畫，並公'],
    ['2027-02-28', '本部', '每年 2 月底前', '調查當年度參獎機關及單位；'],
    ['2027-12-31', '本局', '116 年年底前', '依執行計畫，配合「政府服務'],
    ['2028-01-05', '各單位', '117 年 1 月 5 日前', '提供 116 年度執行績效'],
    ['2028-01-05', '各分局', '117 年 1 月 5 日前', '將分局 116 年度執行計'],
    ['2028-01-15', '本局', '117 年 1 月 15 日前', '將 116 年度執行績效與'],
    [null, '本局或各分局', '', '如經推薦參選「政府服務獎」'],
    [null, '各分局', '', '依本局執行計畫研訂分局之執'],
  ]);
});

it.each([
  [-1, 'past'],
  [0, 'near'],
  [14, 'near'],
  [15, 'later'],
])('with %i days left a deadline is %s', (days, how) => {
  expect(nearness(days)).toBe(how);
});
