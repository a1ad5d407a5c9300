import { memo, useEffect, useRef } from 'react';
import { type Form, formTitle } from '../../../shared/model/form.ts';
import {
  categoryHeadings,
  isRunningTable,
  printedParts,
  proseHeading,
  type TableFormSection,
} from '../../../shared/model/form-section.ts';
import { type GridCell, gridColumns, layoutTable } from '../../../shared/model/table-layout.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';

interface FormPreviewProps {
  readonly form: Form;
  readonly year: number;
  /** The section that is being edited: brought into sight. */
  readonly shown: string | null;
}

/** The form as it will be printed, from the same layout as the paper and the exports. Nothing can be typed into it. */
export const FormPreview = memo(function FormPreview({ form, year, shown }: FormPreviewProps) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown === null) return;
    const places = sheet.current?.querySelectorAll<HTMLElement>('[data-part]') ?? [];
    const place = [...places].find(({ dataset }) => dataset['part'] === shown);
    place?.scrollIntoView({ block: 'start' });
  }, [shown]);
  const headings = categoryHeadings(form.sections);
  return (
    <article className="paper-sheet ws-sheet" lang="zh-Hant-TW" ref={sheet}>
      <p className="paper-title">{formTitle(form, texts.exampleAgency, year)}</p>
      {printedParts(form.sections).map((part) => {
        if (!isRunningTable(part)) {
          return (
            <div key={part.id} data-part={part.id}>
              <p className="paper-heading">{proseHeading(part)}</p>
              {part.guidance === null ? null : <p className="paper-guidance">{part.guidance}</p>}
            </div>
          );
        }
        const [first] = part;
        return first === undefined ? null : (
          <PreviewTable key={first.id} parts={part} category={headings.get(first.id) ?? null} />
        );
      })}
    </article>
  );
});

interface PreviewTableProps {
  readonly parts: readonly TableFormSection[];
  readonly category: string | null;
}

function PreviewTable({ parts, category }: PreviewTableProps): React.JSX.Element | null {
  const [first] = parts;
  if (first === undefined) return null;
  const grid = gridColumns(first.columns);
  return (
    <div data-part={first.id}>
      {category === null ? null : <p className="paper-category">{category}</p>}
      {first.headingPrinted === null ? null : (
        <p className="paper-heading">{first.headingPrinted}</p>
      )}
      {first.fields.map(({ id, label }) => (
        <p key={id}>{label}：</p>
      ))}
      <table className="ws-table">
        <colgroup>
          {grid.map(({ column, level, width }) => (
            <col key={`${column.id} ${level}`} style={{ width: `${width / 10}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {first.columns.map((column) => (
              <th key={column.id} scope="col" colSpan={column.widths.length}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((table) => (
            <PreviewRows key={table.id} table={table} columns={grid.length} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PreviewRowsProps {
  readonly table: TableFormSection;
  /** Physical ones. */
  readonly columns: number;
}

function PreviewRows({ table, columns }: PreviewRowsProps): React.JSX.Element {
  return (
    <>
      {table.band === undefined ? null : (
        <tr>
          <td className="ws-band" colSpan={columns} data-part={table.id}>
            {table.band}
          </td>
        </tr>
      )}
      {layoutTable(table).map((cells, i) => {
        const row = table.rows[i];
        return (
          <tr key={row?.id}>
            {cells.map((cell) => (
              <td key={cell.gridColumn} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                {cellLines(cell, row?.owners ?? []).map((line, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two printed lines may be equal
                  <p key={k}>{line}</p>
                ))}
              </td>
            ))}
          </tr>
        );
      })}
    </>
  );
}

function cellLines(cell: GridCell, owners: readonly string[]): readonly string[] {
  if (cell.lines !== null) return cell.lines;
  if (cell.column.role === 'owner') return owners;
  return cell.number === undefined ? [] : [cell.number];
}
