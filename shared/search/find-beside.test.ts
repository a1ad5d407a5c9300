import { expect, test } from 'vitest';
import {
  RESULT,
  STRATEGY,
  smallForm,
  smallProse,
  smallReport,
  smallRow,
  smallTable,
} from '../../test/fixtures/small-form.ts';
import { addRowBelow } from '../model/added-row-edits.ts';
import { writableAddresses } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import type { Column } from '../model/column.ts';
import { beginThread, replyTo } from '../model/comments.ts';
import { countingIds } from '../model/ids.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { setAssessment, setField, setOwners, setRichText } from '../model/updates.ts';
import { findTexts } from '../texts/find.ts';
import { besideNames } from './beside-names.ts';
import { type BesideHit, besideKey, findBesideEach } from './find-beside.ts';
import { createPatternSearch } from './search-pattern.ts';
import { createFinder, type Query } from './search-report.ts';

const findBeside = (report: Report, query: Query): readonly BesideHit[] =>
  createFinder(query).beside(report);

const QUERY = { matchCase: false, foldVariants: true, foldWidth: true };
const CELL = writableAddresses(smallReport()).find(({ kind }) => kind === 'cell');
if (CELL?.kind !== 'cell') throw new Error('no cell');
const CRITERION: Column = {
  id: 'criterion',
  role: 'criterion',
  label: '評核重點',
  widths: [190],
};
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

/** What is found, as its key without ids, what was found and the text around it. */
const told = (hits: readonly BesideHit[]): readonly string[] =>
  hits.map(({ place, text, span }) => {
    const [kind] = besideKey({ place }).split(' ');
    return `${kind}: ${text.slice(0, span.from)}[${text.slice(span.from, span.to)}]${text.slice(span.to)}`;
  });

test('owners are found, each for itself, in every row that has them', () => {
  const form = smallForm({
    sections: [
      smallProse(),
      smallTable({
        rows: [
          smallRow('r1', ['(一)甲'], { owners: ['第一課', '資訊小組'] }),
          smallRow('r2', ['(二)乙'], { owners: ['資訊小組'] }),
          smallRow('r3', ['(三)丙']),
        ],
      }),
    ],
  });
  const report = smallReport(form);
  const look = (needle: string) => told(findBeside(report, { ...QUERY, needle }));
  expect(look('資訊')).toEqual(['owners: 第一課、[資訊]小組', 'owners: [資訊]小組']);
  expect(look('課、資')).toEqual([]);
  const without = smallForm({ sections: [smallTable({ columns: [STRATEGY, RESULT] })] });
  expect(findBeside(smallReport(without), { ...QUERY, needle: '第一課' })).toEqual([]);
});

test('owners that somebody changes are found anew by the same search', () => {
  const { beside } = createFinder({ ...QUERY, needle: '台南' });
  const report = smallReport();
  expect(beside(report)).toEqual([]);
  expect(told(beside(setOwners(report, CELL, ['臺南課'])))).toEqual(['owners: [臺南]課']);
  expect(beside(report)).toEqual([]);
});

test('what the form prints is found last: headings, merged cells and strategies, once a row', () => {
  const band = smallTable({
    id: 'd2',
    headingPrinted: null,
    categoryPrinted: null,
    band: '服務量能',
    columns: [STRATEGY, CRITERION, RESULT],
    rows: [
      smallRow('d2-r01', ['(一)服務'], {
        printed: ['(一)服務：由服務開始'],
        text: '',
        criteria: [{ id: 'c1', text: '服務時效', points: null }],
      }),
    ],
  });
  const report = smallReport(
    smallForm({
      sections: [smallProse({ guidance: '說明服務依據' }), smallTable({ category: null }), band],
    }),
  );
  const noted = setAssessment(report, CELL, 'row', { note: '服務台' });
  const hits = findBeside(noted, { ...QUERY, needle: '服務' });
  expect(told(hits)).toEqual([
    'note: [服務]台',
    'printed: 壹、計畫依據\n說明[服務]依據',
    'printed: 一、整體[服務]類\n構面一：基礎服務（200 分）',
    'printed: [服務]量能',
    'printed: (一)[服務]\n(一)服務：由服務開始\n服務時效',
  ]);
  expect(told(findBeside(noted, { ...QUERY, needle: '流程' }))).toEqual([
    'printed: (一)正確\n1.[流程]：d1-r01 的文字',
  ]);
  expect(besideNames(noted, hits.at(-1)?.place ?? expect.fail())).toEqual([
    findTexts.besidePrinted,
    '構面一：基礎服務',
    '(一)服務',
  ]);
  expect(new Set(hits.map(besideKey)).size).toBe(5);
});

