import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallForm, smallRow, smallTable } from '../../../test/fixtures/small-form.ts';
import { check } from '../../model/check.ts';
import { type Form, formSchema } from '../../model/form.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import { countingIds } from '../../model/ids.ts';
import { workshopTexts } from '../../texts/workshop.ts';
import { checkForm } from '../check-form.ts';
import { blankDraft, blankProse, blankTable } from './blank-draft.ts';
import {
  addColumn,
  moveColumn,
  removeColumn,
  setLevels,
  setRepeatsNumber,
  setRole,
  setWidth,
} from './column-edits.ts';
import { setItemMarkers, setSectionNote } from './draft-edits.ts';
import { judgeDraft } from './draft-faults.ts';
import { readDraft, writeDraft } from './draft-file.ts';
import { blankItem, draftFromForm } from './draft-from-form.ts';
import type { DraftItem, DraftTable, FormDraft } from './form-draft.ts';
import { formFromDraft } from './form-from-draft.ts';
import { criteriaText, readCriteria, readStandard, standardText } from './list-texts.ts';
import {
  addBelow,
  changeLevel,
  moveItem,
  patchItem,
  removeItem,
  setWords,
} from './outline-edits.ts';
import { pasteRows } from './paste-rows.ts';
import { pasteUnits } from './paste-units.ts';
import { criteriaBelow } from './points-sums.ts';
import { clearDetails, handDetailsDown } from './row-details.ts';
import { readRowWords } from './row-words.ts';

const lines = (items: readonly DraftItem[]): readonly string[] =>
  items.map(({ level, words }) => `${'>'.repeat(level)}${words}`);

function outline(...words: readonly string[]): readonly DraftItem[] {
  const makeKey = countingIds('k');
  return words.map((line) => {
    const level = /^>*/u.exec(line)?.[0].length ?? 0;
    return { ...blankItem(makeKey(), level, line.slice(level)) };
  });
}

describe('the words of a row', () => {
  it.each([
    ['1.流程：確保一致。', '1.流程', '確保一致。'],
    ['（一）服務一致性', '（一）服務一致性', '服務一致性'],
    ['提升效率', '提升效率', '提升效率'],
    [`(1)${'很長的句子'.repeat(10)}`, '(1)', '很長的句子'.repeat(10)],
  ])('「%s」 is named 「%s」', (words, label, text) => {
    expect(readRowWords(words)).toEqual({ label, text, printed: [words] });
  });
});

