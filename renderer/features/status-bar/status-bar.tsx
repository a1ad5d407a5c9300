import { statusBarTexts as texts } from '../../../shared/texts/status-bar.ts';
import type { CommandContext } from '../../commands/command.ts';
import { type Readable, useSelected } from '../../state/store.ts';
import { countAt, countReport } from './report-count.ts';
import { SaveStatus } from './save-status.tsx';
import { ZoomControl } from './zoom-control.tsx';
import './status-bar.css';

export interface StatusBarProps {
  readonly context: CommandContext;
  /** Percent. */
  readonly zoom: Readable<number>;
  /** What was said last; also read aloud. */
  readonly announcement: Readable<string>;
  readonly onSaveCopy: () => void;
}

/** Saved state, short messages, characters and zoom. */
export function StatusBar({
  context,
  zoom,
  announcement,
  onSaveCopy,
}: StatusBarProps): React.JSX.Element {
  const said = useSelected(announcement, (value) => value);
  return (
    <footer className="status-bar" data-pane="status">
      <SaveStatus autosave={context.autosave} onSaveCopy={onSaveCopy} />
      <p className="status-bar-said" role="status" aria-live="polite">
        {said}
      </p>
      <Counts context={context} />
      <ZoomControl context={context} zoom={zoom} />
    </footer>
  );
}

function Counts({ context }: { readonly context: CommandContext }): React.JSX.Element {
  const cell = useSelected(context.document, ({ report, active }) =>
    active === null ? null : countAt(report, active.address),
  );
  const whole = useSelected(context.document, ({ report }) => countReport(report));
  return (
    <p className="status-bar-counts">
      {cell !== null && <span>{texts.cellCount(cell)}</span>}
      <span>{texts.reportCount(whole)}</span>
    </p>
  );
}
