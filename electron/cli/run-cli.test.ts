import { readFileSync } from 'node:fs';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docxExporter } from '../../shared/export/docx/docx-exporter.ts';
import { readComments } from '../../shared/export/docx/testing/read-comments.ts';
import { DEFAULT_PAGE_SETUP } from '../../shared/export/page-setup.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import { daysBetween, taipeiDay } from '../../shared/model/calendar-day.ts';
import { countingIds } from '../../shared/model/ids.ts';
import { createReport, type Report } from '../../shared/model/report.ts';
import { readCalendar } from '../../shared/template/deadline-calendar.ts';
import { carryTexts } from '../../shared/texts/carry.ts';
import { partRefusals, partTexts } from '../../shared/texts/part.ts';
import { smallForm, smallReport, smallRow, smallTable } from '../../test/fixtures/small-form.ts';
import { allCommands } from './cli-commands.ts';
import { processIo } from './cli-io.ts';
import { runCli } from './run-cli.ts';
import { type CliFolder, makeCliFolder, NOW, type Outcome } from './testing/cli-folder.ts';

const COMMANDS = await allCommands();

let desk: CliFolder;
let folder = '';
beforeEach(async () => {
  desk = await makeCliFolder('n');
  folder = desk.path;
});
afterEach(() => desk.remove());

const run = (...argv: readonly string[]): Promise<Outcome> => desk.run(...argv);

const NEW = ['new', '--form', 'bsmi-108-results', '--year', '115', '--agency', '示範局', '--out'];

async function saveReport(name: string, report: unknown): Promise<void> {
  await writeFile(join(folder, name), JSON.stringify(report));
}

describe('new', () => {
  it('writes a blank report of the form and prints where', async () => {
    const file = join(folder, 'a.json');
    expect(await run(...NEW, 'a.json')).toEqual({ code: 0, out: file, error: '' });
    const report = JSON.parse(await readFile(file, 'utf8')) as Report;
    const expected = createReport({
      form: report.form,
      agency: '示範局',
      year: 115,
      now: NOW,
      makeId: countingIds('n'),
    });
    expect(report).toEqual(expected);
    expect(report.form.id).toBe('bsmi-108-results');
  });

  it('never replaces a file unless it is told to', async () => {
    await writeFile(join(folder, 'a.json'), 'mine');
    const refused = await run(...NEW, 'a.json');
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.error).toContain('已經存在，沒有覆蓋');
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('mine');
    expect(await run(...NEW, 'a.json', '--force')).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'a.json'), 'utf8')).not.toBe('mine');
  });

  it.each([
    ['an unknown form', ['--form', 'none'], '沒有代號為「none」的表單'],
    ['a western year', ['--year', '2026'], '「2026」不是民國年度'],
    ['a year in words', ['--year', '一一五'], '「一一五」不是民國年度'],
    ['an agency of nothing but spaces', ['--agency', ' '], '選項 --agency 的內容是空白'],
    ['an agency of nothing visible', ['--agency', '\u200B'], '選項 --agency 的內容是空白'],
  ])('refuses %s and writes nothing', async (_name, change, words) => {
    const outcome = await run(...NEW, 'a.json', ...change);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.error).toContain(words);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says which folder is missing', async () => {
    const outcome = await run(...NEW, 'gone/a.json');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.error).toContain(join(folder, 'gone'));
  });
});

