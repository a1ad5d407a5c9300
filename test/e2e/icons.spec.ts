import { ICON_CHARACTERS } from '../../renderer/ui/icon-font.ts';
import { expect, test } from './support/test.ts';

test('every icon is drawn by our own font, and no text of the page', async ({ openBlank }) => {
  const { program } = await openBlank();
  const { page } = program;
  const lacking = await page.evaluate(async (icons) => {
    await document.fonts.load('16px "Report Desk Icons"');
    // Each character is one em wide in the font; what another font puts in its place is not, at this size.
    const context = document.createElement('canvas').getContext('2d');
    if (context === null) throw new Error('no canvas');
    const drawn = (font: string, character: string): string => {
      context.font = `40px ${font}`;
      context.clearRect(0, 0, 60, 60);
      context.fillText(character, 5, 45);
      return context.getImageData(0, 0, 60, 60).data.join();
    };
    return Object.entries(icons)
      .filter(([, character]) => {
        const own = drawn('"Report Desk Icons", monospace', character);
        return own === drawn('monospace', character) || own === drawn('monospace', ' ');
      })
      .map(([name]) => name);
  }, ICON_CHARACTERS);
  expect(lacking).toEqual([]);
  expect(await page.locator('body').innerText()).not.toMatch(/[\uE000-\uF8FF]/u);
});
