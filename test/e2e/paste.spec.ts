import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pasteTexts } from '../../shared/texts/paste.ts';
import { statusBarTexts } from '../../shared/texts/status-bar.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';
import { type Place, writingPlaces } from './support/writing-places.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'clipboard');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');

/** A fixture without its tables: those are in `paste-table.spec.ts`. */
const linesOf = (name: string): string => fixture(name).replace(/<table[\s\S]*<\/table>/u, '');

/** What another program puts on the clipboard. */
interface Copied {
  readonly html?: string;
  readonly text?: string;
}

const PDF =
  '一、本年度於市場設置臨時服務據點，由同仁輪流駐點受理，民眾滿意\n度達 96%，\u00A0較前一年度提高。\f二、⽂書改以線上簽核。';

test.describe('what was copied elsewhere and is pasted with Ctrl+V arrives in the house style:', () => {
  const PLACES = writingPlaces('bsmi-108-results');
  const CASES: readonly (readonly [string, Copied, readonly string[]])[] = [
    [
      'a list of Word with its levels',
      { html: fixture('word-list.html'), text: '另一種文字' },
      [
        '本年度辦理行動櫃檯情形如下：',
        '一、偏鄉服務',
        '(一)出勤 36 趟，受理 412 件。',
        '(二)到宅服務：',
        '1.長者 58 人次（含取消）。',
        '2.面積 90 m2。',
        '二、線上服務',
        '(一)線上預約',
        '(二)進度查詢☑',
      ],
    ],
    [
      'the lines of a PDF joined',
      { text: PDF },
      [
        '一、本年度於市場設置臨時服務據點，由同仁輪流駐點受理，民眾滿意度達 96%，較前一年度提高。',
        '二、文書改以線上簽核。',
      ],
    ],
    [
      'a text of LibreOffice with the numbers it printed',
      { html: linesOf('libreoffice-writer.html'), text: fixture('libreoffice-writer.txt') },
      [
        '本年度窗口服務辦理情形，面積 12 m2：',
        '1.設置單一窗口，全程引導。',
        'A.平日服務 320 人次。',
        'B.假日服務 45 人次。',
        '2.每季檢討一次。',
        '其他說明：',
        '1.備有老花眼鏡。',
        '2.備有飲水機。',
        '一、推動重點',
        '(一)簡化表單',
      ],
    ],
    [
      'a list of WPS',
      { html: fixture('wps-list.html') },
      ['1.服務禮儀訓練 4 場次。', '2.電話測試 2 次。'],
    ],
    ['broken markup', { html: linesOf('broken.html') }, ['第一段粗斜斜', '單獨的項目', '尾']],
  ];

  for (const [index, [name, copied, blocks]] of CASES.entries()) {
    test(name, async ({ openBlank }) => {
      const place = PLACES[index] as Place;
      const { program, report, file } = await openBlank();
      await place.on(report).click();
      await program.copy(copied.text ?? '', copied.html);
      await program.page.keyboard.press('Control+v');
      await place.on(report).expectBlocks(blocks);
      await program.page.keyboard.press('Control+s');
      const text = blocks.map((line) => line.replace(/^(?:[一二]、|\([一二]\)|[12AB]\.)/u, ''));
      await expectSaved(file, place.formId, text.join('\n'));

      await program.page.keyboard.press('Control+z');
      await place.on(report).expectBlocks(['']);
      await program.page.keyboard.press('Control+y');
      await place.on(report).expectBlocks(blocks);
    });
  }

  test('levels and marks are in the file, and nothing else', async ({ openBlank }) => {
    const place = PLACES[0] as Place;
    const { program, report, file } = await openBlank();
    await place.on(report).click();
    await program.page.keyboard.insertText('辦理情形：');
    await program.copy(
      '',
      '<p style="color:red;mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">（三）</span><b onclick="x">甲</b>乙</p><p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.</span>丙</p>',
    );
    await program.page.keyboard.press('Control+v');
    await program.page.keyboard.insertText('。');
    await program.page.keyboard.press('Control+s');
    await expectSaved(file, place.formId, '辦理情形：\n甲乙\n丙。');
    expect((await SavedReport.read(file)).blocks(place.formId)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: '辦理情形：' }] },
      {
        type: 'item',
        style: 'official',
        level: 2,
        start: 3,
        children: [
          { type: 'text', text: '甲', marks: ['bold'] },
          { type: 'text', text: '乙' },
        ],
      },
      { type: 'item', style: 'official', level: 3, children: [{ type: 'text', text: '丙。' }] },
    ]);
  });

  test('of a web page nothing but its text: no script runs, nothing is fetched', async ({
    openBlank,
  }) => {
    const place = PLACES[1] as Place;
    const { program, report } = await openBlank();
    const requests: string[] = [];
    program.page.on('request', (request) => requests.push(request.url()));
    await place.on(report).click();
    await program.copy('', fixture('web-page.html'));
    await program.page.keyboard.press('Control+v');
    await place
      .on(report)
      .expectBlocks([
        '首頁',
        '辦理 流程',
        '申請人可線上申請，或臨櫃辦理。',
        '4.填表',
        '(1)附身分證影本',
        '(2)附舊戶名簿（正本驗後發還）',
        '5.送件',
        'A.現金',
        'B.轉帳',
      ]);
    expect(requests.filter((url) => url.includes('example.invalid'))).toEqual([]);
    expect(await program.page.evaluate(() => 'pwned' in window)).toBe(false);
    // Its picture does not come along, and that is said.
    await expect(program.page.getByText(pasteTexts.picturesLeftOut(1)).first()).toBeVisible();
  });
});

