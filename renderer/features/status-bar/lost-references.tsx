import { useEffect, useRef } from 'react';
import { lostFields } from '../../../shared/model/refresh-fields.ts';
import { referenceTexts as texts } from '../../../shared/texts/references.ts';
import type { CommandContext } from '../../commands/command.ts';
import { goLostReferenceCommand } from '../../commands/reference-commands.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useSelected } from '../../state/store.ts';
import { WithTooltip } from '../../ui/tooltip.tsx';

/** How many references point at nothing, in the status bar; pressed, it goes to the next one. Says when one is lost. */
export function LostReferences({
  context,
}: {
  readonly context: CommandContext;
}): React.JSX.Element | null {
  const count = useSelected(
    context.document,
    ({ report }) => lostFields(report, 'reference').length,
  );
  const before = useRef(count);
  const { announce } = context.actions;
  useEffect(() => {
    if (count > before.current) announce(texts.lostNow(count));
    before.current = count;
  }, [count, announce]);
  if (count === 0) return null;
  return (
    <WithTooltip text={goLostReferenceCommand.label}>
      <button
        type="button"
        className="status-bar-count status-bar-lost"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void runCommand(goLostReferenceCommand, context)}
      >
        {texts.lost(count)}
      </button>
    </WithTooltip>
  );
}
