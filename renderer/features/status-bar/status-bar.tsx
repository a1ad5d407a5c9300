import type { CommandContext } from '../../commands/command.ts';
import { type Readable, useSelected } from '../../state/store.ts';
import { Counts } from './counts.tsx';
import { FaultyFigures } from './faulty-figures.tsx';
import { LostReferences } from './lost-references.tsx';
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
      <LostReferences context={context} />
      <FaultyFigures context={context} />
      <Counts document={context.document} />
      <ZoomControl context={context} zoom={zoom} />
    </footer>
  );
}
