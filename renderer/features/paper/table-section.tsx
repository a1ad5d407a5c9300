import { type ComponentType, type CSSProperties, memo, type ReactNode, useMemo } from 'react';
import type { CellAddress } from '../../../shared/model/address.ts';
import type { FormRow } from '../../../shared/model/form-row.ts';
import type { TableFormSection } from '../../../shared/model/form-section.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { TableSection } from '../../../shared/model/section.ts';
import { type GridCell, gridColumns } from '../../../shared/model/table-layout.ts';
import { paperTexts } from '../../../shared/texts/paper.ts';
import { rowViewTexts } from '../../../shared/texts/row-view.ts';
import type { EditedDocument } from '../../state/document.ts';
import { rowsInSight } from './answered-parts.ts';
import { Cell } from './cell.tsx';
import { FieldLine } from './field-line.tsx';
import { useIsMarked } from './marked-rows.ts';
import type { OwnersCellProps } from './owners-cell-props.ts';
import { type RowNode, rowTree } from './row-tree.ts';
import { useIsWaiting } from './row-turns.ts';

interface TableProps {
  readonly document: EditedDocument;
  readonly section: TableSection;
  readonly formSection: TableFormSection;
  readonly OwnersCell: ComponentType<OwnersCellProps>;
  /** Ids of the rows that are shown; null for all. */
  readonly shown: ReadonlySet<string> | null;
}

/** A table of the form with its answers. */
export interface TablePart {
  readonly section: TableSection;
  readonly formSection: TableFormSection;
}

interface PaperTableProps extends Omit<TableProps, keyof TablePart> {
  /** The table, and those that are printed as one with it. */
  readonly parts: readonly TablePart[];
  /** The heading of the class this table begins; null when it begins none. */
  readonly categoryHeading: string | null;
}

/** One official table: heading with points, lines above it, header row, rows, part by part. */
export function PaperTable({ categoryHeading, parts, ...props }: PaperTableProps): ReactNode {
  const { document } = props;
  const [first] = parts;
  if (first === undefined) return null;
  const { section, formSection } = first;
  const heading = formSection.headingPrinted;
  // What stands above a table is no row's: it cannot be cut out, nor put back.
  const isPart = document.get().report.part !== undefined;
  const fields = isPart ? [] : formSection.fields;
  const rows = parts.reduce((sum, part) => sum + part.section.rows.length, 0);
  return (
    <section className="paper-table" aria-label={heading ?? formSection.heading}>
      {categoryHeading === null ? null : <h2 className="paper-category">{categoryHeading}</h2>}
      {heading === null ? null : (
        <h2 className="paper-heading" data-section-id={section.id}>
          {heading}
        </h2>
      )}
      {fields.map((field) => (
        <FieldLine key={field.id} document={document} section={section} field={field} />
      ))}
      <div className="grid-table" style={rowCountStyle(rows)}>
        <HeaderRow formSection={formSection} />
        {parts.map((part) => (
          <TableRows key={part.section.id} {...props} {...part} />
        ))}
      </div>
    </section>
  );
}

/** The rows of a section, under its band where the form prints one. */
const TableRows = memo(function TableRows(props: TableProps): ReactNode {
  const { section, formSection: whole, shown } = props;
  const formSection = useMemo(
    () => rowsInSight({ section, formSection: whole }, shown),
    [section, whole, shown],
  );
  const tree = useMemo(() => rowTree(formSection), [formSection]);
  return (
    <>
      {formSection.band === undefined ? null : (
        <h2 className="grid-cell grid-band" data-section-id={section.id}>
          {formSection.band}
        </h2>
      )}
      {tree.map((node) => (
        <TreeNode
          key={nodeKey(node, formSection)}
          node={node}
          {...props}
          formSection={formSection}
        />
      ))}
    </>
  );
});

function HeaderRow({ formSection }: { readonly formSection: TableFormSection }): ReactNode {
  const widths = formSection.columns.map((column) => column.widths.reduce((a, b) => a + b, 0));
  return (
    <div className="grid-header" style={columnsStyle(widths)}>
      {formSection.columns.map((column) => (
        <div key={column.id} className="grid-cell grid-head">
          {column.label}
        </div>
      ))}
    </div>
  );
}

