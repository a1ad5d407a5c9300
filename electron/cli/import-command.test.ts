import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadExporter } from '../../shared/export/exporters.ts';
import { writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { Report } from '../../shared/model/report.ts';
import { plainText } from '../../shared/model/rich-text.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { importTexts } from '../../shared/texts/import.ts';
import { explainReason } from '../../shared/texts/reasons.ts';
import { blankReport } from '../../test/fixtures/filled-report.ts';
import { uglyDocx } from '../../test/fixtures/ugly-docx.ts';
import { understandReport } from '../storage/read-report.ts';
import { EXIT } from './exit-codes.ts';
import { type CliFolder, makeCliFolder, NOW, type Outcome } from './testing/cli-folder.ts';

const FORM = 'bsmi-108-results';
let desk: CliFolder;
let folder = '';
beforeEach(async () => {
  desk = await makeCliFolder('made');
  folder = desk.path;
});
afterEach(() => desk.remove());

const run = (...argv: readonly string[]): Promise<Outcome> => desk.run('import', ...argv);

const file = (name: string): string => join(folder, name);

/** A report that was written, as the program would read it. */
async function written(name: string): Promise<Report> {
  const understood = understandReport(JSON.parse(await readFile(file(name), 'utf8')), name);
  if (!understood.ok) throw new Error(JSON.stringify(understood.error));
  return understood.value.report;
}

async function exportedAs(format: 'docx' | 'odt', report: Report): Promise<Uint8Array> {
  const exporter = await loadExporter(format);
  if (exporter.kind !== 'file') throw new Error('a document is a file');
  return exporter.export(report, { now: NOW, carriesReport: true });
}

/** A report with one sentence in it. */
function reportSaying(words: string): Report {
  const blank = blankReport(FORM);
  const address = writableAddresses(blank).find(({ kind }) => kind === 'cell');
  if (address === undefined) throw new Error('no cell');
  return setRichText(blank, address, [paragraph([textRun(words)])]);
}

it('a document made by hand becomes a report of the form it looks like, and accounts for itself', async () => {
  await writeFile(file('去年.docx'), uglyDocx(blankReport(FORM).form, '示範局', 113).bytes);
  const { code, out, error } = await run('去年.docx', '--out', '去年.json', '--report');
  expect([code, error]).toEqual([EXIT.ok, '']);
  const report = await written('去年.json');
  expect([report.agency, report.year, report.form.id]).toEqual(['示範局', 113, FORM]);
  const [path, summary, ...pieces] = out.split('\n');
  expect(path).toBe(file('去年.json'));
  expect(summary).toMatch(/^對應到表單 \d+ 列中的 \d+ 列/u);
  expect(pieces.length).toBeGreaterThan(20);
  expect(pieces.every((line) => /^[01]\.\d\d\t/u.test(line))).toBe(true);
});

it('what was given by hand goes before what the document says', async () => {
  await writeFile(file('去年.docx'), uglyDocx(blankReport(FORM).form, '示範局', 113).bytes);
  const { code } = await run(
    ...['去年.docx', '--out', 'a.json', '--agency', '別的局', '--year', '110'],
    ...['--form', 'tainan-110-results'],
  );
  expect(code).toBe(EXIT.ok);
  const { agency, year, form } = await written('a.json');
  expect([agency, year, form.id]).toEqual(['別的局', 110, 'tainan-110-results']);
});

for (const format of ['docx', 'odt'] as const) {
  it(`an edited .${format} document gives its own report back with the edits`, async () => {
    const given = reportSaying('原來寫的十二個字在這裡');
    const parts = unzipSync(await exportedAs(format, given));
    const name = format === 'docx' ? 'word/document.xml' : 'content.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    expect(xml).toContain('原來寫的');
    parts[name] = strToU8(xml.replace('原來寫的', '後來改的'));
    await writeFile(file(`a.${format}`), zipSync(parts));
    const { code, out } = await run(`a.${format}`, '--out', 'a.json', '--report');
    expect(code).toBe(EXIT.ok);
    const { updatedAt: _, ...wanted } = reportSaying('後來改的十二個字在這裡');
    expect(await written('a.json')).toMatchObject(wanted);
    expect(out.split('\n').filter((line) => line.startsWith('text\t'))).toHaveLength(1);
  });
}

it('a text that was deleted in the document stays, and one beside its pages is kept aside', async () => {
  const given = reportSaying('原來寫的十二個字在這裡');
  const parts = unzipSync(await exportedAs('odt', given));
  const xml = strFromU8(parts['content.xml'] ?? new Uint8Array());
  const note =
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>資料來源：統計室</text:p></text:note-body></text:note>';
  parts['content.xml'] = strToU8(xml.replace('原來寫的十二個字在這裡', note));
  await writeFile(file('a.odt'), zipSync(parts));
  expect((await run('a.odt', '--out', 'a.json')).code).toBe(EXIT.ok);
  const made = await written('a.json');
  expect(made.sections).toEqual(given.sections);
  expect(
    made.leftOver?.map(({ from, parts: own }) => [from, own.map(({ text }) => plainText(text))]),
  ).toEqual([[['註腳'], ['資料來源：統計室']]]);
});

it('a form, an agency or a year that nobody names is asked for, and nothing is written', async () => {
  const bare = (title: string) =>
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${title}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    });
  await writeFile(file('a.docx'), bare('隨便寫的一行'));
  const { cli } = importTexts;
  const asked = [
    await run('a.docx', '--out', 'a.json'),
    await run('a.docx', '--out', 'a.json', '--form', FORM),
    await run('a.docx', '--out', 'a.json', '--form', FORM, '--agency', '示範局'),
    await run('a.docx', '--out', 'a.json', '--form', FORM, '--agency', '示範局', '--year', '3'),
  ];
  expect(asked.map(({ code, error }) => [code, error])).toEqual([
    [EXIT.usage, cli.noForm],
    [EXIT.usage, cli.noAgency],
    [EXIT.usage, cli.noYear],
    [EXIT.usage, cli.noYear],
  ]);
  expect(await readdir(folder)).toEqual(['a.docx']);
});

it('a file that is there is kept, unless it is to be replaced', async () => {
  await writeFile(file('a.docx'), await exportedAs('docx', reportSaying('甲')));
  await writeFile(file('a.json'), 'mine');
  expect((await run('a.docx', '--out', 'a.json')).code).not.toBe(EXIT.ok);
  expect(await readFile(file('a.json'), 'utf8')).toBe('mine');
  expect((await run('a.docx', '--out', 'a.json', '--force')).code).toBe(EXIT.ok);
  expect((await written('a.json')).form.id).toBe(FORM);
});

it('what cannot be read is refused with the reason, and nothing is written', async () => {
  await writeFile(file('舊.docx'), Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
  const { code, error } = await run('舊.docx', '--out', 'a.json');
  const reason = { code: 'document-refused', file: '舊.docx', why: 'old-format' } as const;
  expect(code).not.toBe(EXIT.ok);
  expect(error).toContain(explainReason(reason).title);
  expect(await readdir(folder)).toEqual(['舊.docx']);
});
