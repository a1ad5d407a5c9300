import { describe, expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { checkAgreement } from '../model/agreement.ts';
import { paragraph } from '../model/block.ts';
import { check } from '../model/check.ts';
import type { Figure } from '../model/figure.ts';
import { addFigure, changeFigure, removeFigure } from '../model/figure-edits.ts';
import { countingIds } from '../model/ids.ts';
import { fieldRun, textRun } from '../model/inline.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { plainText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import { applyMerge, type MergeChoice, proposedChoices } from './apply-merge.ts';
import { cutPart } from './cut-part.ts';
import { figureWords } from './figure-words.ts';
import { type MergePlan, planMerge } from './plan-merge.ts';

const VISITS: Figure = { kind: 'input', id: 'a', name: '服務廠次', value: '200', unit: '廠次' };
const PRICE: Figure = { kind: 'input', id: 'b', name: '費用', value: '800', unit: '元/廠次' };
const SUM: Figure = { kind: 'formula', id: 'c', name: '節省費用', expression: '{a} × {b}' };

const blank: Report = { ...smallReport(), figures: [VISITS, PRICE, SUM] };
const section = blank.sections.find(({ kind }) => kind === 'table');
if (section?.kind !== 'table') throw new Error('no table');
const [mine, other] = section.rows.map(({ id }) => id);
if (mine === undefined || other === undefined) throw new Error('no rows');

const at = (rowId: string) =>
  ({ kind: 'cell', sectionId: section.id, rowId, columnId: 'result' }) as const;

const shows = (figureId: string) => [
  paragraph([textRun('計 '), fieldRun({ kind: 'figure', figureId, show: 'value' })]),
];

/** The first row shows the visits, the second what follows from them. */
const whole = refreshFields(
  setRichText(setRichText(blank, at(mine), shows('a')), at(other), shows('c')),
);

function words(report: Report, rowId: string): string {
  const rows = report.sections.flatMap((one) => (one.kind === 'table' ? one.rows : []));
  return plainText(rows.find(({ id }) => id === rowId)?.cells['result'] ?? []);
}

/** A part with the first row. */
function cut(): Report {
  const part = cutPart(whole, {
    rowIds: [mine ?? ''],
    units: ['第一課'],
    by: '甲',
    now: '2026-01-04T08:15:30.000Z',
    makeId: countingIds('part'),
  });
  if (part === null) throw new Error('no part');
  return part;
}

function plan(into: Report, part: Report): MergePlan {
  const planned = planMerge(into, part);
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
}

function merge(
  into: Report,
  part: Report,
  choices: Readonly<Record<string, MergeChoice>> = {},
): Report {
  const planned = plan(into, part);
  const all = new Map([...proposedChoices(planned), ...Object.entries(choices)]);
  return refreshFields(applyMerge(into, part, planned, all));
}

const kinds = (into: Report, part: Report) =>
  plan(into, part).figures.map(({ kind, id }) => [id, kind]);

describe('quantities and formulas of a part that is put back', () => {
  it('are none to speak of when nobody changed one, and the record of the part is sound', () => {
    const part = cut();
    expect(part.part?.figures).toEqual([VISITS, PRICE, SUM]);
    expect(check(reportSchema, JSON.parse(JSON.stringify(part)))).toEqual({
      ok: true,
      value: part,
    });
    expect(plan(whole, part).figures).toEqual([]);
    expect(merge(whole, part)).toBe(whole);
  });

  it('come along though no word was changed, and all that follows from them', () => {
    const part = refreshFields(changeFigure(cut(), 'a', { value: '150' }));
    expect(words(part, mine)).toBe('計 150 廠次');
    const changed: Figure = { ...VISITS, value: '150' };
    expect(plan(whole, part)).toMatchObject({
      rows: [{ kind: 'unchanged', rowId: mine }],
      figures: [{ kind: 'take', id: 'a', before: VISITS, ours: VISITS, theirs: changed }],
    });
    const merged = merge(whole, part);
    expect(merged.figures).toEqual([changed, PRICE, SUM]);
    expect([words(merged, mine), words(merged, other)]).toEqual(['計 150 廠次', '計 120,000 元']);
    expect(checkAgreement(merged)).toEqual([]);
    expect(merge(merged, part)).toBe(merged);
    expect(merge(whole, part, { a: 'ours' })).toBe(whole);
  });

  it('stay live in a row of the part that was written in, too', () => {
    const written = setRichText(cut(), at(mine), [
      paragraph([textRun('全年 '), fieldRun({ kind: 'figure', figureId: 'a', show: 'value' })]),
    ]);
    const merged = merge(whole, refreshFields(changeFigure(written, 'a', { value: '150' })));
    expect(words(merged, mine)).toBe('全年 150 廠次');
    expect(words(refreshFields(changeFigure(merged, 'a', { value: '90' })), mine)).toBe(
      '全年 90 廠次',
    );
  });

  it('are asked for where both sides changed one', () => {
    const part = refreshFields(changeFigure(cut(), 'a', { value: '150' }));
    const ours = refreshFields(changeFigure(whole, 'a', { value: '210' }));
    expect(kinds(ours, part)).toEqual([['a', 'conflict']]);
    expect(merge(ours, part)).toBe(ours);
    expect(merge(ours, part, { a: 'both' })).toBe(ours);
    expect(words(merge(ours, part, { a: 'theirs' }), other)).toBe('計 120,000 元');
    // What only the whole changed is no matter of the part.
    expect(kinds(ours, cut())).toEqual([]);
  });

  it('come along when they are new, with what they are made of', () => {
    const days: Figure = { kind: 'input', id: 'd', name: '天數', value: '3', unit: '天' };
    const part = refreshFields(
      changeFigure(addFigure(cut(), days), 'c', { expression: '{a} × {b} × {d}' }),
    );
    expect(kinds(whole, part)).toEqual([
      ['c', 'take'],
      ['d', 'added'],
    ]);
    expect(merge(whole, part, { d: 'ours' }).figures?.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(merge(whole, part, { c: 'ours' }).figures).toEqual([VISITS, PRICE, SUM, days]);
    expect(merge(whole, part, { c: 'ours', d: 'ours' })).toBe(whole);
  });

  it('are told of and left when one side has deleted them', () => {
    const without = refreshFields(removeFigure(cut(), 'a'));
    expect(plan(whole, without).figures).toMatchObject(
      [
        { kind: 'deleted', id: 'a', ours: VISITS, theirs: null },
        { kind: 'take', id: 'c' },
      ].toReversed(),
    );
    expect(merge(whole, without, { a: 'theirs', c: 'ours' })).toBe(whole);
    const changed = refreshFields(changeFigure(cut(), 'a', { value: '150' }));
    const gone = refreshFields(removeFigure(whole, 'a'));
    expect(kinds(gone, changed)).toEqual([['a', 'gone']]);
    expect(merge(gone, changed)).toBe(gone);
    expect(merge(gone, changed, { a: 'theirs' }).figures?.at(-1)).toMatchObject({ value: '150' });
  });

  it('are asked for when an older part does not say what they were', () => {
    const { part: record, ...rest } = refreshFields(changeFigure(cut(), 'a', { value: '150' }));
    if (record === undefined) throw new Error('no part');
    const { figures: _, ...older } = record;
    const part: Report = { ...rest, part: older };
    expect(plan(whole, part).figures).toMatchObject([{ kind: 'conflict', id: 'a', before: null }]);
    // What the whole has deleted since is not brought back.
    expect(kinds(refreshFields(removeFigure(whole, 'a')), part)).toEqual([['c', 'conflict']]);
  });

  it('are told in words', () => {
    const figures = [VISITS, PRICE, SUM];
    expect(
      [VISITS, SUM, { ...VISITS, value: '' }, null].map((one) => figureWords(one, figures)),
    ).toEqual([
      '服務廠次：200 廠次',
      '節省費用＝服務廠次 × 費用',
      '服務廠次：（空白） 廠次',
      '（沒有這一項）',
    ]);
  });
});
