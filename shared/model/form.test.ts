import { describe, expect, it } from 'vitest';
import { smallForm, smallProse, smallTable } from '../../test/fixtures/small-form.ts';
import { check } from './check.ts';
import { formatFault } from './fault.ts';
import { documentKind, formSchema, formTitle } from './form.ts';

describe('the title', () => {
  it('has agency and year filled in', () => {
    const form = smallForm({ title: '{agency} {year} 年度執行績效與成果' });
    expect(formTitle(form, '水岸管理局', 115)).toBe('水岸管理局 115 年度執行績效與成果');
  });

  it('prints an agency as it is, whatever characters are in it', () => {
    expect(formTitle(smallForm(), 'A$$B $& {year}', 115)).toBe('A$$B $& {year}115年度成果');
  });
});

it.each([
  ['{agency}{year}年度提升服務效能執行績效與成果', '提升服務效能執行績效與成果'],
  ['{agency} {year} 年執行計畫', '執行計畫'],
  ['{agency}{year}年度', '小表'],
  ['經濟部 {year} 年度上半年自行評核', '上半年自行評核'],
  ['「行動快速化 M」執行方案', '「行動快速化 M」執行方案'],
])('the kind of document of 「%s」 is %s', (title, kind) => {
  expect(documentKind({ title, name: '小表' })).toBe(kind);
});

it('a form keeps its shape through JSON, with fields this program does not know', () => {
  const form = { ...smallForm(), invented: [1] };
  expect(check(formSchema, JSON.parse(JSON.stringify(form)))).toEqual({ ok: true, value: form });
});

describe('a form is refused', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['without sections', { ...smallForm(), sections: [] }, ['sections：不得為空']],
    [
      'with an id that is no file name',
      { ...smallForm(), id: '../x' },
      ['id：應為 /^[a-z0-9][a-z0-9-]*$/u，實為 "../x"'],
    ],
    ['of version 0', { ...smallForm(), version: 0 }, ['version：不得小於 1，實為 0']],
    [
      'whose table has no columns',
      { ...smallForm(), sections: [smallProse(), { ...smallTable(), columns: undefined }] },
      ['sections.1.columns：缺少這一項'],
    ],
    [
      'whose table has one column',
      smallForm({ sections: [smallTable({ columns: smallTable().columns.slice(0, 1) })] }),
      ['sections.0.columns：項目太少（至少 2），實為 1'],
    ],
    [
      'whose section is neither prose nor table',
      { ...smallForm(), sections: [{ ...smallProse(), kind: 'picture' }] },
      ['sections.0.kind：應為 ("prose" | "table")，實為 "picture"'],
    ],
    [
      'whose column has a role nobody knows',
      smallForm({
        sections: [
          smallTable({
            columns: smallTable().columns.map((column) => ({
              ...column,
              ...(column.id === 'owner' ? { role: 'boss' as 'owner' } : {}),
            })),
          }),
        ],
      }),
      [
        'sections.0.columns.1.role：應為 ("strategy" | "owner" | "criterion" | "plan" | "result" | "note" | "target" | "follow-up")，實為 "boss"',
      ],
    ],
    [
      'with points below zero',
      smallForm({ sections: [smallTable({ points: -1 })] }),
      ['sections.0.points：不得小於 0，實為 -1'],
    ],
  ])('%s', (_name, data, faults) => {
    const checked = check(formSchema, data);
    expect(checked.ok ? [] : checked.error.map(formatFault)).toEqual(faults);
  });
});
