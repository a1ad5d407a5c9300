import { describe, expect, it } from 'vitest';
import {
  smallForm,
  smallProse,
  smallReport,
  smallRow,
  smallTable,
} from '../../test/fixtures/small-form.ts';
import { paragraph } from '../model/block.ts';
import type { Form } from '../model/form.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { setRichText } from '../model/updates.ts';
import { type FormChange, formChanges, rowChanges } from './form-changes.ts';
import { matchForms } from './match-forms.ts';

const changes = (report: Report, form: Form): readonly FormChange[] =>
  formChanges(report, form, matchForms(report, form), 116);

const OLD = smallForm({
  sections: [
    smallProse(),
    smallProse({ id: 'p2', number: '貳', heading: '考核作業' }),
    smallTable({
      fields: [
        { id: 'name', label: '專案名稱' },
        { id: 'gone', label: '承辦電話' },
      ],
    }),
  ],
});

describe('what changes besides the rows', () => {
  it('is nothing in a version that only words its rows otherwise', () => {
    const rows = smallTable().rows.map((row) => ({ ...row, text: `${row.text}等` }));
    const [first, second, table] = OLD.sections;
    if (first === undefined || second === undefined || table?.kind !== 'table') throw new Error();
    expect(
      changes(
        smallReport(OLD),
        smallForm({ version: 2, sections: [first, second, { ...table, rows }] }),
      ),
    ).toEqual([]);
  });

  it('are headings, points, lines above tables and deadlines, with how much is written in them', () => {
    let report = smallReport(OLD);
    const [, prose, table] = report.sections;
    if (table?.kind !== 'table') throw new Error('no table');
    report = setRichText(report, { kind: 'prose', sectionId: prose?.id ?? '' }, [
      paragraph([textRun('依規定辦理')]),
    ]);
    report = {
      ...report,
      sections: report.sections.map((section) =>
        section.kind === 'table' ? { ...section, fields: { name: '', gone: '02-2343' } } : section,
      ),
    };
    const form = smallForm({
      version: 2,
      deadlines: [
        {
          id: 't1',
          who: '本局',
          what: '公開成果',
          printed: '112 年 2 月 1 日前',
          pattern: '{year+1} 年 2 月 1 日前',
          place: '陸、一',
        },
        { id: 't2', who: '分局', what: '彙送', printed: '每季', pattern: null, place: '' },
      ],
      sections: [
        smallProse({ heading: '計畫緣起' }),
        smallProse({ id: 'p3', number: '參', heading: '獎勵' }),
        smallTable({
          heading: '構面一：基礎服務品質',
          points: 250,
          fields: [{ id: 'name', label: '計畫名稱' }],
        }),
      ],
    });
    expect(changes(report, form)).toEqual([
      { kind: 'section', from: '壹、計畫依據', to: '壹、計畫緣起', characters: 0 },
      { kind: 'section', from: '貳、考核作業', to: '', characters: 5 },
      { kind: 'section', from: '構面一：基礎服務', to: '構面一：基礎服務品質', characters: 0 },
      {
        kind: 'points',
        from: '構面一：基礎服務（200）',
        to: '構面一：基礎服務品質（250）',
        characters: 0,
      },
      {
        kind: 'line',
        from: '構面一：基礎服務／專案名稱',
        to: '構面一：基礎服務品質／計畫名稱',
        characters: 0,
      },
      { kind: 'line', from: '構面一：基礎服務／承辦電話', to: '', characters: 7 },
      { kind: 'section', from: '', to: '參、獎勵', characters: 0 },
      {
        kind: 'deadline',
        from: '本局 公開成果 117 年 1 月 15 日前',
        to: '本局 公開成果 117 年 2 月 1 日前',
        characters: 0,
      },
      { kind: 'deadline', from: '', to: '分局 彙送 每季', characters: 0 },
    ]);
  });

  it('are of a row its points, criteria and units, though it is worded the same', () => {
    const form = smallForm({
      version: 2,
      sections: [
        smallProse(),
        smallTable({
          rows: [
            smallRow('d1-r01', ['(一)正確', '1.流程'], {
              points: 20,
              owners: ['第二課'],
              criteria: [{ id: 'c1', text: '有標準作業流程', points: 5 }],
            }),
            smallRow('d1-r02', ['(一)正確', '2.時效']),
          ],
        }),
      ],
    });
    const { rows } = matchForms(smallReport(), form);
    expect(rows.map(({ from, to }) => (to === null ? null : rowChanges(from, to)))).toEqual([
      [
        { kind: 'points', from: '', to: '20' },
        { kind: 'criteria', from: '', to: '有標準作業流程（5）' },
        { kind: 'owners', from: '第一課', to: '第二課' },
      ],
      [],
      null,
    ]);
  });
});