function TreeNode({ node, ...props }: TableProps & { readonly node: RowNode }): ReactNode {
  if (node.kind === 'row') {
    const { section, shown: _, ...rest } = props;
    const formRow = props.formSection.rows[node.row];
    const row = section.rows.find((candidate) => candidate.formRowId === formRow?.id);
    if (formRow === undefined || row === undefined) return null;
    return (
      <RowInTurn {...rest} sectionId={section.id} cells={node.cells} formRow={formRow} row={row} />
    );
  }
  const { cell } = node;
  const grid = gridColumns(props.formSection.columns);
  const own = cellWidth(grid, cell);
  const rest = grid
    .slice(cell.gridColumn + cell.columnSpan)
    .reduce((sum, { width }) => sum + width, 0);
  return (
    <div className="grid-group" style={columnsStyle([own, rest])}>
      <FixedCell cell={cell} className="grid-merged" />
      <div className="grid-children">
        {node.children.map((child) => (
          <TreeNode key={nodeKey(child, props.formSection)} node={child} {...props} />
        ))}
      </div>
    </div>
  );
}

interface RowProps extends Omit<TableProps, 'section' | 'shown'> {
  readonly sectionId: string;
  readonly cells: readonly GridCell[];
  readonly formRow: FormRow;
  readonly row: Row;
}

/** A row, or its empty place as long as it waits for its turn. Renders again only when the row itself changes. */
const RowInTurn = memo(function RowInTurn(props: RowProps): ReactNode {
  const { id } = props.row;
  return useIsWaiting(id) ? (
    <div className="grid-row" data-row-id={id} data-waiting="" />
  ) : (
    <PaperRow {...props} />
  );
});

/** A row of the table. */
function PaperRow(props: RowProps): ReactNode {
  const { document, sectionId, formSection, cells, formRow, row, OwnersCell } = props;
  const isMarked = useIsMarked(row.id);
  const grid = gridColumns(formSection.columns);
  return (
    <div
      className="grid-row"
      data-row-id={row.id}
      data-state={row.state}
      data-mine={isMarked ?? undefined}
      style={columnsStyle(cells.map((cell) => cellWidth(grid, cell)))}
    >
      {isMarked === true && <span className="visually-hidden">{rowViewTexts.mine}</span>}
      {cells.map((cell) => {
        if (cell.lines !== null) return <FixedCell key={cell.gridColumn} cell={cell} />;
        if (cell.column.role !== 'owner') {
          return (
            <WritableCell
              key={cell.gridColumn}
              number={cell.number}
              {...{ document, sectionId, formSection, formRow, row }}
              columnId={cell.column.id}
              columnLabel={cell.column.label}
            />
          );
        }
        return (
          <div key={cell.gridColumn} className="grid-cell">
            <OwnersCell
              document={document}
              sectionId={sectionId}
              rowId={row.id}
              owners={row.owners}
            />
          </div>
        );
      })}
    </div>
  );
}

interface WritableProps {
  readonly document: EditedDocument;
  readonly sectionId: string;
  readonly formSection: TableFormSection;
  readonly formRow: FormRow;
  readonly row: Row;
  readonly columnId: string;
  readonly columnLabel: string;
  /** The row's number, printed before what is written. */
  readonly number: string | undefined;
}

function WritableCell(props: WritableProps): ReactNode {
  const { document, sectionId, formSection, formRow, row, columnId, columnLabel, number } = props;
  const address = useMemo<CellAddress>(
    () => ({ kind: 'cell', sectionId, rowId: row.id, columnId }),
    [sectionId, row.id, columnId],
  );
  const richText = row.cells[columnId];
  if (richText === undefined) return <div className="grid-cell" />;
  const label = paperTexts.cellName(columnLabel, formSection.heading, formRow.path);
  return (
    <div className="grid-cell grid-writable">
      <Cell {...{ document, address, richText, label, number }} />
    </div>
  );
}

function FixedCell({
  cell,
  className = '',
}: {
  readonly cell: GridCell;
  readonly className?: string;
}): ReactNode {
  return (
    <div className={`grid-cell grid-fixed ${className}`}>
      <div className="grid-fixed-text">
        {(cell.lines ?? []).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed lines never change, and two may be equal
          <p key={index}>{line}</p>
        ))}
      </div>
    </div>
  );
}

function cellWidth(grid: ReturnType<typeof gridColumns>, cell: GridCell): number {
  return grid
    .slice(cell.gridColumn, cell.gridColumn + cell.columnSpan)
    .reduce((sum, { width }) => sum + width, 0);
}

function columnsStyle(widths: readonly number[]): CSSProperties {
  return { gridTemplateColumns: widths.map((width) => `minmax(0, ${width}fr)`).join(' ') };
}

/** For the height of a table that was not drawn yet. */
function rowCountStyle(count: number): CSSProperties {
  return { '--rows': count } as CSSProperties;
}

/** By the row, not by its place: rows that the office adds and moves keep their elements. */
function nodeKey(node: RowNode, { rows }: TableFormSection): string {
  return node.kind === 'row'
    ? `row-${rows[node.row]?.id}`
    : `group-${rows[node.cell.row]?.id}-${node.cell.gridColumn}`;
}
