import { expect, test } from 'vitest';
import { paragraph } from '../../shared/model/block.ts';
import { findFormSection } from '../../shared/model/find-place.ts';
import { textRun } from '../../shared/model/inline.ts';
import { plainText } from '../../shared/model/rich-text.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { commandTexts as texts } from '../../shared/texts/commands.ts';
import { addedRowsReport } from '../../test/fixtures/added-rows-form.ts';
import { testContext } from '../testing/test-context.ts';
import { rowAddBelow } from './row-add-below.ts';
import { rowDelete } from './row-delete.ts';
import { rowMoveDown, rowMoveUp } from './row-move.ts';
import { rowText } from './row-text.ts';

type Context = ReturnType<typeof testContext>;

/** The plan's rows: number, or label of the form's row, and what is written as strategy and method. */
function plan({ document }: Context): readonly string[] {
  const { report } = document.get();
  const formSection = findFormSection(report, 'n8');
  const section = report.sections.find(({ id }) => id === 'n8');
  if (formSection?.kind !== 'table' || section?.kind !== 'table') throw new Error('no plan');
  return formSection.rows.map(({ path }, i) => {
    const cells = section.rows[i]?.cells ?? {};
    const words = [cells['strategy'], cells['plan']].map((cell) => plainText(cell ?? []));
    return `${path.at(-1)} ${words.join('/')}`.trim();
  });
}

function write({ document }: Context, columnId: string, text: string): void {
  const address = document.get().active?.address;
  if (address?.kind !== 'cell') throw new Error('no cell is active');
  document.apply({
    update: (report) => setRichText(report, { ...address, columnId }, [paragraph([textRun(text)])]),
  });
}

function open(): Context {
  const context = testContext(addedRowsReport());
  context.document.activate({ kind: 'cell', sectionId: 'n8', rowId: 'n9', columnId: 'plan' });
  return context;
}

test('adds, fills, moves and deletes rows, says so, and takes all of it back step by step', async () => {
  const context = open();
  const { document, asked } = context;
  await rowAddBelow.run(context);
  expect(document.get().active?.address).toMatchObject({ columnId: 'strategy' });
  write(context, 'strategy', '甲策略');
  write(context, 'plan', '甲作法');
  await rowAddBelow.run(context);
  write(context, 'strategy', '乙策略');
  const full = [
    '(一)作業標準化 /',
    '(二)資訊透明度 /',
    '(三) 甲策略/甲作法',
    '(四) 乙策略/',
    '(一)納入參與 /',
  ];
  expect(plan(context)).toEqual(full);
  await rowMoveUp.run(context);
  expect(plan(context).slice(2, 4)).toEqual(['(三) 乙策略/', '(四) 甲策略/甲作法']);
  expect(rowMoveUp.isEnabled(context)).toBe(false);
  await rowMoveDown.run(context);
  expect(plan(context)).toEqual(full);
  await rowDelete.run(context);
  expect(plan(context)).toEqual(full.toSpliced(3, 1));
  expect(document.get().active?.address).toMatchObject({ columnId: 'strategy' });
  expect(asked).toEqual([
    texts.rowAdded('(三)'),
    texts.rowAdded('(四)'),
    texts.rowMoved('(三)'),
    texts.rowMoved('(四)'),
    texts.rowDeleted('(四)', 3),
  ]);
  document.undo();
  expect(plan(context)).toEqual(full);
  while (document.get().canUndo) document.undo();
  expect(document.get().report).toEqual(addedRowsReport());
  while (document.get().canRedo) document.redo();
  expect(plan(context)).toEqual(full.toSpliced(3, 1));
});

test('the form’s own rows can neither move nor go, and rows are added only where the form takes them', () => {
  const context = open();
  expect(rowMoveUp.isEnabled(context)).toBe(false);
  expect(rowMoveDown.isEnabled(context)).toBe(false);
  expect(rowDelete.isEnabled(context)).toBe(false);
  expect(rowAddBelow.isEnabled(context)).toBe(true);
  context.document.activate({ kind: 'prose', sectionId: 'n2' });
  expect(rowAddBelow.isEnabled(context)).toBe(false);
});

test('an added row is copied with its number and wording', async () => {
  const context = open();
  await rowAddBelow.run(context);
  write(context, 'strategy', '甲策略');
  write(context, 'plan', '甲作法');
  const address = context.document.get().active?.address;
  if (address?.kind !== 'cell') throw new Error('no cell is active');
  expect(rowText(context.document.get().report, address)).toBe(
    [
      '執行策略及具體推動作法',
      '一、完備基礎服務',
      '(三)甲策略',
      '主辦單位：第一課',
      '具體推動作法：',
      '甲作法',
    ].join('\n'),
  );
});
