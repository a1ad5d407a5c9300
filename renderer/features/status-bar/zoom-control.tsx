import { statusBarTexts as texts } from '../../../shared/texts/status-bar.ts';
import type { CommandContext } from '../../commands/command.ts';
import { runCommand } from '../../commands/run-command.ts';
import { viewZoomIn } from '../../commands/view-zoom-in.ts';
import { viewZoomOut } from '../../commands/view-zoom-out.ts';
import { viewZoomReset } from '../../commands/view-zoom-reset.ts';
import { type Readable, useSelected } from '../../state/store.ts';
import { Icon } from '../../ui/icon.tsx';
import { WithTooltip } from '../../ui/tooltip.tsx';

export interface ZoomControlProps {
  readonly context: CommandContext;
  readonly zoom: Readable<number>;
}

/** Smaller, 100 %, larger. */
export function ZoomControl({ context, zoom }: ZoomControlProps): React.JSX.Element {
  const percent = useSelected(zoom, (value) => value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's semantics to a status bar.
    <div className="zoom" role="group" aria-label={texts.zoomName}>
      <ZoomButton command={viewZoomOut} context={context}>
        <Icon name="minus" />
      </ZoomButton>
      <ZoomButton
        command={viewZoomReset}
        context={context}
        name={texts.zoomResetName(percent, viewZoomReset.label)}
      >
        {texts.zoom(percent)}
      </ZoomButton>
      <ZoomButton command={viewZoomIn} context={context}>
        <Icon name="plus" />
      </ZoomButton>
    </div>
  );
}

interface ZoomButtonProps {
  readonly command: typeof viewZoomIn;
  readonly context: CommandContext;
  /** Its spoken name, where the command's alone would not tell what is on it. */
  readonly name?: string;
  readonly children: React.ReactNode;
}

function ZoomButton({ command, context, name, children }: ZoomButtonProps): React.JSX.Element {
  return (
    <WithTooltip text={command.label}>
      <button
        type="button"
        className="zoom-button"
        aria-label={name ?? command.label}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => runCommand(command, context)}
      >
        {children}
      </button>
    </WithTooltip>
  );
}
