import { expect, it } from 'vitest';
import { expectedText } from '../../shared/export/expected-text.ts';
import { fileExporters } from '../../shared/export/exporters.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import { addRowBelow, moveAddedRow } from '../../shared/model/added-row-edits.ts';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { addedRowsReport } from '../fixtures/added-rows-form.ts';

const NOW = '2026-01-05T01:02:03.000Z';

function filled() {
  const words = (text: string) => [paragraph([textRun(text)])];
  let report = addRowBelow(addedRowsReport(), { sectionId: 'n3', rowId: 'n6' }, () => 'a', [
    ...words('本局自訂策略'),
    ...words('第二行'),
  ]).report;
  report = addRowBelow(report, { sectionId: 'n8', rowId: 'n10' }, () => 'b', words('乙')).report;
  report = addRowBelow(report, { sectionId: 'n8', rowId: 'b' }, () => 'c', words('丙')).report;
  report = moveAddedRow(report, { sectionId: 'n8', rowId: 'c' }, -1);
  const items = [
    listItem('official', 3, [textRun('作法一')]),
    listItem('official', 3, [textRun('作法二')]),
  ];
  const plan = { kind: 'cell', sectionId: 'n8', columnId: 'plan' } as const;
  return setRichText(report, { ...plan, rowId: 'c' }, items);
}

it.each(await fileExporters())(
  'the $id exporter has added rows in their place, with their numbers',
  async (exporter) => {
    const report = filled();
    const bytes = await exporter.export(report, { now: NOW });
    expect(verifyExport(exporter, report, bytes)).toEqual([]);
  },
);

it('an added row is printed with its number before its wording and before what is paired with it', () => {
  const tables = expectedText(filled()).flatMap((part) => (part.kind === 'table' ? [part] : []));
  const rows = tables.map(({ rows: all }) =>
    all.map(({ cells }) => cells.map((c) => c.paragraphs)),
  );
  expect(rows[0]?.[4]).toEqual([['(3) 本局自訂策略', '第二行'], ['第一課'], ['']]);
  expect(rows[1]?.slice(2, 5)).toEqual([
    [['(二)資訊透明度。'], ['第一課'], ['(二)']],
    [['(三)丙'], ['第一課'], ['(三)', '1.\t作法一', '2.\t作法二']],
    [['(四)乙'], ['第一課'], ['(四)']],
  ]);
});
