import { expect, test } from 'vitest';
import { smallForm, smallProse, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import { writableAddresses } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import { beginThread, replyTo } from '../model/comments.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { setAssessment, setField, setRichText } from '../model/updates.ts';
import { besideKey, findBeside } from './find-beside.ts';

const QUERY = { matchCase: false, foldVariants: true, foldWidth: true };
const CELL = writableAddresses(smallReport()).find(({ kind }) => kind === 'cell');
if (CELL?.kind !== 'cell') throw new Error('no cell');
const says = (text: string) => ({ id: text, author: '王', at: '2026-01-02T03:04:05.000Z', text });

const noted = (): Report => {
  const written = setRichText(smallReport(), CELL, [paragraph([textRun('臺北的格子')])]);
  const withNote = setAssessment(written, CELL, 'row', { note: '向台北分局補件，台北' });
  const begun = beginThread(withNote, { address: CELL, range: null }, 't1', says('出處'));
  return replyTo(begun, 't1', says('臺北案'));
};

test('notes and comments are found once each, with the same signs taken for one as in the cells', () => {
  const hits = findBeside(noted(), { ...QUERY, needle: '臺北' });
  expect(hits.map(({ place, text, span }) => [place.kind, text.slice(span.from, span.to)])).toEqual(
    [
      ['note', '台北'],
      ['comment', '臺北'],
    ],
  );
  expect(new Set(hits.map(besideKey)).size).toBe(2);
});

test('a line above a table is found by its words, with its label', () => {
  const field = { id: 'project-name', label: '專案名稱' };
  const report = smallReport(
    smallForm({ sections: [smallProse(), smallTable({ fields: [field] })] }),
  );
  const section = report.sections.find(({ kind }) => kind === 'table');
  if (section === undefined) throw new Error('no table');
  const filled = setField(report, section.id, field.id, '智慧檢驗專案');
  expect(findBeside(filled, { ...QUERY, needle: '智慧' })).toEqual([
    {
      place: { kind: 'field', sectionId: section.id, fieldId: field.id, label: field.label },
      text: '智慧檢驗專案',
      span: { from: 0, to: 2 },
    },
  ]);
});

test('what had no place in the form is found by its words, its notes and its owners, not by its place', () => {
  const report: Report = {
    ...smallReport(),
    leftOver: [
      {
        id: 'gone',
        from: ['構面一：基礎服務', '(九)舊項目'],
        formName: '舊表單',
        parts: [{ label: '', text: [paragraph([textRun('辦理檢驗 3 場')])] }],
        owners: ['第六組'],
        assessments: [{ criterion: '時效', met: false, note: '補件', score: null }],
      },
    ],
  };
  const found = (needle: string): readonly string[] =>
    findBeside(report, { ...QUERY, needle }).map(
      ({ place, text, span }) => `${besideKey({ place })} ${text.slice(span.from, span.to)}`,
    );
  expect(['檢驗', '第六組', '補件'].map(found)).toEqual([
    ['left-over gone 檢驗'],
    ['left-over gone 第六組'],
    ['left-over gone 補件'],
  ]);
  expect(found('舊項目')).toEqual([]);
});

test('nothing is looked for when nothing is typed', () => {
  expect(findBeside(noted(), { ...QUERY, needle: '' })).toEqual([]);
});