describe('export', () => {
  it('writes the whole report as a Word document and prints where', async () => {
    const report = smallReport();
    await saveReport('a.json', report);
    const file = join(folder, 'a.docx');
    expect(await run('export', 'a.json', '--to', 'a.docx')).toEqual({
      code: 0,
      out: file,
      error: '',
    });
    expect(verifyExport(docxExporter, report, await readFile(file))).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(['a.docx', 'a.json']);
  });

  it('takes comments along when it is asked to, and refuses what is no choice', async () => {
    const blank = smallReport();
    const sectionId = blank.sections[0]?.id ?? '';
    const messages = [{ id: 'm', author: '王', at: '2026-01-02T03:04:05.000Z', text: '？' }];
    const comments = [{ id: 't', quote: '', place: { sectionId }, messages }];
    await saveReport('a.json', { ...blank, comments });
    const written = async (...more: string[]) => {
      const { code } = await run('export', 'a.json', '--to', 'a.docx', '--force', ...more);
      return [code, [...readComments(await readFile(join(folder, 'a.docx'))).values()].length];
    };
    expect(await written()).toEqual([0, 0]);
    expect(await written('--comments', 'open')).toEqual([0, 1]);
    expect(await run('export', 'a.json', '--to', 'b.docx', '--comments', 'x')).toMatchObject({
      code: 2,
    });
  });

  it('never replaces a file unless it is told to', async () => {
    await saveReport('a.json', smallReport());
    await writeFile(join(folder, 'a.docx'), 'mine');
    expect(await run('export', 'a.json', '--to', 'a.docx')).toMatchObject({ code: 3, out: '' });
    expect(await readFile(join(folder, 'a.docx'), 'utf8')).toBe('mine');
    expect(await run('export', 'a.json', '--to', 'a.docx', '--force')).toMatchObject({ code: 0 });
  });

  it('looks as the office has chosen for its reports, unless the report says otherwise', async () => {
    const office = { ...DEFAULT_PAGE_SETUP, footer: '本局' };
    const own = { ...DEFAULT_PAGE_SETUP, footer: '本份' };
    const other = await makeCliFolder('n', { officePageSetup: async () => office });
    try {
      const footer = async (report: Report): Promise<string> => {
        await writeFile(join(other.path, 'a.json'), JSON.stringify(report));
        const { code } = await other.run('export', 'a.json', '--to', 'a.docx', '--force');
        expect(code).toBe(0);
        const whole = docxExporter.readWhole?.(await readFile(join(other.path, 'a.docx')));
        return whole?.ok === true ? whole.value.details.footer : '';
      };
      expect(await footer(smallReport())).toBe('本局');
      expect(await footer({ ...smallReport(), pageSetup: own })).toBe('本份');
    } finally {
      await other.remove();
    }
  });

  it('refuses a name of no format, a file that is missing, and one that is no report', async () => {
    await saveReport('a.json', smallReport());
    await saveReport('b.json', { some: 'thing' });
    expect(await run('export', 'a.json', '--to', 'a.xyz')).toMatchObject({ code: 2 });
    expect(await run('export', 'none.json', '--to', 'a.docx')).toMatchObject({ code: 3 });
    expect(await run('export', 'b.json', '--to', 'a.docx')).toMatchObject({ code: 1 });
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json']);
  });
});

