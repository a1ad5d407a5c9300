import { appTexts } from '../../../shared/texts/app.ts';
import { exportNoticeTexts } from '../../../shared/texts/export-notice.ts';
import { startTexts } from '../../../shared/texts/start.ts';
import { ownersTexts } from '../../../shared/texts/toolbar.ts';
import { workshopTexts } from '../../../shared/texts/workshop.ts';
import { centre, openSample, paper } from './program-on-show.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {{ x: number, y: number, width: number, height: number }} Clip */
/** @typedef {(name: string, clip?: Clip) => Promise<void>} Take */

/**
 * Goes through the program on its start page and takes each picture where there is most to see.
 * @param {Page} page
 * @param {Take} take
 */
export async function takePictures(page, take) {
  await openSample(page);
  await page.getByRole('complementary', { name: appTexts.inspectorPane }).waitFor();
  const cell = paper(page).getByRole('textbox').filter({ hasText: '分局執行情形' }).first();
  await takeDesk(page, cell, take);
  await takeOwners(page, take);
  await takeExport(page, take);
  await page.getByRole('button', { name: appTexts.backToList }).click();
  await takeStart(page, take);
  await takeWorkshop(page, take);
}

/**
 * A long cell with numbered items: the whole window for the readme, its parts for the guide.
 * @param {Page} page
 * @param {Locator} cell
 * @param {Take} take
 */
async function takeDesk(page, cell, take) {
  await cell.scrollIntoViewIfNeeded();
  await cell.click();
  await centre(cell);
  await take('report-desk');
  const main = await boxOf(paper(page));
  await take('writing', { x: main.x, y: 0, width: main.width, height: 460 });
  const inspector = await boxOf(page.getByRole('complementary', { name: appTexts.inspectorPane }));
  await take('assessment', { ...inspector, height: Math.min(inspector.height, 420) });
}

/**
 * The units of the first row, with what can be ticked.
 * @param {Page} page
 * @param {Take} take
 */
async function takeOwners(page, take) {
  const units = paper(page).getByRole('button', { name: new RegExp(`^${ownersTexts.title}`, 'u') });
  await units.first().scrollIntoViewIfNeeded();
  await units.first().click();
  const popover = page.getByRole('dialog', { name: ownersTexts.title });
  await popover.waitFor();
  const { x, y, width, height } = await boxOf(popover);
  const margin = 90;
  await take('owners', {
    x: x - margin,
    y: y - margin,
    width: width + 2 * margin,
    height: height + margin + 4,
  });
  await page.keyboard.press('Escape');
  await popover.waitFor({ state: 'hidden' });
}

/**
 * What is told after an export.
 * @param {Page} page
 * @param {Take} take
 */
async function takeExport(page, take) {
  await page.getByRole('button', { name: appTexts.exportButton }).click();
  const notice = page.getByRole('status').filter({ hasText: exportNoticeTexts.open });
  await notice.waitFor();
  await take('export', await boxOf(notice));
  await notice.getByRole('button', { name: exportNoticeTexts.close }).click();
}

/**
 * The start page with a form chosen.
 * @param {Page} page
 * @param {Take} take
 */
async function takeStart(page, take) {
  await page.getByRole('button', { name: /來源/u }).first().click();
  await page.getByLabel(startTexts.agency).waitFor();
  const { width } = await boxOf(page.locator('body'));
  await take('start', { x: 0, y: 0, width, height: 440 });
}

/**
 * A copy of the first form on the bench, with a row and its details.
 * @param {Page} page
 * @param {Take} take
 */
async function takeWorkshop(page, take) {
  await page.getByRole('button', { name: startTexts.workshop, exact: true }).click();
  await page
    .getByRole('button', { name: new RegExp(`^${workshopTexts.copyButton}`, 'u') })
    .first()
    .click();
  const parts = page.getByRole('navigation', { name: workshopTexts.partsPane });
  await parts.getByRole('button').nth(3).click();
  await page.getByRole('textbox', { name: workshopTexts.rowWords(2, 2), exact: true }).click();
  const { width } = await boxOf(page.locator('body'));
  await take('workshop', { x: 0, y: 0, width, height: 620 });
}

/**
 * @param {Locator} place
 * @returns {Promise<Clip>}
 */
async function boxOf(place) {
  const box = await place.boundingBox();
  if (box === null) throw new Error(`${place} is not on the screen.`);
  return box;
}
