import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../shared/export/docx/write-docx.ts';
import {
  COMMENT_CHOICES,
  type ExportChoices,
  LEVEL_CHOICES,
  NUMBERING_CHOICES,
} from '../../shared/export/export-options.ts';
import { DEFAULT_PAGE_SETUP } from '../../shared/export/page-setup.ts';
import { writableAddresses } from '../../shared/model/address.ts';
import { countingIds } from '../../shared/model/ids.ts';
import { createReport, type Report } from '../../shared/model/report.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { loadForm } from '../../shared/template/load-form.ts';
import { structureFaults } from '../documents/ooxml/structure-faults.ts';
import { ARBITRARY_IMAGES, arbitraryReport } from '../fixtures/arbitraries.ts';
import { EVERY_BLOCK, reportWithEveryBlock } from '../fixtures/every-block.ts';

const FORMS = join(import.meta.dirname, '../../assets/forms');
const NOW = '2026-01-05T01:02:03.000Z';

/** How many random reports are looked at; `REPORT_DESK_SEED` says which (see `test/fixtures/seed.ts`). */
const REPORTS = Number(process.env['REPORT_DESK_DOCUMENTS'] ?? 60);

const TURNED = {
  ...DEFAULT_PAGE_SETUP,
  orientation: 'landscape',
  header: '{機關} {頁}',
  footer: '',
} as const;

/** Every way in which a document can be laid out. */
const CHOICES: readonly ExportChoices[] = LEVEL_CHOICES.flatMap((levels) =>
  NUMBERING_CHOICES.flatMap((numbering) =>
    COMMENT_CHOICES.flatMap((comments) =>
      [false, true].flatMap((contents) =>
        [false, true].map((carriesReport) => ({
          levels,
          numbering,
          comments,
          contents,
          carriesReport,
          ...(contents === carriesReport ? {} : { pageSetup: TURNED }),
        })),
      ),
    ),
  ),
);

function filledForm(name: string): Report {
  const form = loadForm(readFileSync(join(FORMS, name), 'utf8'), name);
  if (!form.ok) throw new Error(`${name} is refused`);
  const makeId = countingIds('n');
  const blank: Report = {
    ...createReport({ form: form.value, agency: '某某局', year: 115, now: NOW, makeId }),
    images: ARBITRARY_IMAGES,
  };
  // Another kind of block in each cell: all of them in every cell are looked at in small documents.
  return writableAddresses(blank).reduce(
    (report, address, i) =>
      setRichText(report, address, EVERY_BLOCK.slice(i % EVERY_BLOCK.length).slice(0, 2)),
    blank,
  );
}

describe('the structure of a Word document', () => {
  it('is sound for any report, laid out in any way', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(), fc.constantFrom(...CHOICES), async (report, choices) => {
        expect(structureFaults(await writeDocx(report, { ...choices, now: NOW }))).toEqual([]);
      }),
      { numRuns: REPORTS },
    );
  });

  it.each(CHOICES)('is sound with every kind of block, laid out by %j', async (choices) => {
    const bytes = await writeDocx(reportWithEveryBlock(), { ...choices, now: NOW });
    expect(structureFaults(bytes)).toEqual([]);
  });

  it.each(readdirSync(FORMS))('is sound for the form %s, filled, in every way', async (name) => {
    const report = filledForm(name);
    for (const choices of CHOICES.filter(
      ({ comments, contents }) => comments === 'none' && contents,
    )) {
      const bytes = await writeDocx(report, { ...choices, now: NOW });
      expect(structureFaults(bytes), JSON.stringify(choices)).toEqual([]);
    }
  });
});

