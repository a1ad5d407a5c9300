import { expect, type Page } from '@playwright/test';
import { paletteTexts } from '../../../shared/texts/commands.ts';

/** Opens the list of all commands with its key, and waits until it takes what is typed. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await expect(page.getByRole('combobox', { name: paletteTexts.field })).toBeFocused();
}

/** Runs a command from the list of all commands, with keys alone. */
export async function runFromPalette(page: Page, name: string): Promise<void> {
  await openPalette(page);
  const palette = page.getByRole('dialog', { name: paletteTexts.name });
  await page.keyboard.insertText(name);
  await expect(palette.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}
