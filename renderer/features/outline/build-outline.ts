import type { CellAddress } from '../../../shared/model/address.ts';
import { isWritable } from '../../../shared/model/column.ts';
import type { FormRow } from '../../../shared/model/form-row.ts';
import type { TableFormSection } from '../../../shared/model/form-section.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { TableSection } from '../../../shared/model/section.ts';
import type { GroupNode, OutlineNode, RowNode, SectionNode } from './outline-node.ts';

/** The outline of a report: sections, in them the rows, grouped where several share a first level. */
export function buildOutline(report: Report): readonly SectionNode[] {
  return report.sections.flatMap((section): SectionNode[] => {
    const formSection = report.form.sections.find(({ id }) => id === section.formSectionId);
    if (formSection === undefined) return [];
    const base = { key: section.id, sectionId: section.id };
    if (section.kind === 'prose' && formSection.kind === 'prose') {
      const number = formSection.number === null ? '' : `${formSection.number}、`;
      return [
        {
          ...base,
          kind: 'prose',
          label: number + formSection.heading,
          points: null,
          address: formSection.writable ? { kind: 'prose', sectionId: section.id } : null,
          children: [],
        },
      ];
    }
    if (section.kind !== 'table' || formSection.kind !== 'table') return [];
    const children = groupRows(rowNodes(section, formSection));
    return [
      {
        ...base,
        kind: 'table',
        label: formSection.heading,
        points: formSection.points,
        address: children[0]?.address ?? null,
        children,
      },
    ];
  });
}

interface PlacedRow {
  readonly node: RowNode;
  /** The first level, when the row has deeper ones. */
  readonly group: string | null;
}

function rowNodes(section: TableSection, formSection: TableFormSection): readonly PlacedRow[] {
  return section.rows.flatMap((row) => {
    const formRow = formSection.rows.find(({ id }) => id === row.formRowId);
    if (formRow === undefined) return [];
    const node: RowNode = {
      kind: 'row',
      key: row.id,
      sectionId: section.id,
      rowId: row.id,
      label: rowLabel(formRow),
      path: formRow.path.join('／'),
      address: firstCell(section.id, row, formSection),
      children: [],
    };
    return [{ node, group: formRow.path.length > 1 ? (formRow.path[0] ?? null) : null }];
  });
}

/** The last level of the path; a bare number gets the beginning of the row's wording. */
export function rowLabel(formRow: FormRow): string {
  const last = formRow.path.at(-1) ?? '';
  const isBareNumber = !/\p{Script=Han}{2,}/u.test(last);
  if (!isBareNumber || formRow.text === '') return last;
  return `${last} ${formRow.text.slice(0, 24)}`;
}

function firstCell(sectionId: string, row: Row, formSection: TableFormSection): CellAddress | null {
  // The result is what a clerk comes to write; a plan column may stand before it.
  const writable = formSection.columns.filter(
    (column) => isWritable(column) && row.cells[column.id] !== undefined,
  );
  const column = writable.find(({ role }) => role === 'result') ?? writable[0];
  if (column === undefined) return null;
  return { kind: 'cell', sectionId, rowId: row.id, columnId: column.id };
}

function groupRows(rows: readonly PlacedRow[]): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (const { node, group } of rows) {
    const last = nodes.at(-1);
    if (group === null) {
      nodes.push(node);
    } else if (last?.kind === 'group' && last.label === group) {
      nodes[nodes.length - 1] = { ...last, children: [...last.children, node] };
    } else {
      const made: GroupNode = {
        kind: 'group',
        key: `group ${node.key}`,
        label: group,
        address: node.address,
        children: [node],
      };
      nodes.push(made);
    }
  }
  return nodes;
}
