import { type ComponentType, type CSSProperties, memo, type ReactNode, useMemo } from 'react';
import type { CellAddress } from '../../../shared/model/address.ts';
import { isWritable } from '../../../shared/model/column.ts';
import type { FormRow } from '../../../shared/model/form-row.ts';
import type { TableFormSection } from '../../../shared/model/form-section.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { TableSection } from '../../../shared/model/section.ts';
import { type GridCell, gridColumns } from '../../../shared/model/table-layout.ts';
import { paperTexts } from '../../../shared/texts/paper.ts';
import type { EditedDocument } from '../../state/document.ts';
import { Cell } from './cell.tsx';
import { FieldLine } from './field-line.tsx';
import type { OwnersCellProps } from './owners-cell-props.ts';
import { type RowNode, rowTree } from './row-tree.ts';

interface TableProps {
  readonly document: EditedDocument;
  readonly section: TableSection;
  readonly formSection: TableFormSection;
  readonly OwnersCell: ComponentType<OwnersCellProps>;
}

interface PaperTableProps extends TableProps {
  /** The heading of the class this table begins; null when it begins none. */
  readonly categoryHeading: string | null;
}

/** One official table: heading with points, lines above it, header row, rows. */
export const PaperTable = memo(function PaperTable({
  categoryHeading,
  ...props
}: PaperTableProps): ReactNode {
  const { document, section, formSection } = props;
  const tree = useMemo(() => rowTree(formSection), [formSection]);
  const heading = formSection.headingPrinted;
  return (
    <section className="paper-table" aria-label={heading ?? formSection.heading}>
      {categoryHeading === null ? null : <h2 className="paper-category">{categoryHeading}</h2>}
      {heading === null ? null : (
        <h2 className="paper-heading" data-section-id={section.id}>
          {heading}
        </h2>
      )}
      {formSection.fields.map((field) => (
        <FieldLine key={field.id} document={document} section={section} field={field} />
      ))}
      <div className="grid-table" style={rowCountStyle(section.rows.length)}>
        <HeaderRow formSection={formSection} />
        {tree.map((node) => (
          <TreeNode key={nodeKey(node)} node={node} {...props} />
        ))}
      </div>
    </section>
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
    const { section, ...rest } = props;
    const formRow = props.formSection.rows[node.row];
    const row = section.rows.find((candidate) => candidate.formRowId === formRow?.id);
    if (formRow === undefined || row === undefined) return null;
    return (
      <PaperRow {...rest} sectionId={section.id} cells={node.cells} formRow={formRow} row={row} />
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
          <TreeNode key={nodeKey(child)} node={child} {...props} />
        ))}
      </div>
    </div>
  );
}

interface RowProps extends Omit<TableProps, 'section'> {
  readonly sectionId: string;
  readonly cells: readonly GridCell[];
  readonly formRow: FormRow;
  readonly row: Row;
}

/** A row of the table. Renders again only when the row itself changes. */
const PaperRow = memo(function PaperRow(props: RowProps): ReactNode {
  const { document, sectionId, formSection, cells, formRow, row, OwnersCell } = props;
  const grid = gridColumns(formSection.columns);
  return (
    <div
      className="grid-row"
      data-row-id={row.id}
      data-state={row.state}
      style={columnsStyle(cells.map((cell) => cellWidth(grid, cell)))}
    >
      {cells.map((cell) => {
        if (cell.lines !== null) return <FixedCell key={cell.gridColumn} cell={cell} />;
        if (isWritable(cell.column)) {
          return (
            <WritableCell
              key={cell.gridColumn}
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
});

interface WritableProps {
  readonly document: EditedDocument;
  readonly sectionId: string;
  readonly formSection: TableFormSection;
  readonly formRow: FormRow;
  readonly row: Row;
  readonly columnId: string;
  readonly columnLabel: string;
}

function WritableCell(props: WritableProps): ReactNode {
  const { document, sectionId, formSection, formRow, row, columnId, columnLabel } = props;
  const address = useMemo<CellAddress>(
    () => ({ kind: 'cell', sectionId, rowId: row.id, columnId }),
    [sectionId, row.id, columnId],
  );
  const richText = row.cells[columnId];
  if (richText === undefined) return <div className="grid-cell" />;
  const label = paperTexts.cellName(columnLabel, formSection.heading, formRow.path);
  return (
    <div className="grid-cell grid-writable">
      <Cell document={document} address={address} richText={richText} label={label} />
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

function nodeKey(node: RowNode): string {
  return node.kind === 'row' ? `row-${node.row}` : `group-${node.cell.row}-${node.cell.gridColumn}`;
}
