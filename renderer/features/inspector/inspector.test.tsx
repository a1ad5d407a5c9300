// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { Report } from '../../../shared/model/report.ts';
import type { Row } from '../../../shared/model/row.ts';
import { setSelfScore } from '../../../shared/model/updates.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import {
  smallForm,
  smallProse,
  smallReport,
  smallRow,
  smallTable,
} from '../../../test/fixtures/small-form.ts';
import { createDocument, type EditedDocument } from '../../state/document.ts';
import { click, dispatch, type Rendered, render, type } from '../../testing/render.tsx';
import { Inspector } from './inspector.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

const tableOf = (report: Report) => {
  const section = report.sections.find(({ kind }) => kind === 'table');
  if (section?.kind !== 'table') throw new Error('no table');
  return section;
};
const rowOf = (document: EditedDocument, index = 0): Row => {
  const row = tableOf(document.get().report).rows[index];
  if (row === undefined) throw new Error('no row');
  return row;
};

async function open(report: Report = smallReport(), index = 0) {
  const document = createDocument(report);
  const section = tableOf(report);
  document.activate({
    kind: 'cell',
    sectionId: section.id,
    rowId: section.rows[index]?.id ?? '',
    columnId: 'result',
  });
  shown = await render(<Inspector document={document} />);
  return { document, section };
}

const score = () => shown.find<HTMLInputElement>('input.score');
const note = () => shown.find<HTMLTextAreaElement>('textarea');

test('without a caret it says what to do', async () => {
  shown = await render(<Inspector document={createDocument(smallReport())} />);
  expect(shown.find('.inspector-hint').textContent).toBe(texts.nothing);
});

test('the whole path of the row is there, and where no criteria are printed its own wording', async () => {
  await open();
  expect(shown.findAll('.inspector-place li').map((level) => level.textContent)).toEqual([
    '(一)正確',
    '1.流程',
  ]);
  expect(shown.findAll('.criterion label').map((label) => label.textContent)).toEqual([
    'd1-r01 的文字',
  ]);
});

test('a tick goes into the report and can be undone', async () => {
  const { document } = await open();
  const before = document.get().report;
  await click(shown.find('.criterion input[type="checkbox"]'));
  expect(rowOf(document).assessments).toEqual({ row: { met: true, note: '', score: null } });
  await act(async () => void document.undo());
  expect(document.get().report).toBe(before);
  expect(shown.find<HTMLInputElement>('.criterion input').checked).toBe(false);
});

test('a note typed in one go is one step of undo', async () => {
  const { document } = await open();
  const before = document.get().report;
  await type(note(), '佐');
  await type(note(), '佐證');
  expect(rowOf(document).assessments['row']?.note).toBe('佐證');
  await act(async () => void document.undo());
  expect(document.get().report).toBe(before);
  expect(note().value).toBe('');
});

test('nothing of a composition reaches the report before it ends', async () => {
  const { document } = await open();
  await dispatch(note(), new CompositionEvent('compositionstart', { bubbles: true }));
  await type(note(), 'ㄋㄧ', { isComposing: true });
  expect(rowOf(document).assessments).toEqual({});
  // Something else changes the report meanwhile: the field must keep what is being composed.
  await act(async () =>
    document.apply({
      update: (report) =>
        setSelfScore(report, { sectionId: tableOf(report).id, rowId: rowOf(document).id }, 3),
    }),
  );
  expect(note().value).toBe('ㄋㄧ');
  await type(note(), '你', { isComposing: true });
  await dispatch(note(), new CompositionEvent('compositionend', { bubbles: true }));
  expect(rowOf(document).assessments['row']?.note).toBe('你');
});

test('a score above what the table has left is refused with words, and the old one stays', async () => {
  const { document, section } = await open();
  const other = { sectionId: section.id, rowId: section.rows[1]?.id ?? '' };
  await act(async () => document.apply({ update: (report) => setSelfScore(report, other, 150) }));
  expect(shown.find('.score-limit').textContent).toBe(texts.limit(50));
  await type(score(), '40');
  await type(score(), '51');
  expect(rowOf(document).selfScore).toBe(40);
  expect(shown.find('.field-error').textContent).toBe(texts.tooHigh(51, 50));
  expect(score().getAttribute('aria-invalid')).toBe('true');
  await type(score(), '50');
  expect(rowOf(document).selfScore).toBe(50);
  expect(shown.findAll('.field-error')).toEqual([]);
});

