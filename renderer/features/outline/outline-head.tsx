import { useId } from 'react';
import { outlineTexts as texts } from '../../../shared/texts/outline.ts';
import type { DocumentState, EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { Progress } from '../../ui/progress.tsx';
import type { OutlineFilter } from './outline-filter.ts';

export interface OutlineHeadProps {
  readonly document: EditedDocument;
  readonly filter: OutlineFilter;
  readonly onFilter: (filter: OutlineFilter) => void;
}

/** How far the report is, and which rows the outline shows. */
export function OutlineHead({ document, filter, onFilter }: OutlineHeadProps): React.JSX.Element {
  const unitId = useId();
  const done = useSelected(document, (state) => countRows(state, true));
  const total = useSelected(document, (state) => countRows(state, false));
  const roster = useSelected(document, ({ report }) => report.roster);
  return (
    <div className="outline-head">
      {total > 0 && (
        <p className="outline-progress">
          <Progress done={done} total={total} />
          {texts.progress(done, total)}
        </p>
      )}
      <label className="checkbox">
        <input
          type="checkbox"
          checked={filter.onlyOpen}
          onChange={(event) => onFilter({ ...filter, onlyOpen: event.target.checked })}
        />
        {texts.onlyOpen}
      </label>
      <div className="outline-unit">
        <label htmlFor={unitId}>{texts.unit}</label>
        <select
          id={unitId}
          className="select"
          value={filter.unit ?? ''}
          onChange={(event) =>
            onFilter({ ...filter, unit: event.target.value === '' ? null : event.target.value })
          }
        >
          <option value="">{texts.allUnits}</option>
          {roster.map((unit) => (
            <option key={unit.id} value={unit.shortName}>
              {unit.name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function countRows({ report }: DocumentState, onlyDone: boolean): number {
  let count = 0;
  for (const section of report.sections) {
    if (section.kind !== 'table') continue;
    for (const row of section.rows) if (!onlyDone || row.state === 'done') count += 1;
  }
  return count;
}
