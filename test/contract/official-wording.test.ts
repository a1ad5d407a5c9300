import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isWritable } from '../../shared/model/column.ts';
import type { Form } from '../../shared/model/form.ts';
import type { FormCalculation, FormQuantity } from '../../shared/model/form-calculation.ts';
import type { FormFlowchart } from '../../shared/model/form-flowchart.ts';
import type { FormRow } from '../../shared/model/form-row.ts';
import {
  type FormSection,
  printedParts,
  proseHeading,
  type TableFormSection,
} from '../../shared/model/form-section.ts';
import { loadForm } from '../../shared/template/load-form.ts';

// The tables in test/fixtures/official-wording were made from the official documents, apart from the
// form files: one line for each thing printed, fields separated by tabs. A form must say exactly that.

const root = new URL('../../', import.meta.url);

function readForm(id: string): Form {
  const loaded = loadForm(readFileSync(new URL(`assets/forms/${id}.json`, root), 'utf8'), id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.faults));
  return loaded.value;
}

function officialLines(id: string): readonly string[] {
  const file = new URL(`test/fixtures/official-wording/${id}.tsv`, root);
  return readFileSync(file, 'utf8').replace(/\n$/u, '').split('\n');
}

function tables(form: Form): readonly TableFormSection[] {
  return form.sections.filter((section) => section.kind === 'table');
}

/** The form's wording in the shape of the official tables. */
function linesOf(form: Form): readonly string[] {
  const lines: string[][] = [['title', form.title]];
  const issued = /（(.*函訂定)）$/u.exec(form.source.title)?.[1];
  if (issued !== undefined) lines.push(['issued', issued]);
  if (form.guidance !== null) lines.push(['guidance', form.guidance]);
  for (const { place, who, printed, pattern, what } of form.deadlines) {
    const [section = '', ...item] = place.split('、');
    lines.push(['deadline', section, item.join('、'), who, printed, pattern ?? '', what]);
  }
  for (const name of form.attachments) lines.push(['attachment', name]);
  let number = 0;
  const count = (): number => {
    number += 1;
    return number;
  };
  for (const section of form.sections) lines.push(...sectionLines(section, count));
  return lines.map((fields) => fields.join('\t'));
}

function sectionLines(section: FormSection, count: () => number): string[][] {
  if (section.kind === 'prose') {
    return [
      ['prose', section.number ?? '', section.heading, section.guidance ?? '', `${section.level}`],
      ...section.standardText.map(({ level, marker, text }) => [
        'standard',
        String(level),
        marker ?? '',
        text,
      ]),
      ...(section.itemMarkers === undefined ? [] : [['items', ...section.itemMarkers]]),
      ...(section.flowcharts ?? []).flatMap(flowchartLines),
      ...(section.calculations ?? []).flatMap(calculationLines),
    ];
  }
  const { heading, headingPrinted, category, categoryPrinted, points } = section;
  return [
    ['table', heading, headingPrinted, category, categoryPrinted, points].map((field) =>
      String(field ?? ''),
    ),
    ...(section.band === undefined ? [] : [['band', section.band]]),
    ['columns', ...section.columns.map(({ label }) => label)],
    ...section.fields.map(({ label }) => ['field', label]),
    ...section.rows.flatMap((row) => rowLines(row, count())),
  ];
}

function flowchartLines(flowchart: FormFlowchart): string[][] {
  const { captionPrinted, boxes, branchLabels, inferredArrows } = flowchart;
  return [
    ['figure', captionPrinted],
    ...boxes.map(({ id, text, isDecision }) => ['box', id, text, isDecision ? 'decision' : '']),
    ...(branchLabels.length === 0 ? [] : [['labels', ...branchLabels]]),
    ...inferredArrows.map(({ from, to, label }) => ['inferred', from, to ?? '', label ?? '']),
  ];
}

function calculationLines(calculation: FormCalculation): string[][] {
  const { place, isFormulaPrinted, printed, inputs, expression, result, usedAs } = calculation;
  const quantity = ({ name, value, unit }: FormQuantity) => [name, String(value), unit];
  return [
    ['calculation', place, isFormulaPrinted ? 'formula' : '', printed],
    ...inputs.map((input) => ['quantity', ...quantity(input)]),
    ['expression', expression],
    ['result', ...quantity(result)],
    ...(usedAs === undefined ? [] : [['used', ...quantity(usedAs)]]),
  ];
}

function rowLines(row: FormRow, number: number): string[][] {
  return [
    ['row', String(number), row.path.join(' > '), String(row.points ?? ''), row.text],
    ['owners', ...row.owners],
    ...row.printed.map((line) => ['printed', line]),
    ...row.criteria.map(({ text }) => ['criterion', text]),
  ];
}