test('what is no score is refused with words; an emptied field takes the score back', async () => {
  const { document } = await open();
  await type(score(), '7.5');
  await type(score(), '七');
  expect(rowOf(document).selfScore).toBe(7.5);
  expect(shown.find('.field-error').textContent).toBe(texts.notNumber('七'));
  await type(score(), '');
  expect(rowOf(document).selfScore).toBe(null);
});

test('undo shows in a score field that still has the caret', async () => {
  const { document } = await open();
  await type(score(), '8');
  await act(async () => void document.undo());
  expect([rowOf(document).selfScore, score().value]).toEqual([null, '']);
});

test('a form without points asks for no score', async () => {
  const form = smallForm({ sections: [smallTable({ points: null })] });
  await open(smallReport(form));
  expect(shown.findAll('input.score')).toEqual([]);
  expect(shown.container.textContent).toContain(texts.noPoints);
});

test('a criterion with points of its own has its own score, within the row', async () => {
  const criteria = [
    { id: 'c1', text: '甲', points: 30 },
    { id: 'c2', text: '乙', points: 30 },
  ];
  const rows = [smallRow('r', ['(一)正確'], { criteria, points: 40 })];
  const { document } = await open(smallReport(smallForm({ sections: [smallTable({ rows })] })));
  const [first, second] = shown.findAll('.criterion input.score') as HTMLInputElement[];
  if (first === undefined || second === undefined) throw new Error('no score');
  await type(first, '30');
  await type(second, '11');
  expect(shown.find('.field-error').textContent).toBe(texts.tooHigh(11, 10));
  await type(second, '10');
  expect(rowOf(document).assessments).toEqual({
    c1: { met: false, note: '', score: 30 },
    c2: { met: false, note: '', score: 10 },
  });
});

test('the state of the row is a choice of four', async () => {
  const { document } = await open();
  const radios = shown.findAll('input[type="radio"]') as readonly HTMLInputElement[];
  expect(radios.map((radio) => [radio.parentElement?.textContent, radio.checked])).toEqual([
    ['未填', true],
    ['撰寫中', false],
    ['待核', false],
    ['完成', false],
  ]);
  await click(shown.byText('完成'));
  expect(rowOf(document).state).toBe('done');
});

test('a total above the points, as another program may have written it, says so', async () => {
  const report = smallReport();
  const section = tableOf(report);
  const address = { sectionId: section.id, rowId: section.rows[0]?.id ?? '' };
  await open(setSelfScore(report, address, 9_999));
  expect(shown.find('.inspector-totals').textContent).toContain(texts.overPoints);
});

test('a total within the points has no such remark', async () => {
  await open();
  expect(shown.find('.inspector-totals').textContent).not.toContain(texts.overPoints);
});

test('totals follow the scores: the table and its class', async () => {
  await open();
  await type(score(), '20');
  expect(shown.findAll('.inspector-total').map((line) => line.textContent)).toEqual([
    '構面一：基礎服務20／200 分',
    '整體服務類20／200 分',
  ]);
});

test('where only some rows are shown, their share of the totals is told apart', async () => {
  const { document } = await open();
  await type(score(), '20');
  const hidden = rowOf(document, 1).id;
  const address = { sectionId: tableOf(document.get().report).id, rowId: hidden };
  await act(async () => document.apply({ update: (report) => setSelfScore(report, address, 7) }));
  await act(async () => document.sight.set({ shown: new Set([rowOf(document).id]), marked: null }));
  expect(shown.findAll('.inspector-total').map((line) => line.textContent)).toEqual([
    '構面一：基礎服務27／200 分',
    '整體服務類27／200 分',
    `${texts.shownRows}20 分`,
  ]);
});

test('of a form without classes the total is that of the whole report', async () => {
  await open(smallReport(smallForm({ sections: [smallTable({ category: null })] })));
  expect(shown.findAll('.inspector-total').map((line) => line.textContent)).toEqual([
    '構面一：基礎服務0／200 分',
    `${texts.wholeReport}0／200 分`,
  ]);
});

test('in a section of text it shows what the form says of it', async () => {
  const standardText = [{ level: 1, marker: '一、', text: '依據方案。' }];
  const report = smallReport(
    smallForm({
      sections: [smallProse({ guidance: '請依計畫填寫。', standardText }), smallTable()],
    }),
  );
  const { document } = await open(report);
  await act(async () =>
    document.activate({ kind: 'prose', sectionId: report.sections[0]?.id ?? '' }),
  );
  const words = shown.container.textContent;
  expect(words).toContain('請依計畫填寫。');
  expect(words).toContain('一、依據方案。');
});
