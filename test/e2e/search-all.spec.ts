import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { beginThread } from '../../shared/model/comments.ts';
import { findFormRow, findRow } from '../../shared/model/find-place.ts';
import { criteriaOf } from '../../shared/model/form-row.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { Report } from '../../shared/model/report.ts';
import { setAssessment, setHead, setRichText } from '../../shared/model/updates.ts';
import { searchAllTexts as texts } from '../../shared/texts/search-all.ts';
import { ReportPage } from './pages/report-page.ts';
import { StartPage } from './pages/start-page.ts';
import { expectAccessible } from './support/axe.ts';
import type { Folders } from './support/folders.ts';
import { InputMethod } from './support/ime.ts';
import { blankReport } from './support/reports.ts';
import { expect, test } from './support/test.ts';
import { writingPlaces } from './support/writing-places.ts';

const FORM = 'bsmi-108-results';
const PLACES = writingPlaces(FORM);

/** A report of a year with a long text in its last row. */
async function putReport(folders: Folders, year: number, text: string): Promise<void> {
  const blank = setHead(blankReport(FORM), { year });
  const last = PLACES.at(-1)?.formId;
  const address = writableAddresses(blank).findLast((candidate) => {
    if (candidate.kind === 'prose') return false;
    const section = blank.sections.find(({ id }) => id === candidate.sectionId);
    return (
      section?.kind === 'table' &&
      section.rows.some((row) => row.id === candidate.rowId && row.formRowId === last)
    );
  });
  if (address === undefined) throw new Error('no last row');
  const lines = Array.from({ length: 60 }, () => paragraph([textRun('依限辦結。')]));
  const report = setRichText(blank, address, [...lines, paragraph([textRun(text)])]);
  await writeFile(join(folders.reports, `${year}.json`), JSON.stringify(report));
}

const field = (page: Page) => page.getByRole('search').getByLabel(texts.name);
const hits = (page: Page) => page.locator('.search-hit');

test('finds words in the reports of all years and opens one with the words selected', async ({
  folders,
  start,
}) => {
  await putReport(folders, 113, '另設臺北服務櫃檯');
  await putReport(folders, 114, '臺北分局增設臺北據點');
  await putReport(folders, 115, '無');
  await writeFile(join(folders.reports, 'broken.json'), '{"kind":');
  const { page } = await start();
  await StartPage.shown(page);
  await field(page).fill('台北');
  await expect(hits(page)).toHaveCount(3);
  await expect(page.getByText(texts.found(3, 2, 3))).toBeVisible();
  await expect(page.getByText(texts.unreadable(1))).toBeVisible();
  await expectAccessible(page, 'start page with results');

  await hits(page).filter({ hasText: '服務櫃檯' }).click();
  const report = await ReportPage.shown(page);
  await expect(page.locator('.top-bar')).toContainText('113');
  const last = PLACES.at(-1);
  if (last === undefined) throw new Error('no last row');
  await last.on(report).expectLive();
  expect(await last.on(report).selection()).toBe('臺北');
  // Sixty lines down in its cell, and still on the screen.
  await expect
    .poll(() =>
      page.evaluate(() => {
        const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
        return box !== undefined && box.height > 0 && box.top > 0 && box.bottom < innerHeight;
      }),
    )
    .toBe(true);
});

test('finds what stands in no cell, and opens the report right there', async ({
  folders,
  start,
}) => {
  const blank = setHead(blankReport(FORM), { year: 114 });
  const cell = writableAddresses(blank).find(
    (address) => address.kind === 'cell' && blank.sections[3]?.id === address.sectionId,
  );
  if (cell?.kind !== 'cell') throw new Error('no cell');
  const row = findRow(blank, cell.sectionId, cell.rowId);
  const formRow = row === undefined ? undefined : findFormRow(blank, cell.sectionId, row);
  if (formRow === undefined) throw new Error('no row');
  const criterionId = criteriaOf(formRow)[0]?.id ?? '';
  const noted = setAssessment(blank, cell, criterionId, { note: '請向臺北據點補件' });
  const text = '臺北案的註解';
  const commented = beginThread(noted, { address: cell, range: null }, 'thread', {
    id: 'message',
    author: '王',
    at: '2026-01-02T03:04:05.000Z',
    text,
  });
  const kept: Report = {
    ...commented,
    leftOver: [
      {
        id: 'gone',
        from: ['舊構面'],
        formName: '舊表單',
        parts: [{ label: '', text: [paragraph([textRun('臺北舊據點')])] }],
      },
    ],
  };
  await writeFile(join(folders.reports, '114.json'), JSON.stringify(kept));
  const { page } = await start();
  const go = async (words: string): Promise<void> => {
    await StartPage.shown(page);
    await field(page).fill('台北');
    await expect(page.getByText(texts.found(3, 1, 1))).toBeVisible();
    await hits(page).filter({ hasText: words }).click();
    // Not the paper's own caret: it goes on to what was found as soon as it is there.
    await expect(page.getByRole('main')).toBeVisible();
  };

  await go('據點補件');
  const note = page.getByRole('textbox').and(page.locator(`[data-note="${criterionId}"]`));
  await expect(note).toBeFocused();
  expect(
    await note.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe('臺北');
  await page.keyboard.type('高雄');
  await expect(note).toHaveValue('請向高雄據點補件');
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('請向臺北據點補件');
  await page.keyboard.press('Control+w');

  await go('案的註解');
  await expect(page.getByRole('tabpanel').filter({ hasText: text })).toBeVisible();
  await page.keyboard.press('Control+w');

  await go('舊據點');
  await expect(page.getByRole('article', { name: '舊構面' })).toBeFocused();
  await expectAccessible(page, 'what had no place, gone to from the start page');
});

test('an input method composes in the field without searching for half of a word', async ({
  folders,
  start,
}) => {
  await putReport(folders, 115, '檢驗');
  const program = await start();
  const { page } = program;
  await StartPage.shown(page);
  await field(page).click();
  const ime = new InputMethod(page, await page.context().newCDPSession(page));
  await ime.compose('ㄐㄧㄢ');
  await ime.key('Enter');
  await expect(page.getByRole('search')).toBeVisible();
  await expect(hits(page)).toHaveCount(0);
  await ime.compose('檢驗');
  await ime.commit('檢驗');
  await expect(field(page)).toHaveValue('檢驗');
  await expect(hits(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(hits(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});
