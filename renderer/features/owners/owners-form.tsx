import { type FormEvent, useState } from 'react';
import { setOwners } from '../../../shared/model/updates.ts';
import { ownersTexts as texts } from '../../../shared/texts/toolbar.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ownerChoices, toggleOwner } from './owner-choices.ts';

export interface OwnersFormProps {
  readonly document: EditedDocument;
  readonly sectionId: string;
  readonly rowId: string;
  readonly owners: readonly string[];
}

/** Checkboxes of the units, and a line to add one that is not among them. Each tick is a step of undo. */
export function OwnersForm({
  document,
  sectionId,
  rowId,
  owners,
}: OwnersFormProps): React.JSX.Element {
  const [added, setAdded] = useState('');
  const report = useSelected(document, (state) => state.report);
  const choices = ownerChoices(report, sectionId, rowId, owners);

  const change = (next: readonly string[]): void => {
    document.apply({
      update: (current) => setOwners(current, { sectionId, rowId }, next),
      // The caret may be in quite another row: undo must not go there, away from what it changes.
      caret: null,
    });
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const unit = added.trim();
    if (unit === '') return;
    if (!owners.includes(unit)) change(toggleOwner(choices.all, owners, unit));
    setAdded('');
  };
  const isAsPrinted =
    owners.length === choices.printed.length && owners.every((o, i) => o === choices.printed[i]);

  return (
    <div className="owners-form">
      <h3>{texts.title}</h3>
      <ul className="owners-list">
        {choices.all.map((unit) => (
          <li key={unit}>
            <label className="checkbox">
              <input
                type="checkbox"
                checked={owners.includes(unit)}
                onChange={() => change(toggleOwner(choices.all, owners, unit))}
              />
              {unit}
            </label>
          </li>
        ))}
      </ul>
      <form className="owners-add" onSubmit={add}>
        <TextField label={texts.add} value={added} onChange={setAdded} maxLength={40} />
        <Button type="submit">{texts.addButton}</Button>
      </form>
      {!isAsPrinted && (
        <Button size="small" onClick={() => change(choices.printed)}>
          {texts.restore}
        </Button>
      )}
    </div>
  );
}
