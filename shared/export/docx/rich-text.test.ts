import { describe, expect, it } from 'vitest';
import { smallForm, smallReport, smallTable } from '../../../test/fixtures/small-form.ts';
import { type Block, listItem, paragraph } from '../../model/block.ts';
import { MARKS, textRun } from '../../model/inline.ts';
import { documentPart, elements } from './testing/package-parts.ts';
import { writeDocx } from './write-docx.ts';

/** The paragraphs of a result cell that holds these blocks. */
async function paragraphsOf(...blocks: readonly Block[]): Promise<readonly string[]> {
  const report = smallReport(smallForm({ sections: [smallTable()] }));
  const sections = report.sections.map((section) =>
    section.kind === 'table'
      ? {
          ...section,
          rows: section.rows.map((row, i) =>
            i === 0 ? { ...row, cells: { result: blocks } } : row,
          ),
        }
      : section,
  );
  const xml = documentPart(
    await writeDocx({ ...report, sections }, { now: '2026-01-05T01:02:03.000Z' }),
  );
  const firstRow = elements(xml, 'w:tr')[1] ?? '';
  return elements(elements(firstRow, 'w:tc').at(-1) ?? '', 'w:p');
}

const indentOf = (xml: string) =>
  /<w:ind w:left="(\d+)" w:hanging="(\d+)"\/>/u.exec(xml)?.slice(1, 3).map(Number);

describe('rich text', () => {
  it('keeps spaces, tabs and line breaks of plain text in one run', async () => {
    const [xml] = await paragraphsOf(
      paragraph([textRun(' 甲 \t乙'), { type: 'break' }, textRun('丙　')]),
    );
    expect(xml).toBe(
      '<w:p><w:pPr><w:pStyle w:val="ReportCell"/></w:pPr><w:r><w:t xml:space="preserve"> 甲 </w:t>' +
        '<w:tab/><w:t xml:space="preserve">乙</w:t><w:br/><w:t xml:space="preserve">丙　</w:t></w:r></w:p>',
    );
  });

  it('prints numbers as text before a tab, and sets deeper levels further in', async () => {
    const items = await paragraphsOf(
      listItem('official', 1, [textRun('甲')]),
      listItem('official', 2, [textRun('乙')]),
      listItem('official', 3, [textRun('丙')]),
    );
    expect(items.map((xml) => /<w:t [^>]*>([^<]*)<\/w:t><w:tab\/>/u.exec(xml)?.[1])).toEqual([
      '一、',
      '(一)',
      '1.',
    ]);
    const indents = items.map(indentOf);
    expect(indents).toEqual([
      [504, 504],
      [240 + 540, 540],
      [480 + 300, 300],
    ]);
  });

  it('counts indents from the shallowest level of the list', async () => {
    const [xml] = await paragraphsOf(listItem('official', 4, [textRun('甲')]));
    expect(indentOf(xml ?? '')).toEqual([420, 420]);
  });

  it('carries every mark', async () => {
    const all = await paragraphsOf(...MARKS.map((mark) => paragraph([textRun('甲', [mark])])));
    const signs = ['<w:b/>', '<w:i/>', '<w:u ', '<w:strike/>', '"superscript"', '"subscript"'];
    expect(all.map((xml, i) => xml.includes(signs[i] ?? ''))).toEqual(MARKS.map(() => true));
  });

  it('keeps tabs in marked text, and marks that change within a line', async () => {
    const [xml] = await paragraphsOf(paragraph([textRun('甲'), textRun('乙\t丙', ['bold'])]));
    expect(
      elements(xml ?? '', 'w:r').map((run) => [run.includes('<w:b/>'), elements(run, 'w:tab')]),
    ).toEqual([
      [false, []],
      [true, []],
      [true, ['<w:tab/>']],
      [true, []],
    ]);
  });

  it.each(['CURRENT', 'TOTAL_PAGES', '{甲}', '{0-0}'])(
    'takes the words %s for text, whatever they mean to the library',
    async (words) => {
      const [plain, bold] = await paragraphsOf(
        paragraph([textRun(words)]),
        paragraph([textRun(words, ['bold'])]),
      );
      for (const xml of [plain, bold]) {
        expect(xml).toContain(`>${words}</w:t>`);
        expect(xml).not.toContain('fldChar');
      }
    },
  );
});
