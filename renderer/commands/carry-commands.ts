import { isPlan } from '../../shared/carry/plan-to-results.ts';
import { staleYears } from '../../shared/carry/year-marks.ts';
import { addressKey, writableAddresses } from '../../shared/model/address.ts';
import { carryTexts } from '../../shared/texts/carry.ts';
import type { Command } from './command.ts';

/** Shows how the report goes on under another version of its form, before anything is changed. */
export const fileMoveForm: Command = {
  id: 'file.move-form',
  label: carryTexts.commands.move,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.carry('move'),
};

/** Makes the report of the next year from this one. */
export const fileRollOver: Command = {
  id: 'file.roll-over',
  label: carryTexts.commands.rollOver,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.carry('roll-over'),
};

/** Makes the report of results that a plan is to be answered with. */
export const filePlanResults: Command = {
  id: 'file.plan-results',
  label: carryTexts.commands.results,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: ({ document }) => isPlan(document.get().report.form),
  run: ({ actions }) => actions.carry('results'),
};

/** Goes to the next year that was taken over from the report before and still has to be updated. */
export const goStaleYear: Command = {
  id: 'go.stale-year',
  label: carryTexts.commands.stale,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: ({ document }) => document.get().report.lastYear !== undefined,
  run: ({ document, actions }) => {
    document.flush();
    const { report, active } = document.get();
    const years = staleYears(report);
    const order = new Map(writableAddresses(report).map((address, i) => [addressKey(address), i]));
    const caret = document.live.get()?.caret()?.focus ?? { block: 0, offset: -1 };
    const here = active === null ? -1 : (order.get(addressKey(active.address)) ?? -1);
    const next =
      years.find(({ address, block, to }) => {
        const place = order.get(addressKey(address)) ?? -1;
        if (place !== here) return place > here;
        return block > caret.block || (block === caret.block && to > caret.offset);
      }) ?? years[0];
    if (next === undefined) {
      actions.announce(carryTexts.staleNone);
      return;
    }
    const { address, block, from, to } = next;
    document.activate(address, { anchor: { block, offset: from }, focus: { block, offset: to } });
    actions.announce(carryTexts.staleTitle(years.length));
  },
};