describe('the outline', () => {
  it('gets a line below, beside or as the first under a group', () => {
    const items = outline('甲', '>乙', '丙');
    expect(lines(addBelow(items, 'k2', 'n'))).toEqual(['甲', '>乙', '>', '丙']);
    expect(lines(addBelow(items, 'k1', 'n'))).toEqual(['甲', '>', '>乙', '丙']);
  });

  it('moves a line one level with all that stands under it, and never leaves a gap', () => {
    const items = outline('甲', '乙', '>丙');
    const deeper = changeLevel(items, 'k2', 1);
    expect(lines(deeper)).toEqual(['甲', '>乙', '>>丙']);
    expect(changeLevel(deeper, 'k2', 1)).toBe(deeper);
    expect(lines(changeLevel(deeper, 'k2', -1))).toEqual(['甲', '乙', '>丙']);
    expect(changeLevel(items, 'k1', -1)).toBe(items);
  });

  it('moves a line past its neighbour with its children', () => {
    const items = outline('甲', '>子', '乙', '丙');
    expect(lines(moveItem(items, 'k1', 1))).toEqual(['乙', '甲', '>子', '丙']);
    expect(lines(moveItem(items, 'k3', -1))).toEqual(['乙', '甲', '>子', '丙']);
    expect(moveItem(items, 'k2', 1)).toBe(items);
  });

  it('keeps what stood under a line that is taken away', () => {
    expect(lines(removeItem(outline('甲', '>乙', '>>丙'), 'k1'))).toEqual(['乙', '>丙']);
  });

  it('takes pasted lines with levels from their numbers, and units from the second cell', () => {
    const pasted = pasteRows(
      outline(''),
      'k1',
      '一、甲\t\n(一)乙\t第一課、二課\n(二)丙\n二、丁\n',
      {
        hasOwners: true,
        makeKey: countingIds('p'),
      },
    );
    expect(lines(pasted)).toEqual(['一、甲', '>(一)乙', '>(二)丙', '二、丁']);
    expect(pasted[1]?.owners).toEqual(['第一課', '二課']);
  });

  it('takes each pasted cell for what its column says, blank or of several lines', () => {
    const paste = (text: string, hasOwners: boolean) =>
      pasteRows(outline(''), 'k1', text, { hasOwners, makeKey: countingIds('p') }).map(
        ({ level, words, owners }) => [level, words, owners],
      );
    // Nobody is responsible where that cell is blank; what stands behind it is wording.
    expect(paste('一、甲\t\t說明', true)).toEqual([[0, '一、甲\n說明', []]]);
    expect(paste('一、甲\t\t說明', false)).toEqual([[0, '一、甲\n說明', []]]);
    // A cell of several lines stays one row, its quotes as they were.
    expect(
      paste('"1.甲：\n「乙」""丙"""\t"第一課\n第二課"\t備註\r\n2.丁\t第三課\r\n', true),
    ).toEqual([
      [0, '1.甲：\n「乙」"丙"\n備註', ['第一課', '第二課']],
      [0, '2.丁', ['第三課']],
    ]);
    // A quote at the beginning of a line of text is no such cell.
    expect(paste('"甲"乙\n"丙"\n"丁\n戊', true).map(([, words]) => words)).toEqual([
      '"甲"乙',
      '"丙"',
      '"丁',
      '戊',
    ]);
  });

  it('takes levels that stand in columns side by side for lines of their own', () => {
    const pasted = pasteRows(
      outline(''),
      'k1',
      '一、甲\t(一)乙\t第一課\n\t(二)丙\t第二課\n二、丁\t(一)戊\t',
      { hasOwners: true, makeKey: countingIds('p') },
    );
    expect(lines(pasted)).toEqual(['一、甲', '>(一)乙', '>(二)丙', '二、丁', '>(一)戊']);
    expect(pasted.map(({ owners }) => owners)).toEqual([[], ['第一課'], ['第二課'], [], []]);
  });
});