describe('validate', () => {
  it('says of each file that it is sound', async () => {
    await saveReport('a.json', smallReport());
    await saveReport('b.json', smallReport());
    expect(await run('validate', 'a.json', 'b.json')).toEqual({
      code: 0,
      out: 'a.json: 沒有錯誤\nb.json: 沒有錯誤',
      error: '',
    });
  });

  it('prints every fault of the shape with its path', async () => {
    await saveReport('a.json', { ...smallReport(), year: '115', agency: '' });
    expect(await run('validate', 'a.json')).toEqual({
      code: 1,
      out: 'a.json: agency: 不得為空\na.json: year: 應為數字，實為 "115"',
      error: '',
    });
  });

  it('prints where answers and form disagree', async () => {
    const report = smallReport();
    await saveReport('a.json', { ...report, sections: report.sections.slice(1) });
    expect(await run('validate', 'a.json')).toEqual({
      code: 1,
      out: 'a.json: sections: 缺少表單的「計畫依據」（p1）',
      error: '',
    });
  });

  it('prints what is wrong with tables and images', async () => {
    const report = smallReport();
    const sections = report.sections.map((section) =>
      section.kind === 'prose'
        ? { ...section, body: [{ type: 'table', header: true, rows: [[[], []], [[]]] }] }
        : section,
    );
    await saveReport('a.json', { ...report, sections });
    await saveReport('b.json', {
      ...report,
      images: { chart: { mime: 'image/gif', data: 'R0lG', width: 5000, height: 1 } },
    });
    expect((await run('validate', 'a.json')).out).toBe(
      'a.json: sections.0.body.0.rows.1: 這一列有 1 格，第一列有 2 格；每一列的格數必須相同',
    );
    expect((await run('validate', 'b.json')).out.split('\n')).toEqual([
      'b.json: images.chart.mime: 應為 ("image/png" | "image/jpeg")，實為 "image/gif"',
      'b.json: images.chart.width: 不得大於 1600，實為 5000',
    ]);
  });

  it('prints the faults of the form inside', async () => {
    const rows = smallTable().rows.map((row) => ({ ...row, points: 100 }));
    const form = smallForm({ sections: [smallTable({ rows })] });
    await saveReport('a.json', smallReport(form));
    const outcome = await run('validate', 'a.json');
    expect(outcome.code).toBe(1);
    expect(outcome.out).toMatch(/^a\.json: form\.sections\.0\.points: .*300 分.*200 分/u);
  });

  it('prints scores above the printed points, which can be opened all the same', async () => {
    const report = smallReport();
    const sections = report.sections.map((section) =>
      section.kind === 'table'
        ? { ...section, rows: section.rows.map((row) => ({ ...row, selfScore: 100 })) }
        : section,
    );
    await saveReport('a.json', { ...report, sections });
    expect(await run('validate', 'a.json')).toEqual({
      code: 1,
      out: 'a.json: sections.1: 各列自評合計 300 分，超過構面配分 200 分',
      error: '',
    });
  });

  it('goes on after a file that cannot be read, and ends with the worst code', async () => {
    await saveReport('a.json', smallReport());
    await writeFile(join(folder, 'b.json'), '{');
    const outcome = await run('validate', 'b.json', 'none.json', 'a.json');
    expect(outcome).toMatchObject({ code: 3, out: 'a.json: 沒有錯誤' });
    expect(outcome.error).toContain('b.json');
    expect(outcome.error).toContain('none.json');
    expect(await run('validate', 'b.json')).toMatchObject({ code: 1 });
  });

  it('says of a path where nothing is, and of a folder, what to do at the command line', async () => {
    const missing = await run('validate', 'none.json');
    expect(missing).toMatchObject({ code: 3, out: '' });
    expect(missing.error).toContain('請確認路徑與檔名是否正確，再執行一次。');
    const ofFolder = await run('validate', '.');
    expect(ofFolder).toMatchObject({ code: 3, out: '' });
    expect(ofFolder.error).toContain(`「${folder}」是資料夾，不是檔案`);
  });

  it('says in Chinese where a file that is no JSON goes wrong', async () => {
    await writeFile(join(folder, 'a.json'), '{\n  "kind": x\n}');
    const { code, error } = await run('validate', 'a.json');
    expect(code).toBe(1);
    expect(error).toContain('第 2 行第 11 個字');
  });

  it('leaves the files as they are, also those of an older program', async () => {
    await saveReport('a.json', smallReport());
    await chmod(join(folder, 'a.json'), 0o444);
    const before = await readFile(join(folder, 'a.json'), 'utf8');
    await run('validate', 'a.json');
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('forms', () => {
  it('lists the forms of the program by id', async () => {
    const { code, out } = await run('forms');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'bsmi-108-results',
      'bsmi-115-plan',
      'idb-108h1-self-assessment',
      'mobile-service-plan',
      'tainan-110-results',
    ]);
  });
});

describe('roll-over', () => {
  it('makes the report of the next year with last year’s text in it, and leaves the old file alone', async () => {
    await run(...NEW, 'a.json');
    const path = join(folder, 'a.json');
    const report = JSON.parse(await readFile(path, 'utf8')) as Report;
    const text = [
      {
        type: 'paragraph' as const,
        children: [{ type: 'text' as const, text: '115 年度受理 39,068 件。' }],
      },
    ];
    const sections = report.sections.map((section) =>
      section.kind === 'table'
        ? {
            ...section,
            rows: section.rows.map((row) => ({ ...row, cells: { ...row.cells, result: text } })),
          }
        : section,
    );
    const before = `${JSON.stringify({ ...report, sections })}\n`;
    await writeFile(path, before);
    const made = await run(
      'roll-over',
      'a.json',
      '--year',
      '116',
      '--out',
      'b.json',
      '--with-text',
    );
    expect(made).toEqual({ code: 0, out: join(folder, 'b.json'), error: '' });
    expect(await readFile(path, 'utf8')).toBe(before);
    const next = JSON.parse(await readFile(join(folder, 'b.json'), 'utf8')) as Report;
    expect(next.year).toBe(116);
    expect(next.lastYear).toMatchObject({ year: 115, fileName: 'a.json' });
    expect(next.lastYear?.places).toHaveLength(51);
    const table = next.sections.find(({ kind }) => kind === 'table');
    const row = table?.kind === 'table' ? table.rows[0] : undefined;
    expect(row?.cells['result']).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '115 年度', stale: 'year' },
          { type: 'text', text: '受理 39,068 件。' },
        ],
      },
    ]);
    expect((await run('validate', 'b.json')).code).toBe(0);
    expect((await run('roll-over', 'a.json', '--year', '116', '--out', 'b.json')).code).toBe(3);
  });

  it('says why it does nothing: a year that is not later, another kind of file, no row in common', async () => {
    await run(...NEW, 'a.json');
    const early = await run('roll-over', 'a.json', '--year', '115', '--out', 'b.json');
    expect(early).toEqual({ code: 2, out: '', error: carryTexts.yearNotLater(115) });
    await saveReport('other.json', { kind: 'something/else' });
    expect((await run('roll-over', 'other.json', '--year', '116', '--out', 'b.json')).code).toBe(1);
    const none = await run(
      'roll-over',
      'a.json',
      '--year',
      '116',
      '--out',
      'b.json',
      '--form',
      'mobile-service-plan',
    );
    expect(none).toEqual({ code: 1, out: '', error: carryTexts.noMatch });
    // Ten thousand rows are a sheet gone wrong, not a report.
    const rows = Array.from({ length: 10_000 }, (_, i) => smallRow(`r${i}`, [`(一)第 ${i} 列`]));
    const table = smallTable({ rows });
    await saveReport('huge.json', smallReport(smallForm({ sections: [table] })));
    const huge = await run('roll-over', 'huge.json', '--year', '116', '--out', 'b.json');
    expect(huge).toEqual({ code: 1, out: '', error: carryTexts.tooMany(10_000, 1000) });
    expect(await readdir(folder)).toEqual(['a.json', 'huge.json', 'other.json']);
  });
});

