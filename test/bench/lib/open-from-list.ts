import { call, type Session } from './cdp.ts';
import { until } from './electron.ts';
import { caretSeen, FORGET_CARET } from './first-caret.ts';
import { click } from './keys.ts';

/** Clicks the report in the start page's list. Milliseconds from the click to the caret on the screen. */
export async function openFromList(page: Session): Promise<number> {
  const at = (await until(
    page,
    call(() => {
      const box = document.querySelector('.report-listing')?.getBoundingClientRect();
      return box === undefined ? null : { x: box.left + 20, y: box.top + box.height / 2 };
    }),
  )) as { x: number; y: number };
  await page.evaluate(FORGET_CARET);
  await page.evaluate(
    call(() => {
      const root = document.documentElement;
      addEventListener('click', ({ timeStamp }) => {
        root.dataset['benchClick'] = String(performance.timeOrigin + timeStamp);
      });
    }),
  );
  await click(page, at.x, at.y);
  const caret = await caretSeen(page);
  return caret - Number(await page.evaluate(`document.documentElement.dataset.benchClick`));
}
