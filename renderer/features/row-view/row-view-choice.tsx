import { useId } from 'react';
import { VIEW_MODES, type ViewMode } from '../../../shared/model/remembered-views.ts';
import { rowViewTexts as texts } from '../../../shared/texts/row-view.ts';
import type { EditedDocument } from '../../state/document.ts';
import type { RowView } from '../../state/row-view.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import './row-view.css';
import { unitNames } from './unit-names.ts';

export interface RowViewChoiceProps {
  readonly document: EditedDocument;
  readonly view: RowView;
  readonly onMode: (mode: ViewMode) => void;
  readonly onChoose: (then: ViewMode | null) => void;
}

/** Which rows are shown, and whose I am. Not in a part, which has only its own rows, nor where a form has no rows. */
export function RowViewChoice({
  document,
  view,
  onMode,
  onChoose,
}: RowViewChoiceProps): React.JSX.Element | null {
  const id = useId();
  const { units, mode } = useSelected(view, (state) => state);
  const roster = useSelected(document, ({ report }) => report.roster);
  const isPart = useSelected(document, ({ report }) => report.part !== undefined);
  const hasTable = useSelected(document, ({ report }) =>
    report.sections.some(({ kind }) => kind === 'table'),
  );
  if (isPart || !hasTable) return null;
  return (
    <div className="row-view-choice">
      <label htmlFor={id}>{texts.show}</label>
      <select
        id={id}
        className="select"
        value={mode}
        onChange={(event) => {
          const next = VIEW_MODES.find((one) => one === event.target.value) ?? 'all';
          if (next !== 'all' && units.length === 0) onChoose(next);
          else onMode(next);
        }}
      >
        {VIEW_MODES.map((one) => (
          <option key={one} value={one}>
            {texts.modes[one]}
          </option>
        ))}
      </select>
      <Button size="small" onClick={() => onChoose(null)}>
        {units.length === 0 ? texts.choose : texts.chosen(unitNames(roster, units))}
      </Button>
    </div>
  );
}
