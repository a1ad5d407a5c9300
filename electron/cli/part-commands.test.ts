import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { Report } from '../../shared/model/report.ts';
import { plainText } from '../../shared/model/rich-text.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { partRefusals, partTexts } from '../../shared/texts/part.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { type CliFolder, makeCliFolder, type Outcome } from './testing/cli-folder.ts';

let desk: CliFolder;
let folder = '';
beforeEach(async () => {
  desk = await makeCliFolder('made');
  folder = desk.path;
});
afterEach(() => desk.remove());

const run = (...argv: readonly string[]): Promise<Outcome> => desk.run(...argv);

const file = (name: string): string => join(folder, name);

async function read(name: string): Promise<Report> {
  return JSON.parse(await readFile(file(name), 'utf8')) as Report;
}

async function save(name: string, report: Report): Promise<void> {
  await writeFile(file(name), JSON.stringify(report));
}

/** The report with these words in its first cell. */
function written(report: Report, words: string): Report {
  const first = writableAddresses(report).find(({ kind }) => kind === 'cell');
  if (first === undefined) throw new Error('no cell');
  return setRichText(report, first, [paragraph([textRun(words)])]);
}

function firstWords(report: Report): string {
  const section = report.sections.find(({ kind }) => kind === 'table');
  if (section?.kind !== 'table') throw new Error('no table');
  return plainText(section.rows[0]?.cells['result'] ?? []);
}

const UNIT = smallReport().roster[0]?.shortName ?? '';

async function cutAndFill(): Promise<void> {
  await save('whole.json', smallReport());
  expect(await run('part-cut', 'whole.json', '--unit', UNIT, '--out', 'part.json')).toEqual({
    code: 0,
    out: file('part.json'),
    error: '',
  });
  await save('part.json', written(await read('part.json'), '部分寫的'));
}

it('cuts a part out and puts it back into another file', async () => {
  await cutAndFill();
  const merged = await run('part-merge', 'whole.json', 'part.json', '--out', 'merged.json');
  expect(merged.error).toBe('');
  expect(merged.code).toBe(0);
  const lines = merged.out.split('\n');
  expect(lines.length).toBe(2);
  expect(lines[0]).toMatch(new RegExp(`^${partTexts.kinds.take}\t`, 'u'));
  expect(lines[1]).toBe(file('merged.json'));
  expect(firstWords(await read('merged.json'))).toBe('部分寫的');
  expect(await read('whole.json')).toEqual(smallReport());
  expect((await run('validate', 'merged.json')).code).toBe(0);
});

it('writes nothing while a row was changed on both sides, unless it is told what to do', async () => {
  await cutAndFill();
  await save('whole.json', written(smallReport(), '完整寫的'));
  const args = ['part-merge', 'whole.json', 'part.json', '--out', 'merged.json'];
  const refused = await run(...args);
  expect(refused.code).toBe(1);
  expect(refused.error).toBe(partTexts.cli.merge.undecided(1));
  await expect(access(file('merged.json'))).rejects.toThrow('ENOENT');
  for (const [choice, words] of [
    ['ours', '完整寫的'],
    ['theirs', '部分寫的'],
    ['both', '完整寫的\n部分寫的'],
  ] as const) {
    expect((await run(...args, '--conflicts', choice, '--force')).code).toBe(0);
    expect(firstWords(await read('merged.json'))).toBe(words);
  }
  expect((await run(...args, '--conflicts', 'all')).code).toBe(2);
});

it('refuses what is no part of the report, and units that the roster does not have', async () => {
  await cutAndFill();
  const whole = await run('part-merge', 'whole.json', 'whole.json', '--out', 'merged.json');
  expect(whole).toEqual({ code: 1, out: '', error: partRefusals.notPart(file('whole.json')) });
  const unknown = await run('part-cut', 'whole.json', '--unit', '第九十課', '--out', 'x.json');
  expect(unknown.code).toBe(2);
  expect(unknown.error).toContain(UNIT);
  await expect(access(file('x.json'))).rejects.toThrow('ENOENT');
});