test('what the office writes in a row of its own stands in a cell, and is not what the form prints', () => {
  const form = smallForm({
    sections: [smallTable({ allowsAddedRows: [{ id: 'here', under: ['(一)正確'] }] })],
  });
  const blank = smallReport(form);
  const [section] = blank.sections;
  const row = section?.kind === 'table' ? section.rows[0] : undefined;
  const place = { sectionId: section?.id ?? '', rowId: row?.id ?? '' };
  const wording = [paragraph([textRun('自訂策略')])];
  const { report: added } = addRowBelow(blank, place, countingIds('own'), wording);
  const finder = createFinder({ ...QUERY, needle: '自訂策略' });
  expect(finder.beside(added)).toEqual([]);
  expect(finder.search(added, null)).toHaveLength(1);
});

test('a search shared by reports keeps the places of each apart', () => {
  const finder = createFinder({ ...QUERY, needle: '流程' });
  const first = smallReport();
  const [section] = first.sections.filter(({ kind }) => kind === 'table');
  const other: Report = {
    ...first,
    sections: first.sections.map((one) => (one === section ? { ...one, id: 'other' } : one)),
  };
  const sections = [first, other].flatMap((report) =>
    finder.beside(report).map(({ place }) => place.kind === 'printed' && place.sectionId),
  );
  expect(sections).toEqual([section?.id, 'other']);
});

test('units and what forms print are looked through once: a change elsewhere does not pay for them', () => {
  const seen: string[] = [];
  const beside = findBesideEach((text) => {
    seen.push(text);
    return [];
  });
  const report = smallReport();
  beside(report);
  expect(seen).toContain('第一課');
  seen.length = 0;
  const noted = setAssessment(report, CELL, 'row', { note: '補件' });
  beside(setRichText(noted, CELL, [paragraph([textRun('成果')])]));
  expect(seen).toEqual(['補件']);
});

test('the options and patterns hold beside the cells as in them', () => {
  const report = setOwners(smallReport(), CELL, ['臺\u200B北ＡB 課']);
  const strict = { matchCase: true, foldVariants: false, foldWidth: false };
  expect(told(findBeside(report, { ...QUERY, needle: '台北ab' }))).toHaveLength(1);
  expect(findBeside(report, { ...strict, needle: '臺北ＡB' })).toHaveLength(1);
  for (const needle of ['台北ＡB', '臺北AB', '臺北Ａb']) {
    expect(findBeside(report, { ...strict, needle })).toEqual([]);
  }
  const by = (needle: string) =>
    createPatternSearch({ ...QUERY, needle }, () => performance.now()).beside(report);
  expect(told(by('[一二]課$'))).toEqual(['owners: 第[一課]', 'owners: 第[一課]']);
  expect(told(by('^\\d\\.時.'))).toEqual(['printed: [2.時效]：d1-r02 的文字']);
  expect(by('(')).toEqual([]);
});

test('a pattern that takes too long finds nothing beside the cells either, and says so', () => {
  let time = 0;
  const { beside, fault } = createPatternSearch({ ...QUERY, needle: '課' }, () => {
    time += 400;
    return time;
  });
  expect(beside(smallReport())).toEqual([]);
  expect(fault()?.kind).toBe('too-slow');
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
