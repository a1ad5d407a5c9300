import { COLUMN_ROLES, type Column, isWritable } from '../../../shared/model/column.ts';
import {
  addColumn,
  MOST_COLUMNS,
  moveColumn,
  NARROWEST,
  removeColumn,
  setLevels,
  setRepeatsNumber,
  setRole,
  setWidth,
} from '../../../shared/template/edit/column-edits.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Line } from './fields.tsx';
import { useFocusItem } from './use-focus-item.ts';

interface ColumnsEditorProps {
  readonly columns: readonly Column[];
  readonly makeKey: () => string;
  readonly change: (columns: readonly Column[], group?: string) => void;
}

const ROLE_OPTIONS = COLUMN_ROLES.map((role) => [role, texts.roles[role]] as const);
const LEVELS = (['1', '2', '3'] as const).map(
  (count) => [count, texts.levelCount(Number(count))] as const,
);

/** The columns of a table: name, use and width of each; together they fill the table. */
export function ColumnsEditor({ columns, makeKey, change }: ColumnsEditorProps): React.JSX.Element {
  const sum = columns.flatMap(({ widths }) => widths).reduce((total, width) => total + width, 0);
  const firstPlaces = columns.map((_, i) =>
    columns.slice(0, i).reduce((count, { widths }) => count + widths.length, 0),
  );
  const { list, focus } = useFocusItem<HTMLElement>();
  return (
    <section ref={list} className="ws-block" aria-label={texts.columns}>
      <h3>{texts.columns}</h3>
      {columns.map((column, i) => {
        const number = i + 1;
        return (
          <div key={column.id} data-item={column.id} className="ws-column">
            <span className="ws-column-number">{texts.columnNth(number)}</span>
            <Line
              label={texts.columnShort.label}
              name={texts.columnLabel(number)}
              value={column.label}
              maxLength={100}
              onChange={(label, group) => change(columns.with(i, { ...column, label }), group)}
            />
            <SelectField
              label={texts.columnShort.role}
              name={texts.columnRole(number)}
              value={column.role}
              options={ROLE_OPTIONS}
              onChange={(role) => change(setRole(columns, i, role))}
            />
            {column.widths.map((width, k) => {
              const place = (firstPlaces[i] ?? 0) + k;
              const name =
                column.widths.length === 1
                  ? texts.columnWidth(number)
                  : texts.columnWidthOf(number, k + 1);
              return (
                <NumberField
                  key={`${column.id} ${place}`}
                  className="field"
                  label={
                    column.widths.length === 1
                      ? texts.columnShort.width
                      : texts.columnShort.widthOf(k + 1)
                  }
                  name={name}
                  min={NARROWEST}
                  max={1000}
                  step={10}
                  value={width}
                  onChange={(wanted) => change(setWidth(columns, place, wanted), `width ${place}`)}
                />
              );
            })}
            {column.role === 'strategy' && (
              <SelectField
                label={texts.columnShort.levels}
                name={texts.columnLevels(number)}
                value={column.widths.length === 3 ? '3' : column.widths.length === 2 ? '2' : '1'}
                options={LEVELS}
                onChange={(count) => change(setLevels(columns, i, Number(count)))}
              />
            )}
            {isWritable(column) && (
              <CheckLine
                label={texts.repeatsNumber}
                name={texts.columnRepeatsNumber(number)}
                isOn={column.repeatsNumber === true}
                onChange={(repeats) => change(setRepeatsNumber(columns, i, repeats))}
              />
            )}
            <div className="ws-inline">
              <Button
                size="small"
                aria-label={texts.moveColumnLeft(number)}
                aria-disabled={i === 0}
                onClick={() => change(moveColumn(columns, i, -1))}
              >
                {texts.moveLeft}
              </Button>
              <Button
                size="small"
                aria-label={texts.moveColumnRight(number)}
                aria-disabled={i === columns.length - 1}
                onClick={() => change(moveColumn(columns, i, 1))}
              >
                {texts.moveRight}
              </Button>
              <Button
                size="small"
                aria-label={texts.removeColumn(number)}
                aria-disabled={columns.length <= 2}
                onClick={() => change(removeColumn(columns, i))}
              >
                {texts.remove}
              </Button>
            </div>
          </div>
        );
      })}
      <div className="ws-inline">
        <Button
          size="small"
          aria-disabled={columns.length >= MOST_COLUMNS}
          onClick={() => {
            if (columns.length >= MOST_COLUMNS) return;
            const id = `c-${makeKey()}`;
            change(addColumn(columns, id, texts.newColumn));
            focus(id);
          }}
        >
          {texts.addColumn}
        </Button>
        <span className="muted">{texts.widthSum(sum)}</span>
      </div>
    </section>
  );
}
