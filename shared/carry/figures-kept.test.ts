import { expect, it } from 'vitest';
import { smallForm, smallReport } from '../../test/fixtures/small-form.ts';
import { richTextAt, writableAddresses } from '../model/address.ts';
import { paragraph } from '../model/block.ts';
import type { Figure } from '../model/figure.ts';
import { countingIds } from '../model/ids.ts';
import { fieldRun, inlinesText } from '../model/inline.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import { blockInlines } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import { matchForms } from './match-forms.ts';
import { rollOver } from './roll-over.ts';

it('quantities and formulas go into the next year, and the texts that show them stay live', () => {
  const figures: readonly Figure[] = [
    { kind: 'input', id: 'a', name: '服務廠次', value: '200', unit: '廠次' },
  ];
  const report = { ...smallReport(), figures };
  const [place] = writableAddresses(report).filter(({ kind }) => kind === 'cell');
  if (place === undefined) throw new Error('no place');
  const shown = paragraph([fieldRun({ kind: 'figure', figureId: 'a', show: 'value' })]);
  const written = refreshFields(setRichText(report, place, [shown]));
  const form = smallForm();
  const next = rollOver(written, {
    form,
    match: matchForms(report, form),
    year: report.year + 1,
    fileName: '114.json',
    withText: true,
    now: '2026-01-04T08:15:30.000Z',
    makeId: countingIds('n'),
  });
  expect(next.figures).toEqual(figures);
  const texts = writableAddresses(next).map((address) =>
    (richTextAt(next, address) ?? []).flatMap(blockInlines),
  );
  const [runs] = texts.filter((inlines) => inlinesText(inlines) !== '');
  expect(runs?.map((run) => ('field' in run ? [run.text, run.field] : run))).toEqual([
    ['200 廠次', { kind: 'figure', figureId: 'a', show: 'value' }],
  ]);
});
