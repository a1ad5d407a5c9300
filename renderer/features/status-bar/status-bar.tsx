import type { CommandContext } from '../../commands/command.ts';
import { type Readable, type Store, useSelected } from '../../state/store.ts';
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
  /** Whether the characters of a cell are being set. */
  readonly characterTarget: Store<boolean>;
}

/** Saved state, short messages, characters and zoom. */
export function StatusBar({
  context,
  zoom,
  announcement,
  onSaveCopy,
  characterTarget,
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
      <Counts document={context.document} choosing={characterTarget} />
      <ZoomControl context={context} zoom={zoom} />
    </footer>
  );
}
