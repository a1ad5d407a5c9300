import { describe, expect, it } from 'vitest';
import { addedRowsReport } from '../../../test/fixtures/added-rows-form.ts';
import {
  smallForm,
  smallProse,
  smallReport,
  smallTable,
} from '../../../test/fixtures/small-form.ts';
import { loadExporter } from '../../export/exporters.ts';
import { addRowBelow, removeAddedRow } from '../../model/added-row-edits.ts';
import { richTextAt, writableAddresses } from '../../model/address.ts';
import { listItem, paragraph } from '../../model/block.ts';
import { countingIds } from '../../model/ids.ts';
import { textRun } from '../../model/inline.ts';
import { numberBlocks } from '../../model/numbering.ts';
import type { Report } from '../../model/report.ts';
import { plainText } from '../../model/rich-text.ts';
import { setField, setOwners, setRichText } from '../../model/updates.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import { readDocument } from '../read-document.ts';
import { applyChanges } from './apply-changes.ts';
import { findChanges } from './find-changes.ts';

/** The document of a report, after its words were replaced wherever they stand. */
async function documentOf(
  report: Report,
  ...words: readonly (readonly [from: string, to: string])[]
): Promise<ForeignDocument> {
  const exporter = await loadExporter('docx');
  if (exporter.kind !== 'file') throw new Error('a document is a file');
  const read = readDocument(await exporter.export(report, { now: '2026-01-02T03:04:05.000Z' }));
  if (!read.ok) throw new Error(read.error.code);
  let json = JSON.stringify(read.value.parts);
  for (const [from, to] of words) {
    expect(json).toContain(from);
    json = json.replaceAll(from, to);
  }
  return { ...read.value, parts: JSON.parse(json) };
}

describe('a report that was edited since its document was exported', () => {
  const form = smallForm({ sections: [smallTable({ fields: [{ id: 'f1', label: '聯絡人' }] })] });
  const blank = smallReport(form);
  const section = blank.sections[0]?.id ?? '';
  const [row] = blank.sections.flatMap((one) => (one.kind === 'table' ? one.rows : []));
  const address = { sectionId: section, rowId: row?.id ?? '' };
  const base = setField(setOwners(blank, address, ['甲課']), section, 'f1', '王小明');

  it('shows its own newer units and fields as a conflict', async () => {
    const current = setField(setOwners(base, address, ['丙課']), section, 'f1', '林大同');
    const document = await documentOf(base, ['甲課', '乙課'], ['王小明', '李小華']);
    expect(
      findChanges(base, current, document).changes.map((one) =>
        one.kind === 'owners' || one.kind === 'field'
          ? [one.kind, one.before, one.after, one.isConflict]
          : one.kind,
      ),
    ).toEqual([
      ['owners', ['丙課'], ['乙課'], true],
      ['field', '林大同', '李小華', true],
    ]);
  });

  it('shows them as no conflict where it is as it was exported, and not at all where it says the same by now', async () => {
    const document = await documentOf(base, ['甲課', '乙課'], ['王小明', '李小華']);
    expect(findChanges(base, base, document).changes).toMatchObject([
      { kind: 'owners', isConflict: false },
      { kind: 'field', isConflict: false },
    ]);
    const same = setField(setOwners(base, address, ['乙課']), section, 'f1', '李小華');
    expect(findChanges(base, same, document).changes).toEqual([]);
  });

  it('keeps what was written in a row that it does not have any more', async () => {
    const blankRows = addedRowsReport();
    const plan = { sectionId: 'n8', rowId: 'n9' };
    const added = addRowBelow(blankRows, plan, countingIds('r'), [paragraph([textRun('加的列')])]);
    const own = { sectionId: 'n8', rowId: added.rowId ?? '' };
    const cell = { kind: 'cell', ...own, columnId: 'plan' } as const;
    const exported = setRichText(added.report, cell, [paragraph([textRun('辦理 12 場')])]);
    const document = await documentOf(exported, ['辦理 12 場', '辦理 34 場']);
    const current = removeAddedRow(exported, own);
    const { changes } = findChanges(exported, current, document);
    expect(changes.map(({ kind }) => kind)).toEqual(['unplaced']);
    const kept = applyChanges(current, changes, () => ({ kind: 'take' }), {}, countingIds('k'));
    expect(kept.leftOver?.map(({ parts }) => parts.map(({ text }) => plainText(text)))).toEqual([
      ['辦理 34 場'],
    ]);
  });
});

describe('a small table in running text', () => {
  const form = smallForm({ sections: [smallProse(), smallTable()] });
  const prose = { kind: 'prose', sectionId: smallReport(form).sections[0]?.id ?? '' } as const;
  const wording = form.sections.flatMap((one) =>
    one.kind === 'table' ? one.rows.flatMap(({ printed }) => printed) : [],
  )[0];
  const table = {
    type: 'table',
    header: false,
    rows: [
      [[textRun(wording ?? '')], [textRun('3 件')]],
      [[textRun('其他')], [textRun('4 件')]],
    ],
  } as const;
  const report = setRichText(smallReport(form), prose, [
    paragraph([textRun('前言')]),
    table,
    paragraph([textRun('結語')]),
  ]);

  it('stays one although a cell says what a row of the form says', async () => {
    expect(findChanges(report, report, await documentOf(report)).changes).toEqual([]);
  });

  it('is changed as text when a cell of it is', async () => {
    const document = await documentOf(report, ['4 件', '5 件']);
    const { changes } = findChanges(report, report, document);
    expect(changes.map(({ kind }) => kind)).toEqual(['text']);
    const next = applyChanges(report, changes, () => ({ kind: 'take' }), {}, countingIds('k'));
    expect(plainText(richTextAt(next, prose) ?? [])).toBe(
      plainText(richTextAt(report, prose) ?? []).replace('4 件', '5 件'),
    );
  });
});

it('a label at the head of a table that was changed is told, once', async () => {
  const report = smallReport();
  const document = await documentOf(report, ['執行績效與成果', '成果（含佐證）']);
  expect(
    findChanges(report, report, document).changes.filter(({ place }) => place.includes('表頭')),
  ).toMatchObject([{ kind: 'fixed', before: '執行績效與成果', after: '成果（含佐證）' }]);
});

describe('numbers of a list that were typed anew', () => {
  const address = writableAddresses(smallReport())[0] ?? expect.fail('nowhere to write');
  const item = (text: string) => listItem('official', 3, [textRun(text)]);
  const report = setRichText(smallReport(), address, ['甲', '乙', '丙'].map(item));
  const numbersAfter = async (...words: Parameters<typeof documentOf>[1][]) => {
    const { changes } = findChanges(report, report, await documentOf(report, ...words));
    const next = applyChanges(report, changes, () => ({ kind: 'take' }), {}, countingIds('k'));
    const text = richTextAt(next, address) ?? [];
    return numberBlocks(text).map(
      (label, i) => `${label ?? ''}${plainText([text[i] ?? item('')])}`,
    );
  };

  it('are taken over, and leave the others as the document has them', async () => {
    expect(await numbersAfter(['1.\\t甲', '4.\\t甲'])).toEqual(['4.甲', '2.乙', '3.丙']);
    expect(await numbersAfter(['3.\\t丙', '7.\\t丙'])).toEqual(['1.甲', '2.乙', '7.丙']);
  });

  it('say nothing where they were not touched', async () => {
    expect(findChanges(report, report, await documentOf(report)).changes).toEqual([]);
  });
});
