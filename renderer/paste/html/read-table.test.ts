// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type MatchTarget, placeTable } from '../../../shared/match/place-table.ts';
import { inlinesText, textRun } from '../../../shared/model/inline.ts';
import { plainText } from '../../../shared/model/rich-text.ts';
import { labelledText } from '../../../shared/model/slice.ts';
import { tableText } from '../../../shared/model/table-block.ts';
import { loadForm } from '../../../shared/template/load-form.ts';
import { asSmallTable } from '../copied-table.ts';
import { MAX_CHOICE_LENGTH, readTable } from './read-table.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const fixture = (name: string): string =>
  readFileSync(join(ROOT, 'test', 'fixtures', 'clipboard', name), 'utf8');

const cells = (html: string) => readTable(html)?.rows.map((row) => row.map(({ text }) => text));

test('a table of Excel has its shown cells, and a header row where the first has no figures', () => {
  expect(cells(fixture('excel-table.html'))).toEqual([
    ['項次', '辦理項目', '件數'],
    ['1', '電話諮詢（免付費）', '2,341'],
    ['2', '現場\n諮詢', '905'],
  ]);
  const foreign = readTable(fixture('excel-table.html'));
  const table = foreign === null ? null : asSmallTable(foreign);
  expect(table?.header).toBe(true);
  expect(table === null || table === undefined ? null : tableText(table)).toBe(
    '項次\t辦理項目\t件數\n1\t電話諮詢（免付費）\t2,341\n2\t現場\n諮詢\t905',
  );
});

test('merged cells have their content once, and blank edges go', () => {
  const html =
    '<table><tr><td rowspan="2">甲</td><td colspan="2">乙</td><td></td></tr><tr><td>丙</td><td>丁</td></tr><tr><td></td></tr></table>';
  expect(cells(html)).toEqual([
    ['甲', '乙', ''],
    ['', '丙', '丁'],
  ]);
});

test('spans that no table has are cut, and scripts and events are not read', () => {
  const html =
    '<table><tr><td rowspan="999999999" colspan="-3" onclick="x()">甲<script>alert(1)</script></td><td colspan="1e9">乙</td></tr></table>';
  expect(cells(html)).toEqual([['甲', '乙']]);
});

test('is none beside other text, of one column, nested alone, too long or of too many cells', () => {
  expect(readTable('<p>前</p><table><tr><td>甲</td><td>乙</td></tr></table>')).toBeNull();
  expect(readTable('<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>')).toBeNull();
  expect(readTable('<p>沒有表格</p>')).toBeNull();
  const row = `<tr>${'<td>格</td>'.repeat(10)}</tr>`;
  expect(readTable(`<table>${row.repeat(400)}</table>`)?.rows.length).toBe(400);
  expect(readTable(`<table>${row.repeat(401)}</table>`)).toBeNull();
  expect(readTable(`<table>${row}</table>${' '.repeat(MAX_CHOICE_LENGTH)}`)).toBeNull();
});

test('a table too large for a cell is no small table', () => {
  const wide = readTable(`<table><tr>${'<td>格</td>'.repeat(13)}</tr></table>`);
  expect(wide === null ? undefined : asSmallTable(wide)).toBeNull();
});

test('the words of a cell stay as they were written; only the numbers of lists are printed', () => {
  const written = [
    '(02)2343-1700',
    '01.甲',
    '（一）乙',
    '1、丙',
    '<b>A.</b>丁',
    '一、戊<br>二、己',
  ];
  const foreign = readTable(
    `<table>${written.map((one) => `<tr><td>${one}</td><td>文</td></tr>`).join('')}
    <tr><td><ol><li>庚<ul><li>辛</ul><li>壬</ol></td><td><ul><li>(3)癸<li>(4)子</ul></td></tr></table>`,
  );
  const table = foreign === null ? null : asSmallTable(foreign);
  expect(table?.rows.map(([first = []]) => inlinesText(first))).toEqual([
    '(02)2343-1700',
    '01.甲',
    '（一）乙',
    '1、丙',
    'A.丁',
    '一、戊\n二、己',
    '1.庚\n(1)辛\n2.壬',
  ]);
  expect(inlinesText(table?.rows[6]?.[1] ?? [])).toBe('(3)癸\n(4)子');
  expect(table?.rows[4]?.[0]).toEqual([textRun('A.', ['bold']), textRun('丁')]);
  expect(foreign?.rows.map(([first]) => first?.text)).toEqual(
    table?.rows.map(([first = []]) => inlinesText(first)),
  );
});

test('a results table of LibreOffice is spread over the rows it came from', () => {
  const name = 'bsmi-108-results.json';
  const form = loadForm(readFileSync(join(ROOT, 'assets', 'forms', name), 'utf8'), name);
  const foreign = readTable(fixture('libreoffice-form-table.html'));
  if (!form.ok || foreign === null) throw new Error('no form or no table');
  const targets = form.value.sections.flatMap((formSection): MatchTarget[] =>
    formSection.kind === 'table' ? [{ sectionId: formSection.id, formSection }] : [],
  );
  const placed = placeTable(foreign, targets);
  expect(
    placed?.placements.map(({ formRowId, richText, confidence }) => [
      formRowId,
      plainText(richText),
      confidence,
    ]),
  ).toEqual([
    ['d4-r01', '本年度辦理情形：\n問卷 1,204 份。\n滿意度 98.6 %。', 1],
    ['d4-r02', '第 2 列的成果 10 件。', 1],
    ['d4-r03', '第 3 列的成果 17 件。', 1],
    ['d4-r04', '第 4 列的成果 24 件。', 1],
    ['d4-r06', '第 6 列的成果 38 件。', 1],
  ]);
  expect(placed?.leftovers).toEqual([]);
  expect(labelledText(placed?.placements[0]?.richText ?? [])).toBe(
    '本年度辦理情形：\n1.問卷 1,204 份。\n2.滿意度 98.6 %。',
  );
});
