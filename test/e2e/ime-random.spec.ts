import fc from 'fast-check';
import { type Hands, handsOn, inTextArea } from './support/hands.ts';
import { expectSaved, SavedReport } from './support/saved-report.ts';
import { expect, test } from './support/test.ts';
import { type Place, writingPlaces } from './support/writing-places.ts';

/** One thing that a person does; plain data, so that a failing walk can be read. */
type Act =
  | { readonly press: string }
  | { readonly type: string }
  /** Composed step by step; handed over with a key, or given up without. */
  | { readonly compose: readonly string[]; readonly commit: string | null; readonly by: string };

const STEPS: readonly (readonly string[])[] = [
  ['ㄋ', 'ㄋㄧ', 'ㄋㄧˇ', '你'],
  ['ㄊ', '台', '台ㄨ', '台灣'],
  ['人', '人弓', '人弓火'],
  ['A', 'AB', 'A'],
  ['𠮷'],
  ['ㄋ', 'ㄋㄧ', 'ㄋ', ''],
];
const KEYS = [
  ...['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
  ...['Control+Home', 'Control+End', 'Home', 'End', 'Control+a'],
  ...['Backspace', 'Delete', 'Enter', 'Shift+Enter'],
];

const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ press: fc.constantFrom(...KEYS) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('a', 'bc', ' ', '7') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      compose: fc.constantFrom(...STEPS),
      commit: fc.constantFrom('你', '台灣', '𠮷', '，', null),
      by: fc.constantFrom('Process', 'Enter', ' ', '1'),
    }),
  },
);

/** How many walks; `IME_WALKS` asks for more. */
const WALKS = Number(process.env['IME_WALKS'] ?? 100);
/** The same walks in every run; `IME_SEED=random` looks for others, and a number walks again what a failure named. */
const SEED = process.env['IME_SEED'] ?? '115';

test('whatever is typed, composed, given up and deleted in turn gives what a plain text area gives', async ({
  shared: { program, report, ime, file },
}) => {
  test.setTimeout(900_000);
  const { page } = program;
  const place = writingPlaces('tainan-110-results').at(-2) as Place;
  const perform = async (hands: Hands, acts: readonly Act[]): Promise<void> => {
    // The walk before this one, or the same one in the text area, may have ended with a composition.
    let hasComposed = true;
    for (const act of acts) {
      // A key that could have ended a composition counts as part of it when it follows faster than a hand.
      if (hasComposed && isEndingKey(act)) await ime.rest();
      hasComposed = 'compose' in act || (hasComposed && !isEndingKey(act));
      if ('press' in act) await hands.press(act.press);
      else if ('type' in act) await hands.type(act.type);
      else {
        for (const step of act.compose) await ime.compose(step);
        if (act.commit === null) await ime.cancel();
        else await ime.commit(act.commit, act.by);
      }
    }
  };
  const walk = async (acts: readonly Act[]): Promise<void> => {
    const plain = await inTextArea(page, ime, (hands) => perform(hands, acts));
    await place.on(report).box.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await perform(
      handsOn(page, ime, async () => undefined),
      acts,
    );
    await page.keyboard.press('Control+s');
    await expectSaved(file, place.formId, plain);
    expect((await SavedReport.read(file)).raw).not.toMatch(/[\u200B\uFEFF]/u);
  };
  await fc.assert(fc.asyncProperty(fc.array(anAct, { minLength: 2, maxLength: 9 }), walk), {
    numRuns: WALKS,
    ...(SEED === 'random' ? {} : { seed: Number(SEED) }),
  });
});

function isEndingKey(act: Act): boolean {
  if ('press' in act) return act.press.endsWith('Enter');
  return 'type' in act && act.type === ' ';
}