describe('a part of a report', () => {
  const cut = async () => {
    await run(...NEW, 'a.json');
    const report = JSON.parse(await readFile(join(folder, 'a.json'), 'utf8')) as Report;
    const unit = report.roster[0]?.shortName ?? '';
    expect(await run('part-cut', 'a.json', '--unit', unit, '--out', 'p.json')).toMatchObject({
      code: 0,
    });
    return JSON.parse(await readFile(join(folder, 'p.json'), 'utf8')) as Report;
  };

  it('is not rolled over to the next year', async () => {
    const { part } = await cut();
    expect(await run('roll-over', 'p.json', '--year', '116', '--out', 'b.json')).toEqual({
      code: 1,
      out: '',
      error: carryTexts.isPart(part?.label ?? ''),
    });
    expect(await readdir(folder)).toEqual(['a.json', 'p.json']);
  });

  it('brings a quantity that only the part changed, says so, and asks when both sides did', async () => {
    await run(...NEW, 'a.json');
    const figure = { kind: 'input', id: 'a', name: '廠次', value: '200', unit: '次' } as const;
    const read = async (name: string): Promise<Report> =>
      JSON.parse(await readFile(join(folder, name), 'utf8')) as Report;
    const whole: Report = { ...(await read('a.json')), figures: [figure] };
    await saveReport('a.json', whole);
    const unit = whole.roster[0]?.shortName ?? '';
    await run('part-cut', 'a.json', '--unit', unit, '--out', 'p.json');
    const changed = { ...figure, value: '150' };
    await saveReport('p.json', { ...(await read('p.json')), figures: [changed] });
    const merge = ['part-merge', 'a.json', 'p.json', '--out', 'b.json', '--force'];
    const line = (kind: string, own: string): string =>
      [kind, partTexts.figureTitle('廠次'), `廠次：${own} 次`, '廠次：150 次'].join('\t');
    expect(await run(...merge)).toEqual({
      code: 0,
      out: `${line(partTexts.figureKinds.take, '200')}\n${join(folder, 'b.json')}`,
      error: '',
    });
    expect((await read('b.json')).figures).toEqual([changed]);
    await saveReport('a.json', { ...whole, figures: [{ ...figure, value: '210' }] });
    expect(await run(...merge)).toEqual({
      code: 1,
      out: line(partTexts.figureKinds.conflict, '210'),
      error: partTexts.cli.merge.undecided(1),
    });
    expect((await run(...merge, '--conflicts', 'theirs')).code).toBe(0);
    expect((await read('b.json')).figures).toEqual([changed]);
  });

  it('is not put back once it has another form', async () => {
    const part = await cut();
    const form = smallForm({ name: '別的表' });
    await saveReport('p.json', { ...part, form, sections: smallReport(form).sections });
    expect(await run('part-merge', 'a.json', 'p.json', '--out', 'b.json')).toEqual({
      code: 1,
      out: '',
      error: partRefusals.movedPart(join(folder, 'p.json'), '別的表'),
    });
    expect(await readdir(folder)).toEqual(['a.json', 'p.json']);
  });
});

