import { MergePanel } from '../features/part/merge-panel.tsx';
import { UnitChooser } from '../features/row-view/unit-chooser.tsx';
import { useSelected } from '../state/store.ts';
import type { RowDesk } from './row-desk.ts';
import type { Session } from './session.ts';

export interface RowPanelsProps {
  readonly rows: RowDesk;
  readonly session: Session;
  readonly announce: (message: string) => void;
}

/** The panels over the window that ask whose rows are meant, and how a part is put back. */
export function RowPanels({ rows, session, announce }: RowPanelsProps): React.JSX.Element {
  const { document } = session;
  const choosing = useSelected(rows.choosing, identity);
  const merging = useSelected(rows.parts.merging, identity);
  return (
    <>
      {choosing !== null && (
        <UnitChooser
          report={document.get().report}
          units={rows.view.get().units}
          onChosen={rows.chosen}
          onClose={() => rows.chosen(null)}
        />
      )}
      {merging !== null && (
        <MergePanel
          document={document}
          merging={merging}
          announce={announce}
          onClose={rows.parts.close}
        />
      )}
    </>
  );
}

const identity = <T,>(value: T): T => value;
