import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { odtExporter } from '../../shared/export/odt/odt-exporter.ts';
import { contentOf } from '../../shared/export/odt/testing/odt-parts.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { commentTexts } from '../../shared/texts/comments.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('a report is exported as ODT from the list beside the export button, by keyboard', async ({
  openBlank,
}) => {
  const { report, file } = await openBlank();
  const { page } = report;
  await report
    .cell('構面一：基礎服務', ['(一)服務一致及正確性', '1. 訂定申辦業務標準作業流程'])
    .click();
  await page.keyboard.type('14 days');
  await page.getByRole('button', { name: commentTexts.exportOptions }).focus();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('button', { name: commandTexts.exportAs.odt, exact: true });
  await expect(choice).toBeVisible();
  await expectAccessible(page, 'formats to choose from');
  await choice.focus();
  await page.keyboard.press('Enter');
  const name = await report.exportedName();
  expect(name).toMatch(/_v1\.odt$/u);
  await expect(choice).toBeHidden();
  const bytes = await readFile(join(dirname(file), name));
  expect(contentOf(bytes)).toContain('14 days');
  const saved = JSON.parse(await readFile(file, 'utf8'));
  expect(verifyExport(odtExporter, saved, bytes)).toEqual([]);
});
