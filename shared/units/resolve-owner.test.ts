import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../model/unit.ts';
import { choosableUnits, resolveOwner } from './resolve-owner.ts';

const FORMS = join(import.meta.dirname, '..', '..', 'assets', 'forms');

interface FormFile {
  readonly roster: readonly Unit[];
  readonly sections: readonly { readonly rows?: readonly { readonly owners: string[] }[] }[];
}

function readForm(id: string): FormFile {
  return JSON.parse(readFileSync(join(FORMS, `${id}.json`), 'utf8')) as FormFile;
}

/** The short names of those meant; null when it is not known. */
function whom(owner: string, roster: readonly Unit[]): readonly string[] | null {
  return resolveOwner(owner, roster)?.map((place) => roster[place]?.shortName ?? '?') ?? null;
}

function units(...names: readonly string[]): readonly Unit[] {
  return names.map((name) => ({ id: name, name, shortName: name }));
}

const GROUPS = ['第一組', '第二組', '第三組', '第四組', '第五組', '第六組', '第七組'];
const SECTIONS = ['第一課', '第二課', '第三課', '第四課', '第五課', '第六課'];
const HEAD = [...GROUPS, '資料中心', '資訊室', '秘書室', '各一級單位'];
const BRANCH = [
  ...SECTIONS,
  ...['嘉辦', '斗辦', '秘書室(研考)', '秘書室(事務)', '資訊室', '資訊小組', '人事室', '各單位'],
];

/** Every owner text of the shipped forms, with whom it means; read off the printed forms by a person. */
const PRINTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'bsmi-108-results': {
    第一組至第七組: GROUPS,
    '(第一組至第七組)': GROUPS,
    資料中心: ['資料中心'],
    '(資料中心)': ['資料中心'],
    第五組: ['第五組'],
    第六組: ['第六組'],
    第七組: ['第七組'],
    資訊室: ['資訊室'],
    秘書室: ['秘書室'],
    各分局: ['各分局'],
    '(各分局)': ['各分局'],
    各一級單位: HEAD,
    本局各一級單位: HEAD,
    '(本局各一級單位)': HEAD,
  },
  'bsmi-115-plan': {
    業務組: ['業務組'],
    資訊室: ['資訊室'],
    各單位: ['業務組', '資訊室', '各單位', '各分局'],
    '(各分局)': ['各分局'],
    各分局: ['各分局'],
  },
  'tainan-110-results': {
    第一課至第六課: SECTIONS,
    第四課: ['第四課'],
    第五課: ['第五課'],
    第六課: ['第六課'],
    嘉辦: ['嘉辦'],
    斗辦: ['斗辦'],
    '秘書室(研考)': ['秘書室(研考)'],
    '秘書室(事務)': ['秘書室(事務)'],
    資訊室: ['資訊室'],
    資訊小組: ['資訊小組'],
    人事室: ['人事室'],
    各單位: BRANCH,
  },
};

describe('the owners that the shipped forms print', () => {
  it.each(readdirSync(FORMS).map((name) => name.replace('.json', '')))(
    'are all understood: %s',
    (id) => {
      const { roster, sections } = readForm(id);
      const owners = new Set(
        sections.flatMap(({ rows = [] }) => rows.flatMap((row) => row.owners)),
      );
      const found = Object.fromEntries([...owners].map((owner) => [owner, whom(owner, roster)]));
      const printed = PRINTED[id] ?? {};
      const expected = Object.fromEntries([...owners].map((owner) => [owner, printed[owner]]));
      expect(found).toEqual(expected);
    },
  );
});

describe('resolveOwner', () => {
  const roster: readonly Unit[] = [
    ...units('第一組', '第二組', '第三組', '秘書室', '基隆分局', '臺南分局'),
    { id: 'jia', name: '嘉義辦事處', shortName: '嘉辦' },
  ];

  it.each([
    ['基隆分局', ['基隆分局']],
    ['各分局', ['基隆分局', '臺南分局']],
    ['所屬各分局', ['基隆分局', '臺南分局']],
    ['各組', ['第一組', '第二組', '第三組']],
    ['本局各一級單位', ['第一組', '第二組', '第三組', '秘書室', '嘉辦']],
    ['各單位', ['第一組', '第二組', '第三組', '秘書室', '基隆分局', '臺南分局', '嘉辦']],
    // Both names of a unit, and widths of brackets, are one.
    ['嘉義辦事處', ['嘉辦']],
    ['（各分局）', ['基隆分局', '臺南分局']],
    ['秘書室（研考）', ['秘書室']],
    [' 第 一 組 ', ['第一組']],
    ['第一組、第三組', ['第一組', '第三組']],
    ['第二組及各分局', ['第二組', '基隆分局', '臺南分局']],
  ])('%s means %j', (owner, expected) => {
    expect(whom(owner, roster)).toEqual(expected);
  });

  it.each([
    ['第八組'],
    ['第一組至第九組'],
    ['第三組至第一組'],
    ['各課'],
    ['相關單位'],
    ['第一組、某單位'],
    ['基隆'],
    [''],
    ['()'],
    ['((各分局))'],
  ])('%s is not known, and nobody is guessed', (owner) => {
    expect(whom(owner, roster)).toBe(null);
  });

  it('knows nobody where there is no roster', () => {
    expect(whom('各單位', [])).toBe(null);
  });

  it('takes a unit with two parts by the name they share', () => {
    expect(whom('秘書室', units('秘書室(研考)', '秘書室(事務)', '人事室'))).toEqual([
      '秘書室(研考)',
      '秘書室(事務)',
    ]);
  });
});

describe('choosableUnits', () => {
  it('leaves out those that mean everybody, and keeps 各分局, whom nobody else stands for', () => {
    expect(
      choosableUnits(units('業務組', '各單位', '各一級單位', '各分局')).map(({ name }) => name),
    ).toEqual(['業務組', '各分局']);
  });
});
