import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { loadForm } from '../template/load-form.ts';
import { type CellAddress, richTextAt, writableAddresses } from './address.ts';
import { checkAgreement } from './agreement.ts';
import { paragraph } from './block.ts';
import { check } from './check.ts';
import { type Figure, figuresOf, figuresSchema } from './figure.ts';
import { addFigure, changeFigure, figureUses, removeFigure } from './figure-edits.ts';
import { insertRuns, workingSentence, workingTable } from './figure-inserts.ts';
import { figureResults } from './figure-results.ts';
import { takeCalculations } from './figure-sets.ts';
import { shownExpression, storedExpression } from './figure-syntax.ts';
import { quantityText } from './figure-text.ts';
import { findRow } from './find-place.ts';
import { countingIds } from './ids.ts';
import { fieldRun, inlinesText, textRun } from './inline.ts';
import { lostFields, refreshFields, settlePasted } from './refresh-fields.ts';
import type { Report } from './report.ts';
import { blockInlines } from './rich-text.ts';
import type { RowState } from './row.ts';
import { takeBackByFigures } from './shown-figures.ts';
import { setRichText, setRowState } from './updates.ts';

const WAGE: Figure = { kind: 'input', id: 'a', name: '時薪', value: '200', unit: '元/小時' };
const HOURS: Figure = { kind: 'input', id: 'b', name: '時數', value: '2', unit: '小時' };
const COST: Figure = { kind: 'formula', id: 'c', name: '費用', expression: '{a} × {b}' };
const FAULTY = '（試算數字有誤）';

const blank = smallReport();
const place = (index: number): CellAddress => {
  const address = writableAddresses(blank)[index];
  if (address === undefined) throw new Error('no such place');
  return address;
};
const textAt = (report: Report, index: number): string =>
  (richTextAt(report, place(index)) ?? [])
    .flatMap((block) => inlinesText(blockInlines(block)))
    .join('\n');

/** The three figures, and the cost in two texts. */
function withFigures(): Report {
  const report = [WAGE, HOURS, COST].reduce(addFigure, blank);
  const shown = paragraph([
    textRun('計 '),
    fieldRun({ kind: 'figure', figureId: 'c', show: 'value' }),
    textRun('。'),
  ]);
  return refreshFields(setRichText(setRichText(report, place(0), [shown]), place(1), [shown]));
}