describe('deadlines', () => {
  const newPlan = async () =>
    run('new', '--form', 'bsmi-115-plan', '--year', '115', '--agency', '水岸局', '--out', 'p.json');

  it('are listed with their dates and the days left, those without a date last', async () => {
    await newPlan();
    const { code, out } = await run('deadlines', 'p.json');
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.split('\t'));
    expect(lines.map(([when, , who]) => `${when} ${who}`)).toEqual([
      '民國 115 年 1 月 31 日 本局',
      '民國 115 年 2 月 28 日 本部',
      '民國 115 年 12 月 31 日 本局',
      '民國 116 年 1 月 5 日 各單位',
      '民國 116 年 1 月 5 日 各分局',
      '民國 116 年 1 月 15 日 本局',
      '未定日期 本局或各分局',
      '未定日期 各分局',
    ]);
    const [first] = lines;
    const left = daysBetween(taipeiDay(Date.parse(NOW)), '2026-01-31');
    expect(first?.[1]).toBe(left < 0 ? `已過 ${-left} 天` : `還有 ${left} 天`);
  });

  it('become a calendar file, which is not replaced unasked', async () => {
    await newPlan();
    const made = await run('deadlines', 'p.json', '--ics', 'p.ics');
    expect(made.code).toBe(0);
    const events = readCalendar(readFileSync(made.out.trim(), 'utf8'));
    expect(events?.map(({ day }) => day)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-12-31',
      '2027-01-05',
      '2027-01-05',
      '2027-01-15',
    ]);
    expect((await run('deadlines', 'p.json', '--ics', 'p.ics')).code).not.toBe(0);
    expect((await run('deadlines', 'p.json', '--ics', 'p.ics', '--force')).code).toBe(0);
  });

  it('of a form without any are no calendar', async () => {
    await run(
      'new',
      '--form',
      'mobile-service-plan',
      '--year',
      '115',
      '--agency',
      '甲',
      '--out',
      'm.json',
    );
    const refused = await run('deadlines', 'm.json', '--ics', 'm.ics');
    expect(refused.code).not.toBe(0);
    expect(refused.error).toContain('沒有匯出行事曆');
  });
});

