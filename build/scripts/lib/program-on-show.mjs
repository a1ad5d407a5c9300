import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { appTexts } from '../../../shared/texts/app.ts';
import { startTexts } from '../../../shared/texts/start.ts';
import { launchOptions } from '../launch-options.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Starts the built program with fresh settings, on a folder for its reports, and closes it at the end.
 * @param {string} reportsFolder
 * @param {(page: Page) => Promise<void>} use
 */
export async function showProgram(reportsFolder, use) {
  const profile = await mkdtemp(join(tmpdir(), 'report-desk-show-'));
  const folders = [`--user-data-dir=${profile}`, `--reports-folder=${reportsFolder}`];
  try {
    const app = await _electron.launch(await launchOptions({ args: folders }));
    try {
      await use(await app.firstWindow());
    } finally {
      await app.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {Page} page */
export async function openSample(page) {
  await page.getByRole('button', { name: startTexts.openSample }).click();
  await paper(page).waitFor();
}

/**
 * The report as it will be printed.
 * @param {Page} page
 */
export function paper(page) {
  return page.getByRole('main', { name: appTexts.paperPane });
}

/**
 * Brings a place on the paper to the middle of the window.
 * @param {import('@playwright/test').Locator} place
 */
export async function centre(place) {
  await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}
