import { SCENARIOS } from './ime-scenarios.ts';
import { handsOn, inTextArea } from './support/hands.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';
import { type Place, writingPlaces } from './support/writing-places.ts';

test.describe('typing with an input method gives the same text as in a plain text area:', () => {
  // One program for all: each scenario writes in a place of its own.
  const PLACES = writingPlaces('tainan-110-results');

  for (const [index, scenario] of SCENARIOS.entries()) {
    test(scenario.name, async ({ shared: { program, report, ime, file } }) => {
      const place = PLACES[index % PLACES.length] as Place;
      const other = PLACES[(index + 1) % PLACES.length] as Place;
      const plain = await inTextArea(program.page, ime, scenario.act);
      expect(plain, 'the text area').toBe(scenario.text);

      await place.on(report).click();
      const leave = (): Promise<void> => other.on(report).click();
      await scenario.act(handsOn(program.page, ime, leave));
      await program.page.keyboard.press('Control+s');
      await expectSaved(file, place.formId, scenario.text);
      expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
    });
  }
});
