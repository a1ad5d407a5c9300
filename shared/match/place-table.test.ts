import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedRowsReport } from '../../test/fixtures/added-rows-form.ts';
import { paragraph } from '../model/block.ts';
import { formSectionsOf } from '../model/find-place.ts';
import type { Form } from '../model/form.ts';
import { textRun } from '../model/inline.ts';
import { plainText } from '../model/rich-text.ts';
import { loadForm } from '../template/load-form.ts';
import type { ForeignTable } from './foreign-table.ts';
import { type MatchTarget, type PlacedTable, placeTable } from './place-table.ts';

const FORMS = join(import.meta.dirname, '../../assets/forms');

function shipped(id: string): Form {
  const loaded = loadForm(readFileSync(join(FORMS, `${id}.json`), 'utf8'), `${id}.json`);
  if (!loaded.ok) throw new Error(`${id} is refused`);
  return loaded.value;
}

const targetsOf = (form: Pick<Form, 'sections'>): readonly MatchTarget[] =>
  form.sections.flatMap((formSection) =>
    formSection.kind === 'table' ? [{ sectionId: `s-${formSection.id}`, formSection }] : [],
  );

/** Rows of cells as plain text. */
const foreign = (...rows: readonly (readonly string[])[]): ForeignTable => ({
  rows: rows.map((row) =>
    row.map((text) => ({
      text,
      richText: text === '' ? [paragraph()] : text.split('\n').map((l) => paragraph([textRun(l)])),
    })),
  ),
});

function shown(placed: PlacedTable | null) {
  return {
    placed: placed?.placements.map(
      ({ formRowId, columnId, richText, confidence }) =>
        `${formRowId} ${columnId} ${plainText(richText)} ${confidence === 1 ? 'same' : 'like'}`,
    ),
    left: placed?.leftovers.map(({ sourceRow, text, why }) => `${sourceRow} ${text} ${why}`),
  };
}

const RESULTS = targetsOf(shipped('bsmi-108-results'));
const HEAD = ['執行策略', '主辦單位', '執行績效與成果'];

describe('a table with the header words of another agency', () => {
  it('is read by what its columns are for; a column for which the form has none is left over', () => {
    const placed = placeTable(
      foreign(
        ['工作項目', '承辦單位', '辦理情形及成效', '備註'],
        ['1.訂定申辦業務標準作業流程', '', '甲', '詳附件'],
        ['工 作 項 目', '承辦單位', '辦理情形及成效', '備註'],
        ['2.提升服務及時性', '', '乙', ''],
        ['工作項目說明', '承辦單位', '辦理情形及成效如下：受理 12 件，均依限辦結。', ''],
      ),
      RESULTS,
    );
    expect(shown(placed)).toEqual({
      placed: ['d1-r01 result 甲 same', 'd1-r02 result 乙 same'],
      left: [
        '1 詳附件 no-column',
        '4 工作項目說明 no-row',
        '4 承辦單位 no-row',
        '4 辦理情形及成效如下：受理 12 件，均依限辦結。 no-row',
      ],
    });
  });
});