test('Ctrl+Shift+V keeps the text as it is, line by line', async ({ openBlank }) => {
  const [place] = writingPlaces('bsmi-108-results');
  const { program, report, file } = await openBlank();
  await place?.on(report).click();
  await program.copy('1. 甲\n二、　乙\n- 丙', '<ol><li><b>甲</b></li></ol>');
  await program.page.keyboard.press('Control+Shift+v');
  await place?.on(report).expectBlocks(['1. 甲', '二、　乙', '- 丙']);
  await program.page.keyboard.press('Control+s');
  await expectSaved(file, place?.formId ?? '', '1. 甲\n二、　乙\n- 丙');

  await program.page.keyboard.press('Control+v');
  await place?.on(report).expectBlocks(['1. 甲', '二、　乙', '- 丙1.甲']);
});

test.describe('a paste that is far too large', () => {
  test('is refused with a message, and the cell stays as it was', async ({ openBlank }) => {
    const [place] = writingPlaces('bsmi-108-results');
    const { program, report } = await openBlank();
    await place?.on(report).click();
    await program.page.keyboard.insertText('原文');
    await program.copy('字'.repeat(1_000_000), `<p>${'字'.repeat(1_000_000)}</p>`);
    await program.page.keyboard.press('Control+v');
    await expect(program.page.getByText(/剪貼簿的文字有 1,000,000 字/u)).toBeVisible();
    await place?.on(report).expectBlocks(['原文']);
  });

  test('of 10,000 items is refused with their number, and typing goes on', async ({
    openBlank,
  }) => {
    const [place] = writingPlaces('bsmi-108-results');
    const { program, report, file } = await openBlank();
    await place?.on(report).click();
    await program.copy('', `<ol>${'<li>項目</li>'.repeat(10_000)}</ol>`);
    await program.page.keyboard.press('Control+v');
    await expect(program.page.getByText(/剪貼簿的內容有 10,000 段/u)).toBeVisible();
    await program.page.keyboard.insertText('照寫');
    await expectSaved(file, place?.formId ?? '', '照寫');
  });

  test('of as many items as a cell takes arrives whole', async ({ openBlank }) => {
    const [place] = writingPlaces('bsmi-108-results');
    const { program, report, file } = await openBlank();
    await place?.on(report).click();
    await program.copy('', `<ol>${'<li>項目</li>'.repeat(2_000)}</ol>`);
    await program.page.keyboard.press('Control+v');
    await program.page.keyboard.insertText('末');
    await program.page.keyboard.press('Control+s');
    const text = [...new Array<string>(1_999).fill('項目'), '項目末'].join('\n');
    await expectSaved(file, place?.formId ?? '', text);
  });
});

test('a text longer than a field is pasted as far as it fits, and it is said how much did not', async ({
  openBlank,
}) => {
  const { program, report } = await openBlank('bsmi-108-results');
  const { page } = program;
  const [first] = writingPlaces('bsmi-108-results') as [Place];
  await first.on(report).click();
  await program.copy('b'.repeat(40));
  const note = report.inspector.box.getByRole('textbox').first();
  await note.fill('a'.repeat(1990));
  await note.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(note).toHaveValue(`${'a'.repeat(1990)}${'b'.repeat(10)}`);
  await expect(report.said).toHaveText(statusBarTexts.cutText(30, 2000));
});
