import { useState } from 'react';
import type { Report } from '../../../shared/model/report.ts';
import { rowViewTexts as texts } from '../../../shared/texts/row-view.ts';
import { rowsOf, unclearRows } from '../../../shared/units/my-rows.ts';
import { choosableUnits } from '../../../shared/units/resolve-owner.ts';
import { Button } from '../../ui/button.tsx';
import { ModalPanel } from '../../ui/modal-panel.tsx';
import './row-view.css';

export interface UnitChooserProps {
  readonly report: Report;
  /** Ids of units of the roster. */
  readonly units: readonly string[];
  readonly onChosen: (units: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Whose rows are mine: units of the report's roster, with how many rows each has, and what the roster does not explain. */
export function UnitChooser({
  report,
  units,
  onChosen,
  onClose,
}: UnitChooserProps): React.JSX.Element {
  const [chosen, setChosen] = useState(units);
  const choices = choosableUnits(report.roster);
  const unclear = unclearRows(report);
  return (
    <ModalPanel title={texts.title} onClose={onClose}>
      <p className="row-view-hint">{choices.length === 0 ? texts.noUnits : texts.hint}</p>
      <div className="modal-scroll">
        <ul className="unit-list">
          {choices.map(({ id, name, shortName }) => (
            <li key={id}>
              <label className="checkbox">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) =>
                    setChosen(
                      event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                    )
                  }
                />
                {name === shortName ? name : `${name}（${shortName}）`}
              </label>
              <span className="row-view-hint">{texts.rowCount(rowsOf(report, [id]).length)}</span>
            </li>
          ))}
        </ul>
        {unclear.unknown.length > 0 && (
          <p>{texts.unknown(unclear.unknown, unclear.withUnknown.length)}</p>
        )}
        {unclear.withoutOwner.length > 0 && (
          <p>{texts.withoutOwner(unclear.withoutOwner.length)}</p>
        )}
      </div>
      <div className="modal-acts">
        <Button kind="primary" onClick={() => onChosen(chosen)}>
          {texts.confirm}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </ModalPanel>
  );
}
