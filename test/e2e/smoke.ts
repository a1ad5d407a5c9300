import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { StartPage } from './pages/start-page.ts';
import { InputMethod } from './support/ime.ts';
import { allResults, readDocx, resultBeside } from './support/read-docx.ts';
import { expectSaved, onlyReportIn, SavedReport } from './support/saved-report.ts';

/** Where the program under test keeps its reports: an empty folder. */
export interface SmokePlace {
  readonly reportsFolder: string;
}

const FORM = '總局執行績效與成果（108 年表式）';
const SECTION = '構面一：基礎服務';
const FIRST = {
  id: 'd1-r01',
  path: ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'],
  printed:
    '1. 訂定申辦業務標準作業流程：訂定申辦業務標準作業流程，維持服務措施處理一致性，且持續檢討申辦項目表單，進行簡化及標準化等。',
  typed: 'SOP 12 項、申辦 39,068 件',
} as const;
const SECOND = {
  id: 'd1-r02',
  path: ['(一)服務一致及正確性', '2. 提升服務及時性'],
  printed: '2. 提升服務及時性：提升民眾申辦案件的處理效率，確保於處理時限內完成。',
  typed: '你好，台灣',
} as const;

/**
 * The main job on a page that shows the start page: begin a report, write in two rows (by keyboard and by
 * an input method), tick, leave, come back, export, and read the exported file. Works on any build that
 * Playwright can reach, also over a debugging port.
 */
export async function smoke(page: Page, { reportsFolder }: SmokePlace): Promise<void> {
  const ime = new InputMethod(page, await devtools(page));
  const start = await StartPage.shown(page);
  const report = await start.create(FORM, '測試局', '115');
  const file = await onlyReportIn(reportsFolder);

  await report.cell(SECTION, FIRST.path).click();
  await page.keyboard.type('SOP 12 ');
  await page.keyboard.insertText('項、申辦');
  await page.keyboard.type(' 39,068 ');
  await page.keyboard.insertText('件');
  await report.cell(SECTION, SECOND.path).click();
  await ime.phrase('ㄋ', 'ㄋㄧ', '你', '你ㄏㄠ', '你好');
  await ime.commit('，');
  await ime.phrase('ㄊ', 'ㄊㄞ', '台ㄨㄢ', '台灣');
  await report.inspector.criterion(/提升民眾申辦案件的處理效率/u).check();
  await expectSaved(file, SECOND.id, SECOND.typed);

  const startAgain = await report.back();
  const saved = await SavedReport.read(file);
  expect(saved.text(FIRST.id)).toBe(FIRST.typed);
  expect(Object.values(saved.row(SECOND.id).assessments).map(({ met }) => met)).toEqual([true]);

  const again = await startAgain.continue();
  await again.cell(SECTION, FIRST.path).expectBlocks([FIRST.typed]);
  await again.cell(SECTION, SECOND.path).expectBlocks([SECOND.typed]);
  await again.cell(SECTION, SECOND.path).click();
  await expect(again.inspector.criterion(/提升民眾申辦案件的處理效率/u)).toBeChecked();

  const exported = await again.export();
  const docx = readDocx(await readFile(join(reportsFolder, exported)));
  expect(resultBeside(docx, FIRST.printed)).toEqual([FIRST.typed]);
  expect(resultBeside(docx, SECOND.printed)).toEqual([SECOND.typed]);
  expect(allResults(docx, '執行績效與成果')).toEqual([FIRST.typed, SECOND.typed]);
}

function devtools(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}
