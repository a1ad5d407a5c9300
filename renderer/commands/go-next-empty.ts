import {
  type CellAddress,
  isInSight,
  richTextAt,
  sameAddress,
  writableAddresses,
} from '../../shared/model/address.ts';
import type { Report } from '../../shared/model/report.ts';
import { isBlank } from '../../shared/model/rich-text.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import { rowViewTexts } from '../../shared/texts/row-view.ts';
import type { Command } from './command.ts';

/** Goes to the next cell in which nothing is written, starting again at the top after the last one. */
export const goNextEmpty: Command = {
  id: 'go.next-empty',
  label: commandTexts.nextEmpty,
  shortcuts: [{ key: 'f8' }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ document, actions }) => {
    document.flush();
    const { report, active } = document.get();
    const { shown } = document.sight.get();
    const next = nextEmptyCell(report, active?.address ?? null, shown);
    if (next === null) {
      actions.announce(shown === null ? commandTexts.noEmptyCell : rowViewTexts.noEmptyCell);
    } else document.activate(next);
  },
};

/** The first blank writable place after `from` that is shown, around the end of the report; null when none is blank. */
export function nextEmptyCell(
  report: Report,
  from: CellAddress | null,
  shown: ReadonlySet<string> | null = null,
): CellAddress | null {
  const all = writableAddresses(report).filter((address) => isInSight(address, shown));
  const start = from === null ? 0 : all.findIndex((address) => sameAddress(address, from)) + 1;
  const inOrder = [...all.slice(start), ...all.slice(0, start)];
  return (
    inOrder.find((address) => {
      const richText = richTextAt(report, address);
      return richText !== undefined && isBlank(richText);
    }) ?? null
  );
}