describe('columns', () => {
  it('fill the table whatever is done to them', () => {
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('width' as const),
        at: fc.nat(8),
        to: fc.integer({ min: -50, max: 1200 }),
      }),
      fc.record({
        kind: fc.constantFrom('add', 'remove', 'move', 'levels', 'role'),
        at: fc.nat(6),
        to: fc.integer({ min: 1, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const makeKey = countingIds('c');
        const columns = acts.reduce((before, { kind, at, to }) => {
          const index = at % before.length;
          const places = before.flatMap(({ widths }) => widths).length;
          if (kind === 'width') return setWidth(before, at % places, to);
          if (kind === 'add') return addColumn(before, makeKey(), '欄');
          if (kind === 'remove') return removeColumn(before, index);
          if (kind === 'move') return moveColumn(before, index, to === 1 ? 1 : -1);
          if (kind === 'role') return setRole(before, index, to === 1 ? 'strategy' : 'note');
          return before[index]?.role === 'strategy' ? setLevels(before, index, to) : before;
        }, smallTable().columns);
        const widths = columns.flatMap((column) => column.widths);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1000);
        expect(columns.length).toBeGreaterThanOrEqual(2);
        expect(columns.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('lists as text', () => {
  it('criteria keep their ids when others come and go', () => {
    const before = [
      { id: 'c1', text: '甲', points: 10 },
      { id: 'c2', text: '乙', points: null },
    ];
    expect(criteriaText(before)).toBe('甲｜10\n乙');
    expect(readCriteria('新\n甲｜10\n乙改', before, countingIds('n'))).toEqual([
      { id: 'c-n1', text: '新', points: null },
      { id: 'c1', text: '甲', points: 10 },
      { id: 'c-n2', text: '乙改', points: null },
    ]);
    expect(readCriteria('甲改\n乙', before, countingIds('n')).map(({ id }) => id)).toEqual([
      'c1',
      'c2',
    ]);
  });

  it('standing wording takes its levels from its numbers and its years from placeholders', () => {
    const read = readStandard('一、於 {year+1} 年公開。\n(一)如下', [], 115);
    expect(read).toEqual([
      { level: 1, marker: '一、', text: '於 116 年公開。', pattern: '於 {year+1} 年公開。' },
      { level: 2, marker: '(一)', text: '如下' },
    ]);
    expect(standardText(read)).toBe('一、於 {year+1} 年公開。\n(一)如下');
  });
});

function withTable(edit: (table: DraftTable) => DraftTable): FormDraft {
  const draft = draftFromForm(smallForm(), countingIds('k'));
  const sections = draft.sections.map((s) => (s.kind === 'table' ? edit(s) : s));
  return { ...draft, sections };
}

describe('what keeps a draft from being used', () => {
  it('a blank form says what is missing, in words and with its place', () => {
    const { faults } = judgeDraft(blankDraft({ makeKey: countingIds('k'), year: 115 }));
    expect(faults.map(({ place, message, part }) => [part.kind, place, message])).toEqual([
      ['head', '表單資料／名稱', '不得為空'],
      ['section', '第 1 部分（未命名）／標題', '不得為空'],
      ['section', '第 1 部分（未命名）／列', workshopTexts.noRows],
    ]);
    const bare = { ...blankDraft({ makeKey: countingIds('k'), year: 115 }), sections: [] };
    expect(judgeDraft(bare).faults.map(({ message }) => message)).toContain(
      workshopTexts.noSections,
    );
  });

  it('a slip in the words of a row is told once, though it is in its path and in its lines', () => {
    const draft = withTable((table) => ({
      ...table,
      items: table.items.map((item, i) =>
        i === table.items.length - 1
          ? (setWords([item], item.key, '(二)<b>友善</b>')[0] ?? item)
          : item,
      ),
    }));
    expect(judgeDraft(draft).faults.map(({ message }) => message)).toEqual([
      '文字中有 HTML 標記「<b>」，表單只接受純文字，請刪除標記。',
    ]);
  });

  it('points that do not add up lead to the table, a doubled row to its line', () => {
    const draft = withTable((table) => ({
      ...table,
      points: 100,
      items: [
        ...table.items.map((item) => (item.rowId === null ? item : { ...item, points: 50 })),
        ...table.items.slice(-1).map((item) => ({ ...item, key: 'again', rowId: 'other' })),
      ],
    }));
    const { faults } = judgeDraft(draft);
    expect(faults.map(({ place, itemKey }) => [place, itemKey])).toEqual([
      ['構面一：基礎服務／(二)友善', 'again'],
      ['構面一：基礎服務', null],
    ]);
    expect(faults[0]?.message).toContain('與 「構面一：基礎服務／(二)友善」 重複');
  });

  it('points that nobody gave stay nobody’s', () => {
    const form = formFromDraft(withTable((table) => ({ ...table, points: null })));
    const table = form.sections[1] as TableFormSection;
    expect([table.points, ...table.rows.map(({ points }) => points)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('what stands above a row', () => {
  it('a renamed group is renamed in the paths and printed lines of its rows', () => {
    const draft = withTable((table) => ({
      ...table,
      items: setWords(table.items, table.items[0]?.key ?? '', '(一)準確'),
    }));
    const { rows } = formFromDraft(draft).sections[1] as TableFormSection;
    expect(rows.map(({ path }) => path[0])).toEqual(['(一)準確', '(一)準確', '(二)友善']);
    expect(rows[0]?.printed).toEqual(['(一)準確', '1.流程：d1-r01 的文字']);
  });

  it('a row that becomes a group keeps all of its words', () => {
    const draft = withTable((table) => ({
      ...table,
      items: changeLevel(table.items, table.items[2]?.key ?? '', 1),
    }));
    const { rows } = formFromDraft(draft).sections[1] as TableFormSection;
    expect(rows[0]?.path).toEqual(['(一)正確', '1.流程：d1-r01 的文字', '2.時效']);
  });
});

describe('what a form can say beyond its words', () => {
  it('is a number printed again in a column, and no trace of it when it is not', () => {
    const [column = smallTable().columns[0]] = smallTable().columns;
    if (column === undefined) throw new Error('no column');
    const on = setRepeatsNumber([column], 0, true);
    expect(on).toEqual([{ ...column, repeatsNumber: true }]);
    expect(setRepeatsNumber(on, 0, true)[0]).toBe(on[0]);
    expect(setRepeatsNumber(on, 0, false)).toEqual([column]);
  });

  it('is a note and the printed numbers of a heading', () => {
    const prose = blankProse(countingIds('k'));
    const full = setItemMarkers(setSectionNote(prose, '請附照片'), ['(一)', '(二)']);
    expect(full).toEqual({ ...prose, note: '請附照片', itemMarkers: ['(一)', '(二)'] });
    expect(setItemMarkers(setSectionNote(full, ''), [])).toEqual(prose);
  });

  it.each([
    [60, [30, 10], 40],
    [40, [30, 10], null],
    [30, [30, 10], null],
    // What is not printed is not supposed.
    [60, [30, null], null],
    [60, [], null],
    [null, [30, 10], null],
  ] as const)('criteria of a row of %s points with %j are %s points', (points, each, sum) => {
    const criteria = each.map((value, i) => ({ id: `c${i}`, text: '甲', points: value }));
    expect(criteriaBelow({ points, criteria })).toBe(sum);
  });
});

describe('what a row said when it becomes a group', () => {
  const draft = withTable((table) => ({
    ...table,
    items: changeLevel(
      clearDetails(
        patchItem(table.items, table.items[1]?.key ?? '', {
          owners: ['秘書室'],
          points: 40,
          note: '注意',
        }),
        table.items[2]?.key ?? '',
      ),
      table.items[2]?.key ?? '',
      1,
    ),
  }));
  const table = draft.sections[1] as DraftTable;
  const key = table.items[1]?.key ?? '';
  const withItems = (items: readonly DraftItem[]): FormDraft => ({
    ...draft,
    sections: draft.sections.with(1, { ...table, items }),
  });
  const rowsOf = (form: Form) =>
    (form.sections[1] as TableFormSection).rows.map(({ path, owners, points, note }) => [
      path.at(-1),
      owners,
      points,
      note,
    ]);

  it('is a fault with its place until somebody says where it belongs', () => {
    expect(judgeDraft(draft).faults).toEqual([
      {
        part: { kind: 'section', index: 1 },
        itemKey: key,
        place: '構面一：基礎服務／1.流程：d1-r01 的文字',
        message: workshopTexts.groupHasDetails(['主辦單位', '配分', '提醒']),
      },
    ]);
  });

  it('goes to the first line under it, or away, or stays where people write in the group too', () => {
    const handed = judgeDraft(withItems(handDetailsDown(table.items, key, false)));
    expect(handed.faults).toEqual([]);
    expect(rowsOf(handed.form)[0]).toEqual(['2.時效', ['秘書室'], 40, '注意']);
    const cleared = judgeDraft(withItems(clearDetails(table.items, key)));
    expect(cleared.faults).toEqual([]);
    expect(rowsOf(cleared.form)[0]?.slice(2)).toEqual([null, null]);
    const both = judgeDraft(withItems(patchItem(table.items, key, { alsoRow: true })));
    expect(both.faults).toEqual([]);
    expect(rowsOf(both.form)[0]?.slice(1)).toEqual([['秘書室'], 40, '注意']);
  });

  it('is not handed to a line that has details of its own', () => {
    const items = patchItem(table.items, table.items[2]?.key ?? '', { owners: ['第一課'] });
    expect(handDetailsDown(items, key, false)).toBe(items);
  });
});

const WORDS = ['一、甲', '(一)乙：說明', '1.丙', '𠮷', '<b>丁</b>', '戊\n己', 'call center', '  '];

/** Any act of the outline's editor on a line counted from the start. */
const anyAct = fc.record({
  kind: fc.constantFrom(
    'words',
    'add',
    'deeper',
    'shallower',
    'up',
    'down',
    'paste',
    'remove-blank',
  ),
  at: fc.nat(30),
  words: fc.constantFrom(...WORDS),
});

describe('random edits', () => {
  it('never lose typed words, and end in a form that is sound or has its faults told', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        const makeKey = countingIds('k');
        let table = blankTable(makeKey);
        for (const { kind, at, words } of acts) {
          const { items } = table;
          const item = items[at % items.length];
          if (item === undefined) continue;
          const { key } = item;
          const next =
            kind === 'words'
              ? item.words === ''
                ? setWords(items, key, words)
                : items
              : kind === 'add'
                ? addBelow(items, key, makeKey())
                : kind === 'deeper' || kind === 'shallower'
                  ? changeLevel(items, key, kind === 'deeper' ? 1 : -1)
                  : kind === 'up' || kind === 'down'
                    ? moveItem(items, key, kind === 'down' ? 1 : -1)
                    : kind === 'paste'
                      ? pasteRows(items, key, `${words}\n二、庚`, { hasOwners: true, makeKey })
                      : item.words.trim() === '' && items.length > 1
                        ? removeItem(items, key)
                        : items;
          const kept = (list: readonly DraftItem[]) =>
            list
              .map((each) => each.words.trim())
              .filter((w) => w !== '')
              .sort();
          for (const word of kept(items)) expect(kept(next)).toContain(word);
          table = { ...table, items: next };
        }
        const draft = {
          ...blankDraft({ makeKey, year: 115 }),
          name: '表',
          sections: [{ ...table, heading: '表', headingPrinted: null }],
        };
        const reread = readDraft(JSON.parse(writeDraft(draft, 'b')));
        expect(reread.ok && reread.value).toEqual({ draft, base: 'b' });
        const { form, faults } = judgeDraft(draft);
        const isSound = check(formSchema, form).ok && checkForm(form).length === 0;
        expect(faults.length === 0).toBe(isSound);
        for (const fault of faults) expect(fault.place).not.toBe('');
        // What is on the lines is in the form: in its rows or in the paths above them.
        const inForm = JSON.stringify(form.sections);
        for (const { words } of table.items) {
          for (const line of words.split('\n').map((each) => each.trim())) {
            expect(inForm).toContain(JSON.stringify(line).slice(1, -1));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('ten thousand rows are told in one line', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => smallRow(`r${i}`, [`${i}.項`]));
  const draft = draftFromForm(smallForm({ sections: [smallTable({ rows })] }), countingIds('k'));
  expect(judgeDraft(draft).faults.map(({ message }) => message)).toEqual([
    '共有 10000 列，超過一份表單的上限 1000 列，請確認檔案內容，或分成數份表單。',
  ]);
});

it('a draft file with levels that jump is drawn up, one of another shape is refused', () => {
  const draft = draftFromForm(smallForm(), countingIds('k'));
  const jumping = JSON.parse(writeDraft(draft, null));
  jumping.draft.sections[1].items[0].level = 3;
  const read = readDraft(jumping);
  const table = read.ok ? read.value.draft.sections[1] : undefined;
  expect(table?.kind === 'table' && table.items.map(({ level }) => level)).toEqual([0, 1, 1, 0]);
  delete jumping.draft.sections[1].columns;
  const refused = readDraft(jumping);
  expect(refused.ok ? [] : refused.error.map(({ path }) => path)).toEqual([
    'draft.sections.1.columns',
  ]);
});

describe('units pasted into a roster', () => {
  const unit = (id: string, name: string, shortName: string) => ({ id, name, shortName });
  const pasted = [unit('u-k1', '企劃組', '企劃組'), unit('u-k2', '嘉義辦事處', '嘉辦')];
  const text = '企劃組\r\n\r\n"嘉義\n辦事處"\t嘉辦\r\n';

  it('take the place of the blank one that they are pasted into', () => {
    const roster = [unit('a', '秘書室', '秘書室'), unit('b', '', ''), unit('c', '第一課', '一課')];
    expect(pasteUnits(roster, 1, text, countingIds('k'))).toEqual([
      roster[0],
      ...pasted,
      roster[2],
    ]);
  });

  it('stand behind one that has a name', () => {
    const roster = [unit('a', '秘書室', '秘書室')];
    expect(pasteUnits(roster, 0, text, countingIds('k'))).toEqual([...roster, ...pasted]);
  });
});