describe('a table with the form’s header words', () => {
  it('is spread over the rows by the strategies, whatever their numbers, widths and punctuation', () => {
    const placed = placeTable(
      foreign(
        ['執行策略', '主辦 單位', '執行績效及成果'],
        ['（一）服務一致及正確性', '', ''],
        ['１、訂定申辦業務標準作業流程', '', '甲'],
        ['提升服務及時性', '', '乙'],
        ['三、突破成長：運用創新策略，持續精進服務遞送過程及作法', '', '丙'],
        ['向民眾推廣使用網路申辦案件', '', '丁'],
      ),
      RESULTS,
    );
    expect(shown(placed)).toEqual({
      placed: [
        'd1-r01 result 甲 same',
        'd1-r02 result 乙 same',
        'd2-r14 result 丙 like',
        'd2-r08 result 丁 same',
      ],
      left: [],
    });
    expect(placed?.isHeaded).toBe(true);
  });

  it('takes merged and blank strategies as going on, and header rows that come again as nothing', () => {
    const placed = placeTable(
      foreign(
        HEAD,
        ['2. 提升服務及時性', '', '第一頁'],
        HEAD,
        ['', '', '第二頁'],
        ['', '', ''],
        ['3. 提高服務人員專業度', '', '下一列'],
      ),
      RESULTS,
    );
    expect(shown(placed)).toEqual({
      placed: ['d1-r02 result 第一頁\n第二頁 same', 'd1-r03 result 下一列 same'],
      left: [],
    });
    expect(placed?.placements[0]?.sourceRows).toEqual([1, 3]);
  });

  it('leaves what belongs to no row, to no column, or to other units, and drops nothing', () => {
    const placed = placeTable(
      foreign(
        [...HEAD, '備註'],
        ['', '', '在第一列之前', ''],
        ['推動電動機車', '', '不在表單裡', ''],
        ['2. 提升服務及時性', '第九組', '有', '附註'],
        ['本局自己的想法', '', '', ''],
      ),
      RESULTS,
    );
    expect(shown(placed)).toEqual({
      placed: ['d1-r02 result 有 same'],
      left: [
        '1 在第一列之前 no-row',
        '2 推動電動機車 no-row',
        '2 不在表單裡 no-row',
        '3 第九組 owners',
        '3 附註 no-column',
        '4 本局自己的想法 no-row',
      ],
    });
  });

  it('tells rows that are worded alike apart by the heading above, or by their order', () => {
    const twice: MatchTarget = {
      sectionId: 's',
      formSection: {
        ...(RESULTS[0] as MatchTarget).formSection,
        rows: ['(一)甲類', '(二)乙類'].flatMap((group, k) => [
          {
            ...(RESULTS[0] as MatchTarget).formSection.rows[0],
            id: `r${k}`,
            path: [group, '1. 其他服務措施'],
            text: '其他服務措施',
            printed: ['1. 其他服務措施'],
          } as MatchTarget['formSection']['rows'][number],
        ]),
      },
    };
    const byHeading = foreign(
      ['執行策略', '', '主辦單位', '執行績效與成果'],
      ['(二)乙類', '其他服務措施', '', '乙'],
    );
    expect(shown(placeTable(byHeading, [twice])).placed).toEqual(['r1 result 乙 same']);
    const byOrder = foreign(HEAD, ['其他服務措施', '', '甲'], ['其他服務措施', '', '乙']);
    expect(shown(placeTable(byOrder, [twice])).placed).toEqual([
      'r0 result 甲 same',
      'r1 result 乙 same',
    ]);
    const third = foreign(
      HEAD,
      ['其他服務措施', '', '甲'],
      ['其他服務措施', '', '乙'],
      ['其他服務措施', '', '丙'],
    );
    expect(shown(placeTable(third, [twice])).left).toEqual(['3 丙 ambiguous']);
  });

  it('finds rows that the office added, too', () => {
    const report = addedRowsReport();
    const targets = targetsOf({ sections: formSectionsOf(report) });
    const placed = placeTable(
      foreign(
        ['執行策略', '具體推動作法'],
        ['(一)作業標準化', '作法甲'],
        ['(二)資訊透明', '作法乙'],
      ),
      targets,
    );
    expect(shown(placed).placed).toEqual(['d2-r01 plan 作法甲 same', 'd2-r02 plan 作法乙 like']);
  });
});

describe('what stands where the form prints its wording', () => {
  const PROJECT = RESULTS.filter(({ formSection }) => formSection.id === 'd6');
  const row = (RESULTS[0] as MatchTarget).formSection.rows[1];
  const printed = row?.printed.join('\n') ?? '';

  it('is left over where it says more than the form', () => {
    const own = `本局另訂作業要點，${'逐案追蹤並每月檢討改善，'.repeat(30)}成效良好。`;
    const placed = placeTable(
      foreign(
        ['執行策略', '', '主辦單位', '執行績效與成果'],
        ['(一)服務一致及正確性', printed + own, '', '甲'],
        ['', `3. 提高服務人員專業度\n${own}`, '', '乙'],
        ['（二）服務友善性：本年新增三處據點', '', '', ''],
      ),
      RESULTS,
    );
    expect(shown(placed)).toEqual({
      placed: ['d1-r02 result 甲 like', 'd1-r03 result 乙 like'],
      left: [`1 ${own} wording`, `2 ${own} wording`, '3 本年新增三處據點 wording'],
    });
  });

  it('is the form’s when it is cut into lines anywhere, or says only its beginning', () => {
    const placed = placeTable(
      foreign(
        HEAD,
        [`（一）服務一致及正確性 ${printed.slice(0, 20)}\n${printed.slice(20)}`, '', '甲'],
        ['3. 提高服務人員專業度：強化服務人員', '', '乙'],
      ),
      RESULTS,
    );
    expect(shown(placed)).toEqual({
      placed: ['d1-r02 result 甲 like', 'd1-r03 result 乙 like'],
      left: [],
    });
  });

  it('is left over whole where its wording was changed', () => {
    const placed = placeTable(
      foreign(HEAD, [printed, '', '甲'], ['3. 全面提高服務人員專業度', '', '乙']),
      RESULTS,
    );
    expect(shown(placed)).toEqual({
      placed: ['d1-r02 result 甲 same', 'd1-r03 result 乙 like'],
      left: ['2 3. 全面提高服務人員專業度 wording'],
    });
  });

  it('is left over where criteria have remarks', () => {
    const [first] = PROJECT[0]?.formSection.rows ?? [];
    const criteria = first?.criteria.map(({ text }) => text) ?? [];
    const head = ['執行策略', '評核重點', '執行方法及具體作法', '執行績效與成果'];
    const placed = placeTable(
      foreign(
        head,
        ['壹、專案問題分析', criteria.join('\n'), '', '甲'],
        ['貳、實施策略與方法', '請附問卷\n7.其他策略或方法。', '', '乙'],
      ),
      PROJECT,
    );
    expect(shown(placed)).toEqual({
      placed: [
        `${first?.id} result 甲 same`,
        `${PROJECT[0]?.formSection.rows[1]?.id} result 乙 same`,
      ],
      left: ['2 請附問卷 wording'],
    });
  });
});