describe.each([
  { id: 'bsmi-108-results', rows: 51, points: [200, 300, 200, 200, 1000], criteria: 22 },
  { id: 'tainan-110-results', rows: 47, points: [200, 300, 200, 200, 100], criteria: 0 },
  { id: 'bsmi-115-plan', rows: 15, points: [null], criteria: 0 },
  {
    id: 'idb-108h1-self-assessment',
    rows: 46,
    points: [null, null, null, null, null],
    criteria: 0,
  },
  { id: 'mobile-service-plan', rows: 0, points: [], criteria: 0 },
])('the form $id', ({ id, rows, points, criteria }) => {
  const form = readForm(id);

  it('says word for word what the official document prints', () => {
    expect(linesOf(form)).toEqual(officialLines(id));
  });

  it(`has ${rows} rows and ${criteria} criteria`, () => {
    const all = tables(form).flatMap((table) => table.rows);
    expect(all).toHaveLength(rows);
    expect(all.flatMap((row) => row.criteria)).toHaveLength(criteria);
  });

  it('has the printed points of each table', () => {
    expect(tables(form).map((table) => table.points)).toEqual(points);
  });

  it('prints no points for single criteria, because the official document prints none', () => {
    const all = tables(form).flatMap((table) => table.rows.flatMap((row) => row.criteria));
    expect(all.filter((criterion) => criterion.points !== null)).toEqual([]);
  });

  it('leaves at least half of each table to what the office writes', () => {
    for (const table of tables(form)) {
      const result = table.columns.find(({ role }) => role === 'result' || role === 'plan');
      const widest = table.columns.findLast(isWritable);
      expect(result).toBeDefined();
      expect(widest?.widths[0]).toBeGreaterThanOrEqual(500);
    }
  });

  it('names only units that its owner column prints, in the roster', () => {
    const printed = tables(form)
      .flatMap((table) => table.rows.flatMap((row) => row.owners))
      .join(' ');
    // 第二課 and 第三課 are printed only as part of 第一課至第六課.
    const ranges = printed.replaceAll(
      '第一課至第六課',
      '第一課 第二課 第三課 第四課 第五課 第六課',
    );
    const all = ranges.replaceAll(
      '第一組至第七組',
      '第一組 第二組 第三組 第四組 第五組 第六組 第七組',
    );
    expect(form.roster.filter((unit) => !all.includes(unit.shortName))).toEqual([]);
  });
});

it('the points of 專案規劃類 are those printed in its six rows', () => {
  const project = tables(readForm('bsmi-108-results')).at(-1);
  expect(project?.rows.map((row) => row.points)).toEqual([200, 400, 100, 100, 100, 100]);
});

it('a row whose wording the source lost carries none, and tells the user so', () => {
  const row = tables(readForm('bsmi-108-results'))[1]?.rows[0];
  expect(row).toMatchObject({ path: ['(一)服務便捷性'], text: '', printed: [] });
  expect(row?.note).toContain('來源缺漏本列的文字');
});

it('the last heading of the branch form says it all and cannot be written under', () => {
  const prose = readForm('tainan-110-results').sections.filter((s) => s.kind === 'prose');
  expect(prose.map(({ number, writable }) => [number, writable])).toEqual([
    ['壹', true],
    ['貳', true],
    ['參', true],
    ['肆', true],
    ['伍', true],
    ['陸', true],
    ['柒', true],
    ['捌', false],
  ]);
});

it('the parts of the self-assessment are bands of one running table', () => {
  const { sections } = readForm('idb-108h1-self-assessment');
  expect(printedParts(sections)).toEqual([sections]);
});

it('the project document has its headings at two levels, and the last one says it all', () => {
  const prose = readForm('mobile-service-plan').sections.filter((s) => s.kind === 'prose');
  expect(prose.map((s) => `${s.writable ? '' : '不寫 '}${s.level} ${proseHeading(s)}`)).toEqual([
    '1 壹、方案說明',
    '2 一、背景描述',
    '2 二、方案重要性',
    '2 三、執行方式',
    '2 四、執行流程圖',
    '1 貳、預期績效',
    '2 一、外部效益',
    '2 二、內部效益',
    '1 參、服務方法',
    '1 肆、實施辦法',
    '2 一、工作籌劃',
    '2 二、服務時間',
    '2 三、檢測準備',
    '2 四、注意事項',
    '2 五、成果彙編',
    '2 六、經費來源',
    '不寫 2 七、本方案如有未盡事宜得隨時修正之。',
  ]);
});

it('what the sources print wrongly is kept, and the user is told', () => {
  const told = (id: string, place: (form: Form) => string | null | undefined) =>
    place(readForm(id));
  expect(told('bsmi-108-results', ({ notes }) => notes.join())).toContain('合計 900 分');
  expect(
    told(
      'idb-108h1-self-assessment',
      (form) => tables(form)[1]?.rows.find(({ path }) => path[1] === '2. 專人全程服務')?.note,
    ),
  ).toContain('編號印為(2)，沒有(1)');
  expect(told('mobile-service-plan', ({ notes }) => notes.join())).toContain('都印為「圖 1」');
});
