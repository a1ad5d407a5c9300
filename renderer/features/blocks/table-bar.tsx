import { richTextAt } from '../../../shared/model/address.ts';
import { blockTexts } from '../../../shared/texts/blocks.ts';
import type { CommandContext } from '../../commands/command.ts';
import { tableCommands } from '../../commands/table-commands.ts';
import { useSelected } from '../../state/store.ts';
import { BarButton } from './bar-button.tsx';
import { CaptionField } from './caption-field.tsx';
import { useBlockTarget } from './use-block-target.ts';

interface TableBarProps {
  readonly context: CommandContext;
  /** Whether the caret is in a small table. */
  readonly isAtCaret: boolean;
}

/** What can be done to the small table with the caret. Stays while somebody types its caption. */
export function TableBar({ context, isAtCaret }: TableBarProps): React.JSX.Element | null {
  const { document } = context;
  const { target, setFocus } = useBlockTarget(document, isAtCaret);
  const report = useSelected(document, (state) => state.report);
  if (target === null) return null;
  if (richTextAt(report, target.address)?.[target.block]?.type !== 'table') return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's semantics
    <div
      className="paper-bar block-bar"
      role="group"
      aria-label={blockTexts.tableBar}
      onFocus={() => setFocus(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocus(false);
      }}
    >
      {tableCommands.map((command) => (
        <BarButton key={command.id} command={command} context={context} />
      ))}
      <CaptionField document={document} target={target} />
    </div>
  );
}