describe('a command line that cannot be understood', () => {
  it.each([
    [[], 'report-desk new'],
    [['paint'], '沒有「paint」這個指令'],
    [['export', 'a.json'], '缺少必要的選項 --to'],
    [['export', '--to', 'a.docx'], '缺少檔名（FILE）'],
    [['export', 'a.json', 'b.json', '--to', 'a.docx'], '多了「b.json」'],
    [['export', 'a.json', '--to'], '選項「--to」的寫法不對'],
    [['export', 'a.json', '--to', ''], '選項 --to 的內容是空白'],
    [['export', 'a.json', '--to', 'a.docx', '--force=yes'], '選項「--force」的寫法不對'],
    [['export', 'a.json', '--out', 'a.docx'], '沒有「--out」這個選項'],
    [['validate'], '缺少檔名'],
    [['forms', 'x'], '多了「x」'],
    [['help', 'expotr'], '沒有「expotr」這個指令'],
    [['export', 'a.docx', '--to', './a.docx', '--force'], '「./a.docx」是這個指令要讀的檔案'],
    [['roll-over', 'a.json', '--year', '116', '--out', 'x/../A.json', '--force'], '要讀的檔案'],
    [['part-merge', 'a.json', 'p.json', '--out', 'p.json', '--force'], '要讀的檔案'],
    [[...NEW, 'a.txt'], '「a.txt」的副檔名不對，請改用 .json 結尾的檔名'],
    [['deadlines', 'a.json', '--ics', 'a'], '請改用 .ics 結尾的檔名'],
  ])('%j is told what is wrong, with code 2', async (argv, words) => {
    const outcome = await run(...argv);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.error).toContain(words);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a bug', () => {
  it('is told in words, with what helps to find it, and code 4', async () => {
    const errors: string[] = [];
    const code = await runCli(['forms'], {
      ...processIo(),
      error: async (text) => void errors.push(text),
      forms: () => Promise.reject(new TypeError('out of order')),
    });
    expect(code).toBe(4);
    expect(errors.join()).toMatch(/^程式遇到沒有預料到的狀況.*\n.*out of order/u);
  });
});

describe('a name that is too long', () => {
  it('is told as such, whether it is read or written', async () => {
    await saveReport('a.json', smallReport());
    const long = '長'.repeat(300);
    for (const argv of [
      ['validate', `${long}.json`],
      ['export', 'a.json', '--to', `${long}.docx`],
    ]) {
      const outcome = await run(...argv);
      expect(outcome).toMatchObject({ code: 3, out: '' });
      expect(outcome.error).toContain('檔名太長');
    }
  });
});

describe('help', () => {
  it('names every command and every exit code', async () => {
    for (const argv of [['--help'], ['-h'], ['help']]) {
      const { code, out } = await run(...argv);
      expect(code).toBe(0);
      for (const { name, summary } of COMMANDS) {
        expect(out).toContain(`report-desk ${name}`);
        expect(out).toContain(summary);
      }
      for (const exit of ['0', '1', '2', '3', '4'])
        expect(out).toMatch(new RegExp(`^ {2}${exit} {2}`, 'mu'));
    }
  });

  it.each(COMMANDS)('of $name names every option', async ({ name, options }) => {
    for (const argv of [
      [name, '--help'],
      ['help', name],
    ]) {
      const { code, out } = await run(...argv);
      expect(code).toBe(0);
      for (const [option, { help }] of Object.entries(options)) {
        expect(out).toContain(`--${option}`);
        expect(out).toContain(help);
      }
    }
  });

  it('stands in the documentation with the same usage', async () => {
    const docs = await readFile(join(import.meta.dirname, '../../docs/cli.md'), 'utf8');
    const { out } = await run('--help');
    const usages = out.split('\n').filter((line) => /^ {2}report-desk (?!-)/u.test(line));
    expect(usages).toHaveLength(COMMANDS.length);
    for (const usage of usages) expect(docs).toContain(usage.trim());
  });
});

describe('version', () => {
  it('is the one in package.json', async () => {
    const text = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    expect(await run('--version')).toEqual({ code: 0, out: version, error: '' });
  });
});
