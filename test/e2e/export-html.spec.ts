import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeHtml } from '../../shared/export/html/write-html.ts';
import type { Report } from '../../shared/model/report.ts';
import { reportWithEveryBlock } from '../fixtures/every-block.ts';
import { expectAccessible } from './support/axe.ts';
import { blankReport, type FormId } from './support/reports.ts';
import { expect, test } from './support/test.ts';

const FORMS: readonly FormId[] = [
  'bsmi-108-results',
  'tainan-110-results',
  'bsmi-115-plan',
  'idb-108h1-self-assessment',
  'mobile-service-plan',
];

const sample = (): Report =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../assets/samples/sample-report.json'), 'utf8'),
  );

test('the web page of every form, of the sample and of every kind of block has no barrier, and nothing that it loads', async ({
  start,
}) => {
  const { app } = await start();
  const reports = [
    ...FORMS.map((id) => [id, blankReport(id)] as const),
    ['sample', sample()] as const,
    // Lists, marks, a table, a picture and a flowchart, each with its caption, in a cell and in running text.
    ['every kind of block', reportWithEveryBlock()] as const,
  ];
  for (const [name, report] of reports) {
    const bytes = await writeHtml(report, { now: '2026-01-05T01:02:03.000Z' });
    const html = Buffer.from(bytes).toString('utf8');
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|url\(|@import|<link|<iframe/iu);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /(?:src|href)="(?!data:image|#)/u,
    );
    const opened = app.waitForEvent('window');
    await app.evaluate(async ({ BrowserWindow }, base64) => {
      const window = new BrowserWindow({
        width: 1000,
        height: 800,
        webPreferences: { sandbox: true },
      });
      await window.loadURL(`data:text/html;charset=utf-8;base64,${base64}`);
    }, Buffer.from(bytes).toString('base64'));
    const page = await opened;
    await expectAccessible(page, name);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width: 500, height: 400 });
    await expectAccessible(page, `${name}, forced colours, half the width`);
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await page.close();
  }
});
