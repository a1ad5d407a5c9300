import { expect, test } from 'vitest';
import { generateReport } from '../../../test/fixtures/generate-report.ts';
import { createDocument } from '../../state/document.ts';
import { createRowTurns, FIRST_ROWS } from './row-turns.ts';

function open(rows: number) {
  const document = createDocument(generateReport({ rows, characters: 100 * rows, seed: 1 }));
  const all = document
    .get()
    .report.sections.flatMap((section) =>
      section.kind === 'table'
        ? section.rows.map(({ id }) => ({ sectionId: section.id, rowId: id }))
        : [],
    );
  const goTo = (index: number): void => {
    const row = all[index];
    if (row === undefined) throw new Error(`no row ${index}`);
    document.activate({ kind: 'cell', ...row, columnId: 'result' });
  };
  const waiting = (turns: { isWaiting: (rowId: string) => boolean }): readonly number[] =>
    all.flatMap(({ rowId }, index) => (turns.isWaiting(rowId) ? [index] : []));
  return { document, all, goTo, waiting };
}

test('no row of a usual report waits', () => {
  const { document, waiting } = open(50);
  const turns = createRowTurns(document);
  expect(waiting(turns)).toEqual([]);
  expect(turns.areAnyWaiting()).toBe(false);
});

test('of a large report the first rows and those around the caret are drawn at once', () => {
  const { document, goTo, waiting } = open(300);
  goTo(200);
  const left = waiting(createRowTurns(document));
  expect(left.filter((index) => index < FIRST_ROWS)).toEqual([]);
  expect(left).not.toContain(200);
  expect(left).not.toContain(192);
  expect(left).not.toContain(208);
  expect(left).toContain(FIRST_ROWS);
  expect(left).toContain(299);
});

test('every row has its turn in the end, in the order of the paper, and hears of it once', () => {
  const { document, all, waiting } = open(200);
  const turns = createRowTurns(document);
  const heard: number[] = [];
  all.forEach(({ rowId }, index) => {
    turns.subscribe(rowId, () => heard.push(index));
  });
  const expected = waiting(turns);
  expect(turns.areAnyWaiting()).toBe(true);
  while (turns.next());
  expect(turns.areAnyWaiting()).toBe(false);
  expect(waiting(turns)).toEqual([]);
  expect(heard).toEqual(expected);
});

test('a row that the caret goes to has its turn at once, with its neighbours', () => {
  const { document, goTo, waiting } = open(300);
  const turns = createRowTurns(document);
  const stop = turns.followCaret();
  goTo(250);
  const left = waiting(turns);
  expect([242, 250, 258].filter((index) => left.includes(index))).toEqual([]);
  expect(left).toContain(100);
  stop();
  goTo(100);
  expect(waiting(turns)).toContain(100);
});

test('a row that came to the report later never waits', () => {
  const { document } = open(100);
  expect(createRowTurns(document).isWaiting('added later')).toBe(false);
});
