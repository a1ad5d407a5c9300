import type { Column } from '../../../shared/model/column.ts';
import type { TableFormSection } from '../../../shared/model/form-section.ts';
import type { Unit } from '../../../shared/model/unit.ts';
import {
  editSection,
  patchTable,
  printedHeading,
} from '../../../shared/template/edit/draft-edits.ts';
import type { DraftTable } from '../../../shared/template/edit/form-draft.ts';
import { splitLines } from '../../../shared/template/edit/list-texts.ts';
import { pointsOfTable } from '../../../shared/template/edit/points-sums.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import { ColumnsEditor } from './columns-editor.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { Line, ListField, PointsField } from './fields.tsx';
import { RowsEditor } from './rows-editor.tsx';

interface TablePartProps {
  readonly desk: DraftDesk;
  readonly table: DraftTable;
  readonly index: number;
  /** The table as it would be printed, for its points. */
  readonly printed: TableFormSection | null;
  /** Of all tables; null when none has points. */
  readonly total: number | null;
  readonly roster: readonly Unit[];
  readonly wanted: string | null;
  readonly announce: (message: string) => void;
}

/** A table: what stands above it, its columns, its rows. */
export function TablePart(props: TablePartProps): React.JSX.Element {
  const { desk, table, index, printed, total, roster, wanted, announce } = props;
  const patch = (part: Partial<DraftTable>, group?: string): void =>
    desk.apply(
      (draft) =>
        editSection(draft, index, (section) =>
          section.kind === 'table' ? patchTable(section, part) : section,
        ),
      group,
    );
  return (
    <>
      <div className="ws-pair">
        <Line
          label={texts.tableHeading}
          value={table.heading}
          onChange={(heading, group) => patch({ heading }, group)}
        />
        <PointsField
          label={texts.points}
          hint={texts.pointsHint}
          value={table.points}
          onChange={(points, group) => patch({ points }, group)}
        />
      </div>
      <CheckLine
        label={texts.printHeading}
        isOn={table.headingPrinted !== null}
        onChange={(isOn) =>
          patch({ headingPrinted: isOn ? printedHeading(table.heading, table.points) : null })
        }
      />
      <div className="ws-pair">
        <Line
          label={texts.category}
          value={table.categoryPrinted ?? ''}
          onChange={(words, group) =>
            patch(
              words === ''
                ? { category: null, categoryPrinted: null }
                : { category: words, categoryPrinted: words },
              group,
            )
          }
        />
        <Line
          label={texts.band}
          value={table.band ?? ''}
          onChange={(band, group) =>
            desk.apply(
              (draft) =>
                editSection(draft, index, (section) => {
                  if (section.kind === 'prose') return section;
                  const { band: _old, ...rest } = section;
                  return band === '' ? rest : { ...rest, band };
                }),
              group,
            )
          }
        />
      </div>
      <ListField
        label={texts.fields}
        value={table.fields.map(({ label }) => label)}
        format={(labels) => labels.join('\n')}
        parse={splitLines}
        onChange={(labels, group) =>
          patch(
            {
              fields: labels.map((label, i) => {
                const same = table.fields.find((field) => field.label === label);
                const old =
                  same ?? (labels.length === table.fields.length ? table.fields[i] : null);
                return { ...old, id: old?.id ?? `f-${desk.makeKey()}`, label };
              }),
            },
            group,
          )
        }
      />
      <ColumnsEditor
        columns={table.columns}
        makeKey={desk.makeKey}
        change={(columns: readonly Column[], group) => patch({ columns }, group)}
      />
      <section className="ws-block" aria-label={texts.rows}>
        <h3>{texts.rows}</h3>
        {printed === null ? null : <PointsLine table={printed} total={total} />}
        <RowsEditor
          desk={desk}
          table={table}
          index={index}
          roster={roster}
          wanted={wanted}
          announce={announce}
        />
      </section>
    </>
  );
}

interface PointsLineProps {
  readonly table: TableFormSection;
  readonly total: number | null;
}

/** What the points add up to, as far as any are given. */
function PointsLine({ table, total }: PointsLineProps): React.JSX.Element | null {
  const { table: own, rows, rowsWithPoints, rowCount, criteria } = pointsOfTable(table);
  if (own === null && rows === null && criteria === null) return null;
  const words = (points: number | null): string =>
    points === null ? texts.pointsNone : String(points);
  const ofRows =
    rows !== null && rowsWithPoints < rowCount
      ? texts.pointsSome(rows, rowsWithPoints, rowCount)
      : words(rows);
  return (
    <p className="ws-points">
      {texts.pointsLine(words(own), ofRows, words(criteria))}
      {total === null ? null : `　${texts.pointsTotal(total)}`}
    </p>
  );
}
