import { expect, test } from 'vitest';
import { smallForm, smallReport, smallRow, smallTable } from '../../../test/fixtures/small-form.ts';
import { ownerChoices, toggleOwner } from './owner-choices.ts';

const unit = (name: string, shortName = name) => ({ id: name, name, shortName });

function choices(printed: readonly string[], owners: readonly string[]) {
  const form = smallForm({
    roster: [unit('第一課'), unit('第二課'), unit('嘉義辦事處', '嘉辦')],
    sections: [smallTable({ rows: [smallRow('r', ['(一)正確'], { owners: printed })] })],
  });
  const report = smallReport(form);
  const section = report.sections[0];
  if (section?.kind !== 'table') throw new Error('no table');
  return ownerChoices(report, section.id, section.rows[0]?.id ?? '', owners);
}

test('what is printed comes first, then the roster by short names, then what was added', () => {
  expect(choices(['第一課至第二課', '嘉辦'], ['嘉辦', '志工隊'])).toEqual({
    all: ['第一課至第二課', '嘉辦', '第一課', '第二課', '志工隊'],
    printed: ['第一課至第二課', '嘉辦'],
  });
});

test.each([
  [['嘉辦'], '第一課', ['第一課', '嘉辦']],
  [['第一課', '嘉辦'], '第一課', ['嘉辦']],
  [['第二課'], '新單位', ['第二課', '新單位']],
  [[], '嘉辦', ['嘉辦']],
])('%j and a click on %s gives %j', (owners, clicked, expected) => {
  expect(toggleOwner(['第一課', '第二課', '嘉辦'], owners, clicked)).toEqual(expected);
});
