import { useId } from 'react';
import { ROW_STATES, type RowState } from '../../../shared/model/row.ts';
import { type RowAddress, setRowState } from '../../../shared/model/updates.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import { ROW_STATE_WORDS } from '../../../shared/texts/outline.ts';
import type { EditedDocument } from '../../state/document.ts';
import { StateMark } from '../../ui/state-mark.tsx';

export interface RowStateChoiceProps {
  readonly document: EditedDocument;
  readonly address: RowAddress;
  readonly state: RowState;
}

/** How far the row is, as radio buttons. */
export function RowStateChoice({
  document,
  address,
  state,
}: RowStateChoiceProps): React.JSX.Element {
  const name = useId();
  return (
    <fieldset className="inspector-part">
      <legend>{texts.stateLegend}</legend>
      <div className="state-choice">
        {ROW_STATES.map((choice) => (
          <label key={choice} data-chosen={choice === state}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={choice === state}
              onChange={() =>
                document.apply({ update: (report) => setRowState(report, address, choice) })
              }
            />
            <StateMark state={choice} />
            {ROW_STATE_WORDS[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
