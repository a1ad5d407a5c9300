import type { ImportTable } from '../../../shared/import/foreign/import-plan.ts';
import { findFormSection } from '../../../shared/model/find-place.ts';
import type { Report } from '../../../shared/model/report.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { LabelledSelect } from './labelled-select.tsx';

interface ColumnChoiceProps {
  readonly table: ImportTable;
  readonly report: Report;
  readonly onChange: (columns: readonly (string | null)[]) => void;
}

/** Which column of a document's table is which of the form's. */
export function ColumnChoice({ table, report, onChange }: ColumnChoiceProps): React.JSX.Element {
  const form = findFormSection(report, table.sectionId);
  const columns = form?.kind === 'table' ? form.columns : [];
  return (
    <section>
      <h3>{texts.columnsTitle(table.index + 1)}</h3>
      <div className="import-options">
        {table.heads.map((head, i) => {
          const name = head === '' ? texts.columnBlank : head;
          return (
            <LabelledSelect
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={i}
              label={texts.columnOf(name)}
              value={table.columns[i] ?? ''}
              onChange={(value) => onChange(table.columns.with(i, value === '' ? null : value))}
            >
              <option value="">{texts.columnNone}</option>
              {columns.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </LabelledSelect>
          );
        })}
      </div>
    </section>
  );
}
