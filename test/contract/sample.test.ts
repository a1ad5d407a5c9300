import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../build/sample/parse-content.ts';
import { SAMPLE_FILE, sampleText } from '../../build/sample/read-sample.ts';
import { checkAgreement } from '../../shared/model/agreement.ts';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { check } from '../../shared/model/check.ts';
import { textRun } from '../../shared/model/inline.ts';
import { reportSchema } from '../../shared/model/report.ts';
import {
  blockInlines,
  countCharacters,
  isBlank,
  normalizeRichText,
  plainText,
} from '../../shared/model/rich-text.ts';
import { ROW_STATES } from '../../shared/model/row.ts';
import { categoryTotals, sectionTotal } from '../../shared/model/scores.ts';
import { checkForm } from '../../shared/template/check-form.ts';
import { loadForm } from '../../shared/template/load-form.ts';

const text = readFileSync(SAMPLE_FILE, 'utf8');
const checked = check(reportSchema, JSON.parse(text));
if (!checked.ok) throw new Error(JSON.stringify(checked.error));
const sample = checked.value;
const rows = sample.sections.flatMap((section) => (section.kind === 'table' ? section.rows : []));
const bodies = [
  ...sample.sections.flatMap((section) => (section.kind === 'prose' ? [section.body] : [])),
  ...rows.flatMap((row) => Object.values(row.cells)),
];

describe('the sample report', () => {
  it('is what its content and its form make (else run build/scripts/make-sample.mjs)', () => {
    expect(text).toBe(sampleText());
  });

  it('agrees with its form, which is the shipped one', () => {
    const file = new URL('../../assets/forms/tainan-110-results.json', import.meta.url);
    const form = loadForm(readFileSync(file, 'utf8'), 'tainan-110-results.json');
    expect(form).toEqual({ ok: true, value: sample.form });
    expect(checkForm(sample.form)).toEqual([]);
    expect(checkAgreement(sample)).toEqual([]);
  });

  it('has 45 of 47 rows filled, and rows in every state', () => {
    const filled = rows.filter((row) => !Object.values(row.cells).every(isBlank));
    expect([filled.length, rows.length]).toEqual([45, 47]);
    expect(new Set(rows.map((row) => row.state))).toEqual(new Set(ROW_STATES));
    for (const row of rows) expect(row.state === 'empty').toBe(!filled.includes(row));
  });

  it('has every heading filled that can be written under', () => {
    const blank = sample.sections.flatMap((section) =>
      section.kind === 'prose' && isBlank(section.body) ? [section.formSectionId] : [],
    );
    expect(blank).toEqual(['p8']);
  });

  it('has between 9,000 and 12,000 characters, one cell of more than 1,200 among them', () => {
    const counts = bodies.map(countCharacters);
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(9_000);
    expect(total).toBeLessThanOrEqual(12_000);
    expect(Math.max(...counts)).toBeGreaterThan(1_200);
  });

  it('shows every kind of block and the common marks', () => {
    const blocks = bodies.flat();
    const levels = blocks.flatMap((block) =>
      block.type === 'item' && block.style === 'official' ? [block.level] : [],
    );
    expect([...new Set(levels)].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(blocks.some((block) => block.type === 'item' && block.style === 'decimal')).toBe(true);
    const inlines = blocks.flatMap(blockInlines);
    const marks = inlines.flatMap((inline) => (inline.type === 'text' ? (inline.marks ?? []) : []));
    expect(new Set(marks)).toEqual(new Set(['bold', 'underline', 'superscript']));
    expect(inlines.some((inline) => inline.type === 'break')).toBe(true);
  });

  it('has scores below the points of each table, ticks and notes', () => {
    for (const section of sample.sections) {
      const formSection = sample.form.sections.find(({ id }) => id === section.formSectionId);
      if (section.kind !== 'table' || formSection?.kind !== 'table') continue;
      const total = sectionTotal(formSection, section);
      expect(total.score).toBeGreaterThan(0);
      expect(total.score).toBeLessThan(formSection.points ?? 0);
    }
    expect(categoryTotals(sample)[0]?.total).toMatchObject({ points: 1000, rows: 47 });
    const assessments = rows.flatMap((row) => Object.values(row.assessments));
    expect(assessments.some(({ met }) => met)).toBe(true);
    expect(assessments.some(({ note }) => note !== '')).toBe(true);
  });

  it('names its own units, not those of the form it was taken from', () => {
    const all = rows.flatMap((row) => row.owners).join('、');
    expect(all).not.toMatch(/嘉辦|斗辦/u);
    expect(all).toContain('北岸、中岸、南岸');
    expect(sample.roster.map((unit) => unit.shortName)).toEqual(
      expect.arrayContaining(['北岸', '中岸', '南岸']),
    );
  });

  it('is canonical and has no slip that a reader would stumble over', () => {
    for (const body of bodies) expect(normalizeRichText(body)).toBe(body);
    const all = bodies.map(plainText).join('\n');
    expect(all).not.toMatch(/[。，；：、]{2}|台|\*\*|__|\^|[（(][^）)]*$|\d\|/mu);
    for (const line of bodies.flat().map((block) => plainText([block]))) {
      if (line !== '') expect(line).toMatch(/[。；：]$/u);
    }
  });
});

describe('the notation of its content', () => {
  it('gives place, state, score, tick, units, note and text', () => {
    const source = `## d1-r01 done 9.5 met
@owners 第六課、北岸
@note 見附件 1
新增 312 m^2^，**完成**⏎__續__。
3|甲
d1|乙

## p1
丙
`;
    expect(parseContent(source)).toEqual([
      {
        id: 'd1-r01',
        state: 'done',
        selfScore: 9.5,
        met: true,
        note: '見附件 1',
        owners: ['第六課', '北岸'],
        body: [
          paragraph([
            textRun('新增 312 m'),
            textRun('2', ['superscript']),
            textRun('，'),
            textRun('完成', ['bold']),
            { type: 'break' },
            textRun('續', ['underline']),
            textRun('。'),
          ]),
          listItem('official', 3, [textRun('甲')]),
          listItem('decimal', 1, [textRun('乙')]),
        ],
      },
      {
        id: 'p1',
        state: 'empty',
        selfScore: null,
        met: false,
        note: '',
        owners: null,
        body: [paragraph([textRun('丙')])],
      },
    ]);
  });
});