describe('figures of a report', () => {
  it('are in texts, and follow each change', () => {
    const report = withFigures();
    expect([textAt(report, 0), textAt(report, 1)]).toEqual(['計 400 元。', '計 400 元。']);
    const after = refreshFields(changeFigure(report, 'b', { value: '3' }));
    expect([textAt(after, 0), textAt(after, 1)]).toEqual(['計 600 元。', '計 600 元。']);
    expect(refreshFields(after)).toBe(after);
  });

  it('take back 待核 and 完成 of the rows that show another number then, and of no others', () => {
    const cells = writableAddresses(blank).filter((address) => address.kind === 'cell');
    const [shows, says] = cells;
    if (shows === undefined || says === undefined) throw new Error('no two cells');
    const field = fieldRun({ kind: 'figure', figureId: 'c', show: 'value' });
    const written = [says, shows].reduce(
      (report, address, i) =>
        setRichText(report, address, [paragraph([[textRun('無'), field][i] ?? field])]),
      [WAGE, HOURS, COST].reduce(addFigure, blank),
    );
    const states = (report: Report): readonly (RowState | undefined)[] =>
      cells.slice(0, 2).map(({ sectionId, rowId }) => findRow(report, sectionId, rowId)?.state);
    const edited = (
      report: Report,
      ...change: [string, { name?: string; value?: string }]
    ): Report => {
      const changed = changeFigure(report, ...change);
      return takeBackByFigures(changed, refreshFields(changed));
    };
    const done = [shows, says].reduce(
      (report, address) => setRowState(report, address, 'done'),
      refreshFields(written),
    );
    expect(states(edited(done, 'a', { name: '工資' }))).toEqual(['done', 'done']);
    expect(states(edited(done, 'b', { value: '3' }))).toEqual(['writing', 'done']);
    const reviewed = setRowState(done, shows, 'review');
    expect(states(edited(reviewed, 'b', { value: '3' }))).toEqual(['writing', 'done']);
  });

  it('keep formulas right when they are renamed', () => {
    const report = withFigures();
    const after = refreshFields(changeFigure(report, 'a', { name: '每小時工資' }));
    expect(textAt(after, 0)).toBe('計 400 元。');
    expect(shownExpression(COST.expression, figuresOf(after))).toBe('每小時工資 × 時數');
  });

  it('that are deleted say so where they were, in texts and formulas', () => {
    const report = withFigures();
    expect(figureUses(report, 'a')).toEqual({ texts: [], formulas: [COST] });
    expect(figureUses(report, 'c')).toEqual({ texts: [place(0), place(1)], formulas: [] });
    const after = refreshFields(removeFigure(report, 'a'));
    expect(textAt(after, 0)).toBe(`計 ${FAULTY}。`);
    expect(lostFields(after, 'figure').map(({ address, offset }) => [address, offset])).toEqual([
      [place(0), 2],
      [place(1), 2],
    ]);
    expect(lostFields(after, 'reference')).toEqual([]);
    expect(figureResults(figuresOf(after)).get('c')).toEqual({
      ok: false,
      error: { code: 'unknown-name', name: '時薪' },
    });
    // Given again, the name is understood again.
    const again = addFigure(after, { ...WAGE, id: 'z' });
    expect(textAt(refreshFields(again), 0)).toBe('計 400 元。');
  });

  it('leave no list behind when the last one goes', () => {
    const report = removeFigure(addFigure(blank, WAGE), 'a');
    expect(report).toEqual(blank);
  });

  it('come back as the same report when nothing changes', () => {
    const report = withFigures();
    expect(changeFigure(report, 'a', { name: '時薪' })).toBe(report);
    expect(changeFigure(report, 'c', { unit: '' })).toBe(report);
    expect(changeFigure(report, 'x', { name: '甲' })).toBe(report);
    expect(removeFigure(report, 'x')).toBe(report);
  });

  it('stay live when a faulty one is pasted, and are plain words in a report that has them not', () => {
    const faulty = refreshFields(changeFigure(withFigures(), 'b', { value: '' }));
    const text = richTextAt(faulty, place(0)) ?? [];
    expect(settlePasted(faulty, text, place(1))).toEqual(text);
    const good = richTextAt(withFigures(), place(0)) ?? [];
    const pasted = settlePasted(blank, good, place(1)).flatMap(blockInlines);
    expect([inlinesText(pasted), pasted.some((run) => 'field' in run)]).toEqual([
      '計 400 元。',
      false,
    ]);
  });

  it('have ids of their own', () => {
    const doubled: Report = { ...blank, figures: [WAGE, { ...HOURS, id: 'a' }] };
    expect(checkAgreement(doubled).map(({ path }) => path)).toEqual(['figures.1.id']);
  });

  it('are refused with the path of what is wrong', () => {
    const faults = check(figuresSchema, [WAGE, { ...HOURS, value: 2 }, { ...COST, id: '{x}' }]);
    expect(faults.ok ? [] : faults.error.map(({ path }) => path)).toEqual(['1.value', '2.id']);
  });
});

describe('formulas as they are typed', () => {
  const figures: readonly Figure[] = [
    WAGE,
    HOURS,
    { ...HOURS, id: 'l', name: '時數總計' },
    { ...HOURS, id: 'm', name: '甲-乙' },
    { ...HOURS, id: 'n', name: '時薪' },
  ];

  it.each([
    ['時薪 × 時數', '{a} × {b}'],
    ['時薪×時數總計', '{a}×{l}'],
    ['時數總', '時數總'],
    ['甲-乙 - 時數', '{m} - {b}'],
    ['2*(時數+1)', '2*({b}+1)'],
    ['單價 × 時數', '單價 × {b}'],
  ])('%s is stored as %s and shown as it was', (typed, stored) => {
    expect(storedExpression(typed, figures, '')).toBe(stored);
    expect(shownExpression(stored, figures)).toBe(typed);
  });

  it('go on meaning the same one of two with one name', () => {
    expect(storedExpression('時薪 + 1', figures, '{n} +')).toBe('{n} + 1');
  });
});

