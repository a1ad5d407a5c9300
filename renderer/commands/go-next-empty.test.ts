import { expect, test } from 'vitest';
import { type CellAddress, writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { Report } from '../../shared/model/report.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { testContext } from '../testing/test-context.ts';
import { goNextEmpty, nextEmptyCell } from './go-next-empty.ts';

const fill = (report: Report, addresses: readonly CellAddress[]): Report =>
  addresses.reduce(
    (result, address) => setRichText(result, address, [paragraph([textRun('已填')])]),
    report,
  );

test('the first blank place after the given one, in reading order', () => {
  const report = smallReport();
  const all = writableAddresses(report);
  expect(nextEmptyCell(report, null)).toEqual(all[0]);
  expect(nextEmptyCell(report, all[0] ?? null)).toEqual(all[1]);
  expect(nextEmptyCell(fill(report, all.slice(1, 2)), all[0] ?? null)).toEqual(all[2]);
});

test('after the last place it begins again at the top, and may come back to where it was', () => {
  const report = smallReport();
  const all = writableAddresses(report);
  const last = all.at(-1) ?? null;
  expect(nextEmptyCell(report, last)).toEqual(all[0]);
  expect(nextEmptyCell(fill(report, all.slice(0, -1)), last)).toEqual(last);
});

test('with nothing blank it says so and leaves the caret where it is', () => {
  const blank = smallReport();
  const context = testContext(fill(blank, writableAddresses(blank)));
  const before = context.document.get();
  void goNextEmpty.run(context);
  expect(context.asked).toEqual([commandTexts.noEmptyCell]);
  expect(context.document.get()).toBe(before);
});