describe('a broken structure is found', () => {
  let files: Readonly<Record<string, Uint8Array>>;
  beforeAll(async () => {
    const options = { comments: 'all', contents: true, numbering: 'automatic', now: NOW } as const;
    files = unzipSync(await writeDocx(reportWithEveryBlock(), options));
  });

  const DOCUMENT = 'word/document.xml';
  it.each<[string, string, string | RegExp, string, string]>([
    [
      'a cell without a paragraph',
      DOCUMENT,
      /(<w:tc>(?:<w:tcPr>.*?<\/w:tcPr>)?)<w:p>.*?<\/w:tc>/su,
      '$1</w:tc>',
      'w:tc lacks w:p',
    ],
    [
      'properties after the text',
      DOCUMENT,
      /(<w:pPr>.*?<\/w:pPr>)(<w:r>.*?<\/w:r>)/su,
      '$2$1',
      'w:p holds w:pPr too late',
    ],
    [
      'properties of a run out of order',
      DOCUMENT,
      /<w:b\/><w:bCs\/>/u,
      '<w:bCs/><w:b/>',
      'w:rPr holds w:b too late',
    ],
    [
      'an element of another place',
      DOCUMENT,
      '<w:sectPr>',
      '<w:tr/><w:sectPr>',
      'w:body may not hold w:tr',
    ],
    [
      'two of what there is one of',
      DOCUMENT,
      '<w:tblGrid>',
      '<w:tblGrid/><w:tblGrid>',
      'w:tbl holds w:tblGrid twice',
    ],
    [
      'a row that does not fill the grid',
      DOCUMENT,
      '<w:gridCol ',
      '<w:gridCol w:w="9"/><w:gridCol ',
      'columns',
    ],
    [
      'a merge that continues nothing',
      DOCUMENT,
      'w:val="restart"',
      'w:val="continue"',
      'a merge continues nothing',
    ],
    [
      'a style that is not there',
      DOCUMENT,
      /<w:pStyle w:val="[^"]*"/u,
      '<w:pStyle w:val="Nowhere"',
      'no paragraph style Nowhere',
    ],
    [
      'a picture that is not there',
      DOCUMENT,
      /r:embed="[^"]*"/u,
      'r:embed="rId999"',
      'no relationship rId999',
    ],
    [
      'a list that is not there',
      DOCUMENT,
      /<w:numId w:val="\d+"/u,
      '<w:numId w:val="999"',
      'there is no list 999',
    ],
    [
      'a drawing’s id twice',
      DOCUMENT,
      /<wp:docPr id="2"/u,
      '<wp:docPr id="1"',
      'two drawings have the id 1',
    ],
    [
      'a comment without its sign',
      DOCUMENT,
      /<w:commentReference w:id="0"\/>/u,
      '',
      'comment in the text 0',
    ],
    [
      'a bookmark that does not end',
      DOCUMENT,
      /<w:bookmarkEnd [^>]*>/u,
      '',
      'begins and does not end',
    ],
    [
      'a field that does not end',
      DOCUMENT,
      /<w:fldChar w:fldCharType="end"\/>/u,
      '',
      'a field does not end',
    ],
    ['spaces that are dropped', DOCUMENT, /<w:t xml:space="preserve">/gu, '<w:t>', 'are dropped'],
    ['a character that XML does not know', DOCUMENT, '全年受理', '全年&#11;受理', DOCUMENT],
    [
      'a relationship that leads nowhere',
      'word/_rels/document.xml.rels',
      /Target="styles.xml"/u,
      'Target="style.xml"',
      'word/style.xml is not there',
    ],
    [
      'a part without a content type',
      '[Content_Types].xml',
      /<Override [^>]*styles\.xml[^>]*>/u,
      '',
      'word/styles.xml has no content type of its own',
    ],
    [
      'a content type of nothing',
      '[Content_Types].xml',
      '/word/styles.xml',
      '/word/style.xml',
      '/word/style.xml has a content type',
    ],
  ])('%s', (_what, path, from, to, expected) => {
    const before = strFromU8(files[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    expect(after, 'the change missed').not.toBe(before);
    const faults = structureFaults(zipSync({ ...files, [path]: strToU8(after) }));
    expect(faults.join('\n')).toContain(expected);
    expect(faults).not.toEqual([]);
  });

  it('a part that is missing, and one more that nothing knows', () => {
    const { 'word/styles.xml': _styles, ...without } = files;
    expect(structureFaults(zipSync(without)).join('\n')).toContain('word/styles.xml is not there');
    const more = structureFaults(zipSync({ ...files, 'word/a.bin': new Uint8Array([1]) }));
    expect(more).toEqual(['word/a.bin has no content type']);
  });
});