describe('a table without a header', () => {
  it('is known by the wording of the rows', () => {
    const placed = placeTable(
      foreign(
        ['一', '1. 訂定申辦業務標準作業流程', '第一組', '甲'],
        ['二', '2. 提升服務及時性', '第一組', '乙'],
        ['三', '別的', '第一組', '丙'],
      ),
      RESULTS,
    );
    expect(shown(placed).placed).toEqual(['d1-r01 result 甲 same', 'd1-r02 result 乙 same']);
    expect(placed?.leftovers.filter(({ why }) => why === 'no-row').map(({ text }) => text)).toEqual(
      ['別的', '第一組', '丙'],
    );
    expect(placed?.isHeaded).toBe(false);
  });

  it('is none of the form’s when nothing in it is worded so', () => {
    expect(
      placeTable(foreign(['月份', '件數'], ['一月', '12'], ['二月', '30']), RESULTS),
    ).toBeNull();
    expect(placeTable(foreign([]), RESULTS)).toBeNull();
    expect(placeTable({ rows: [] }, RESULTS)).toBeNull();
    expect(placeTable(foreign(HEAD), RESULTS)).toBeNull();
  });
});

it('loses no cell of any table: each is placed once, left over once, or the wording of its row', () => {
  const strategies = RESULTS.flatMap(({ formSection }) => formSection.rows.map(({ text }) => text));
  const words = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replace(/[\r\n]/gu, ''));
  const known = fc.constantFrom(...strategies.filter((text) => text !== ''));
  const cell = fc.oneof(
    fc.constant(''),
    known,
    words,
    fc.tuple(known, words).map(([text, own]) => `${text}${own}`),
  );
  const answer = fc.nat(9999).map((n) => `成果${n}件`);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, fc.constant(''), fc.oneof(fc.constant(''), answer)), {
        maxLength: 20,
      }),
      (rows) => {
        const table = foreign(HEAD, ['2. 提升服務及時性', '', '起點'], ...rows);
        const placed = placeTable(table, RESULTS);
        const all = [
          ...(placed?.placements ?? []).flatMap(({ richText }) =>
            richText.map((block) => plainText([block])),
          ),
          ...(placed?.leftovers ?? []).map(({ text }) => text),
        ];
        const written = rows.map((row) => row[2]).filter((text) => text !== '');
        for (const text of new Set(written)) {
          expect(all.filter((one) => one === text).length).toBe(
            written.filter((one) => one === text).length,
          );
        }
        const seen = new Set([
          ...(placed?.placements ?? []).flatMap(({ sourceRows, sourceColumn }) =>
            sourceRows.map((row) => `${row} ${sourceColumn}`),
          ),
          ...(placed?.leftovers ?? []).map((one) => `${one.sourceRow} ${one.sourceColumn}`),
          ...(placed?.printed ?? []).map(({ row, column }) => `${row} ${column}`),
        ]);
        const full = table.rows.flatMap((row, i) =>
          row.flatMap(({ text }, k) => (text.trim() === '' ? [] : [`${i} ${k}`])),
        );
        expect([...seen].sort()).toEqual(full.sort());
      },
    ),
    { numRuns: 200 },
  );
});

it('spreads two thousand rows over five hundred without making anybody wait', () => {
  const base = (RESULTS[0] as MatchTarget).formSection;
  const wording = (i: number): string =>
    `第${i}項措施：${'辦理各項便民服務與流程精進'.repeat(3)}${i * 7}`;
  const big: MatchTarget = {
    sectionId: 's',
    formSection: {
      ...base,
      rows: Array.from({ length: 500 }, (_, i) => ({
        ...(base.rows[0] as MatchTarget['formSection']['rows'][number]),
        id: `r${i}`,
        path: ['(一)全部', wording(i)],
        text: wording(i),
        printed: [wording(i)],
      })),
    },
  };
  const rows = Array.from({ length: 2000 }, (_, i) => [
    `${wording(i % 500)}（續）`,
    '',
    `成果${i}`,
  ]);
  const placed = placeTable(foreign(HEAD, ...rows), [big]);
  const count = placed?.placements.reduce((sum, { sourceRows }) => sum + sourceRows.length, 0);
  expect((count ?? 0) + (placed?.leftovers.length ?? 0)).toBe(2000);
});
