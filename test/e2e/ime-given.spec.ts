import { setRichText } from '../../shared/model/updates.ts';
import { GIVEN_SCENARIOS } from './ime-given-scenarios.ts';
import type { CellOnPaper } from './pages/cell-on-paper.ts';
import { makeFolders, removeFolders } from './support/folders.ts';
import { type Hands, handsOn, inTextArea } from './support/hands.ts';
import { Program } from './support/program.ts';
import { blankReport } from './support/reports.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { test as base, type Desk, expect, openReport } from './support/test.ts';
import { addressOf, type Place, writingPlaces } from './support/writing-places.ts';

const FORM = 'tainan-110-results';
const PLACES = writingPlaces(FORM);

/** One program whose report holds what each scenario begins with, each in a place of its own. */
const test = base.extend<object, { readonly written: Desk }>({
  written: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the first argument destructured.
    async ({}, use) => {
      const folders = await makeFolders();
      const blank = blankReport(FORM);
      const report = GIVEN_SCENARIOS.reduce(
        (result, { given }, index) =>
          setRichText(result, addressOf(blank, PLACES[index] as Place), given),
        blank,
      );
      const desk = await openReport(folders, report, (how) => Program.start(folders, how));
      await use(desk);
      await desk.program.close();
      await removeFolders(folders);
      desk.program.expectNoProblems();
    },
    { scope: 'worker' },
  ],
});

test.describe('typing with an input method into what is written already gives the text of a text area:', () => {
  for (const [index, scenario] of GIVEN_SCENARIOS.entries()) {
    test(scenario.name, async ({ written: { program, report, ime, file } }) => {
      const place = PLACES[index] as Place;
      const act = async (hands: Hands): Promise<void> => {
        await hands.press('Control+Home');
        await hands.press('ArrowRight', scenario.at);
        await hands.press('Shift+ArrowRight', scenario.length ?? 0);
        await scenario.act(hands);
      };
      const leave = (): Promise<void> => (PLACES.at(-1) as Place).on(report).click();
      const before = (await SavedReport.read(file)).text(place.formId);
      const plain = await inTextArea(program.page, ime, act, before);
      await place.on(report).click();
      await act(handsOn(program.page, ime, leave));
      await program.page.keyboard.press('Control+s');
      await expectSaved(file, place.formId, plain);
      await expect.poll(() => shown(place.on(report))).toEqual(scenario.shown);
      expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
    });
  }
});

/** A line for each block: its number, its text, bold between asterisks and italic between underlines. */
async function shown({ box }: CellOnPaper): Promise<string[]> {
  return box.locator('> p').evaluateAll((blocks) =>
    blocks.map((block) => {
      const parts = [...block.childNodes].map((node) => {
        if (!(node instanceof HTMLElement)) return node.textContent ?? '';
        if (node.tagName === 'BR') return node.nextSibling === null ? '' : '⏎';
        const text = node.textContent ?? '';
        if (Number(getComputedStyle(node).fontWeight) >= 600) return `*${text}*`;
        return getComputedStyle(node).fontStyle === 'italic' ? `_${text}_` : text;
      });
      return `${block.getAttribute('data-label') ?? ''}${parts.join('')}`;
    }),
  );
}