describe('workings', () => {
  const words = { begin: '以', between: '、', open: '計算（', close: '），', amounts: '計 ' };

  it('are a sentence of live names and amounts', () => {
    const report = [WAGE, HOURS, COST].reduce(addFigure, blank);
    const runs = workingSentence(report, place(0), COST, { number: 'wan' }, words);
    expect(inlinesText(runs)).toBe(
      '以時薪 200 元/小時、時數 2 小時計算（200 元/小時 × 2 小時），費用計 400 元',
    );
    const inserted = insertRuns(
      report,
      { address: place(0), position: { block: 0, offset: 0 } },
      runs,
    );
    const changed = refreshFields(changeFigure(inserted?.report ?? blank, 'b', { value: '100' }));
    expect(textAt(changed, 0)).toBe(
      '以時薪 200 元/小時、時數 100 小時計算（200 元/小時 × 100 小時），費用計 2 萬元',
    );
    expect(inserted?.range.focus.offset).toBe(inlinesText(runs).length);
  });

  it('are a table with a line for each part', () => {
    const report = [WAGE, HOURS, COST].reduce(addFigure, blank);
    const table = workingTable(
      report,
      place(0),
      COST,
      {},
      {
        head: ['項目', '數量', '單位', '算式'],
        given: '已知',
      },
    );
    expect(table.rows.map((row) => row.map(inlinesText))).toEqual([
      ['項目', '數量', '單位', '算式'],
      ['時薪', '200', '元/小時', '已知'],
      ['時數', '2', '小時', '已知'],
      ['費用', '400', '元', '200 元/小時 × 2 小時'],
    ]);
  });
});

describe('the calculations of the printed plan', () => {
  const loaded = loadForm(
    readFileSync(new URL('../../assets/forms/mobile-service-plan.json', import.meta.url), 'utf8'),
    'mobile-service-plan.json',
  );
  if (!loaded.ok) throw new Error('no form');
  const calculations = loaded.value.sections.flatMap((section) =>
    section.kind === 'prose' ? (section.calculations ?? []) : [],
  );

  it('are taken over under their printed names, each quantity once; what its units say wrong is said', () => {
    const report = takeCalculations(blank, calculations, countingIds('g'));
    const results = figureResults(figuresOf(report));
    const said = figuresOf(report)
      .filter(({ kind }) => kind === 'formula')
      .map(({ id, name }) => {
        const result = results.get(id);
        return [name, result?.ok === true ? quantityText(result.value) : result?.error.code];
      });
    expect(said).toEqual([
      ['民眾每一人次每趟花費', '800 元'],
      ['每年減少民眾辦理時間', '400 小時'],
      ['每年減少民眾費用', '160,000 元'],
      ['共節省', '14,400 小時'],
      ['減少民眾費用', '2,880,000 元'],
      // As printed: 美元/年 × 元/美元 ÷ 月 is no 元/月, and 元/月 ÷ 天 ÷ 小時 no 元.
      ['每月所得', 'unit-unexpected'],
      ['每小時工時', 'faulty-part'],
    ]);
    // What the notes of the form advise makes them right.
    const advised = { 月數: '月/年', 天數: '天/月', 每日工時: '小時/天', 每小時工時: '元/小時' };
    const mended = figuresOf(report).reduce((next, { id, name }) => {
      const unit = Object.entries(advised).find(([named]) => named === name)?.[1];
      return unit === undefined ? next : changeFigure(next, id, { unit });
    }, report);
    const right = figureResults(figuresOf(mended));
    const wordsOf = (wanted: string): string => {
      const result = right.get(figuresOf(mended).find(({ name }) => name === wanted)?.id ?? '');
      return result?.ok === true ? quantityText(result.value) : (result?.error.code ?? 'missing');
    };
    expect(wordsOf('每月所得')).toBe('50,000.83 元/月');
    expect(wordsOf('每小時工時')).toBe('208.34 元/小時');
    const names = figuresOf(report).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(takeCalculations(report, calculations, countingIds('h'))).toBe(report);
  });
});
