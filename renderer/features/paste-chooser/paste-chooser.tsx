import { useCallback, useState } from 'react';
import {
  type MatchTarget,
  type PlacedTable,
  placeTable,
} from '../../../shared/match/place-table.ts';
import type { CellAddress } from '../../../shared/model/address.ts';
import { formSectionsOf } from '../../../shared/model/find-place.ts';
import type { Report } from '../../../shared/model/report.ts';
import { pasteTexts as texts } from '../../../shared/texts/paste.ts';
import type { CommandContext } from '../../commands/command.ts';
import { type PastedTable, usualForm } from '../../paste/pasted-table.ts';
import { type Store, useSelected } from '../../state/store.ts';
import { FormChoice } from './form-choice.tsx';
import '../../ui/paper-bar.css';
import './paste-chooser.css';
import { SpreadPanel } from './spread-panel.tsx';

/** A table that was pasted a moment ago, and where. */
export interface PastedAt {
  readonly table: PastedTable;
  readonly address: CellAddress;
}

interface PasteChooserProps {
  /** Null while there is nothing to choose. */
  readonly pasting: Store<PastedAt | null>;
  readonly context: CommandContext;
}

/**
 * How a table that was just pasted should stand in the report: over the lower edge of the paper, not modal. It is
 * in the cell already, and so is the caret; whoever goes on writing has chosen. F6 in the text goes here. A region of
 * its own says so aloud: what the status bar says of the same paste must not be lost.
 */
export function PasteChooser({ pasting, context }: PasteChooserProps): React.JSX.Element {
  const pasted = useSelected(pasting, (state) => state);
  const onDone = useCallback(() => pasting.set(null), [pasting]);
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {pasted === null ? '' : texts.offered(texts.forms[usualForm(pasted.table)])}
      </p>
      {pasted !== null && (
        <div className="paper-bars paste-chooser" data-pane="paste">
          <Choosing key={addressKeyOf(pasted)} pasted={pasted} context={context} onDone={onDone} />
        </div>
      )}
    </>
  );
}

/** Each paste begins anew. */
const keys = new WeakMap<PastedAt, number>();
let lastKey = 0;
function addressKeyOf(pasted: PastedAt): number {
  const known = keys.get(pasted);
  if (known !== undefined) return known;
  lastKey += 1;
  keys.set(pasted, lastKey);
  return lastKey;
}

interface ChoosingProps {
  readonly pasted: PastedAt;
  readonly context: CommandContext;
  readonly onDone: () => void;
}

function Choosing({ pasted, context, onDone }: ChoosingProps): React.JSX.Element {
  const { document } = context;
  const [spread] = useState(() => spreadOf(document.get().report, pasted));
  const [isSpreading, setIsSpreading] = useState(false);
  if (isSpreading && spread !== null) {
    return <SpreadPanel placed={spread} pasted={pasted} context={context} onDone={onDone} />;
  }
  return (
    <FormChoice
      pasted={pasted}
      context={context}
      spreadRows={spread === null ? 0 : rowsOf(spread)}
      onSpread={() => setIsSpreading(true)}
      onDone={onDone}
    />
  );
}

/** How the table would be spread over the form's rows, those of its own section first; null when it is no such table. */
function spreadOf(report: Report, { table, address }: PastedAt): PlacedTable | null {
  const bySection = new Map(report.sections.map((section) => [section.formSectionId, section.id]));
  const targets = formSectionsOf(report).flatMap((formSection): MatchTarget[] => {
    const sectionId = bySection.get(formSection.id);
    return formSection.kind === 'table' && sectionId !== undefined
      ? [{ sectionId, formSection }]
      : [];
  });
  const own = targets.filter(({ sectionId }) => sectionId === address.sectionId);
  const others = targets.filter(({ sectionId }) => sectionId !== address.sectionId);
  return placeTable(table.foreign, [...own, ...others]);
}

/** How many rows of the form get something. */
export function rowsOf({ placements }: PlacedTable): number {
  return new Set(placements.map(({ formRowId }) => formRowId)).size;
}
