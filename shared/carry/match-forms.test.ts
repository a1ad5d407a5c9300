import { describe, expect, it } from 'vitest';
import { smallForm, smallReport, smallRow, smallTable } from '../../test/fixtures/small-form.ts';
import type { Form } from '../model/form.ts';
import { countingIds } from '../model/ids.ts';
import { copyAsDraft } from '../template/edit/blank-draft.ts';
import { formFromDraft } from '../template/edit/form-from-draft.ts';
import { countSureRows, matchForms } from './match-forms.ts';

/** Next year's form, made in the workshop from a copy: every row reworded out of recognition, and one new. */
function reworded(form: Form): Form {
  const copy = formFromDraft(copyAsDraft(form, countingIds('k')));
  return {
    ...copy,
    sections: copy.sections.map((section) =>
      section.kind === 'prose'
        ? { ...section, heading: '全新章名' }
        : {
            ...section,
            heading: '全新構面',
            rows: [
              smallRow('d1-r03', ['甲乙丙丁'], { text: '甲乙丙丁' }),
              smallRow('d1-r02', ['(一)正確', '2.時效']),
              smallRow('d1-r01', ['戊己庚辛'], { text: '戊己庚辛' }),
              smallRow('d1-new', ['壬癸子丑'], { text: '壬癸子丑' }),
            ],
          },
    ),
  };
}

const pairsOf = (report: ReturnType<typeof smallReport>, form: Form) =>
  matchForms(report, form).rows.map(({ from, to, by }) => [
    from.key.rowId,
    to?.key.rowId ?? null,
    by,
  ]);

describe('a report under a form that was copied from its own', () => {
  const form = smallForm();
  const next = reworded(form);

  it('finds reworded rows by their ids, and headings too', () => {
    const report = smallReport(form);
    expect(next.basedOn).toEqual(['small']);
    expect(pairsOf(report, next)).toEqual([
      ['d1-r01', 'd1-r01', 'id'],
      ['d1-r02', 'd1-r02', 'wording'],
      ['d1-r03', 'd1-r03', 'id'],
    ]);
    expect(countSureRows(report, next)).toBe(3);
    const { sections, fresh } = matchForms(report, next);
    expect([...sections]).toEqual(form.sections.map(({ id }) => [id, id]));
    expect(fresh.map(({ key }) => key.rowId)).toEqual(['d1-new']);
  });

  it('does so for a copy of a copy, for two copies of one form, and on the way back', () => {
    const later = formFromDraft(copyAsDraft(next, countingIds('m')));
    expect(later.basedOn).toEqual([next.id, 'small']);
    const beside = formFromDraft(copyAsDraft(form, countingIds('n')));
    for (const [from, to] of [
      [form, later],
      [beside, next],
      [next, form],
    ] as const) {
      const found = pairsOf(smallReport(from), to).filter(([, rowId]) => rowId !== null);
      expect(found.map(([rowId]) => rowId).sort()).toEqual(['d1-r01', 'd1-r02', 'd1-r03']);
    }
  });

  it('goes on where the same words are, should another row have taken over its id', () => {
    const swapped: Form = {
      ...next,
      sections: [
        smallTable({
          rows: [
            smallRow('d1-r02', ['(一)正確', '1.流程'], { text: 'd1-r01 的文字' }),
            smallRow('d1-r01', ['戊己庚辛'], { text: '戊己庚辛' }),
          ],
        }),
      ],
    };
    expect(pairsOf(smallReport(form), swapped)[0]).toEqual(['d1-r01', 'd1-r02', 'wording']);
  });
});

it('a form that only has the same ids by chance is matched by wording alone', () => {
  const { basedOn: _gone, ...stranger } = reworded(smallForm());
  expect(pairsOf(smallReport(), stranger)).toEqual([
    ['d1-r01', null, 'nothing'],
    ['d1-r02', 'd1-r02', 'wording'],
    ['d1-r03', null, 'nothing'],
  ]);
});
