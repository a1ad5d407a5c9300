import { useEffect, useRef } from 'react';
import { lostFields } from '../../../shared/model/refresh-fields.ts';
import { figureTexts as texts } from '../../../shared/texts/figures.ts';
import type { CommandContext } from '../../commands/command.ts';
import { goFaultyFigureCommand } from '../../commands/figure-commands.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useSelected } from '../../state/store.ts';
import { WithTooltip } from '../../ui/tooltip.tsx';

/** How many figures in the texts have no amount, in the status bar; pressed, it goes to the next one. */
export function FaultyFigures({
  context,
}: {
  readonly context: CommandContext;
}): React.JSX.Element | null {
  const count = useSelected(context.document, ({ report }) => lostFields(report, 'figure').length);
  const before = useRef(count);
  const { announce } = context.actions;
  useEffect(() => {
    if (count > before.current) announce(texts.faultyNow(count));
    before.current = count;
  }, [count, announce]);
  if (count === 0) return null;
  return (
    <WithTooltip text={goFaultyFigureCommand.label}>
      <button
        type="button"
        className="status-bar-count status-bar-lost"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void runCommand(goFaultyFigureCommand, context)}
      >
        {texts.faulty(count)}
      </button>
    </WithTooltip>
  );
}
