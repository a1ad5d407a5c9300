import { writableColumns } from '../../../shared/model/added-rows.ts';
import type { CellAddress } from '../../../shared/model/address.ts';
import { isWritable } from '../../../shared/model/column.ts';
import { formSectionOf } from '../../../shared/model/find-place.ts';
import type { FormRow } from '../../../shared/model/form-row.ts';
import type { TableFormSection } from '../../../shared/model/form-section.ts';
import { proseHeading } from '../../../shared/model/form-section.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { TableSection } from '../../../shared/model/section.ts';
import type { GroupNode, OutlineNode, RowNode, SectionNode } from './outline-node.ts';

/** The outline of a report: sections, in them the rows under the levels of their strategy. */
export function buildOutline(report: Report): readonly SectionNode[] {
  return report.sections.flatMap((section): SectionNode[] => {
    const formSection = formSectionOf(report, section);
    if (formSection === undefined) return [];
    const base = { key: section.id, sectionId: section.id };
    if (section.kind === 'prose' && formSection.kind === 'prose') {
      return [
        {
          ...base,
          kind: 'prose',
          label: proseHeading(formSection),
          depth: formSection.level - 1,
          points: null,
          address: formSection.writable ? { kind: 'prose', sectionId: section.id } : null,
          children: [],
        },
      ];
    }
    if (section.kind !== 'table' || formSection.kind !== 'table') return [];
    const children = groupRows(placeRows(section, formSection));
    return [
      {
        ...base,
        kind: 'table',
        label: formSection.heading,
        depth: 0,
        points: formSection.points,
        address: children[0]?.address ?? null,
        children,
      },
    ];
  });
}

/**
 * The lines of the rows that the office added, as one text that changes only when they do: one is added, moved or
 * taken away, or gets another number or wording. All other lines stay as they are for as long as the form does.
 */
export function addedLines(report: Report): string {
  return report.sections
    .flatMap((section) => {
      if (section.kind !== 'table') return [];
      const added = new Set(
        section.rows.filter((row) => row.added !== undefined).map(({ id }) => id),
      );
      const formSection = added.size === 0 ? undefined : formSectionOf(report, section);
      if (formSection?.kind !== 'table') return [];
      return placeRows(section, formSection).flatMap(({ node }) =>
        added.has(node.rowId) ? [`${node.rowId} ${node.path} ${node.label}`] : [],
      );
    })
    .join('\n');
}

interface PlacedRow {
  readonly node: RowNode;
  /** The levels above the row's own. */
  readonly above: readonly string[];
}

function placeRows(section: TableSection, formSection: TableFormSection): readonly PlacedRow[] {
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
    return [{ node, above: formRow.path.slice(0, -1) }];
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
  const writable = writableColumns(formSection, row).filter(
    ({ id }) => row.cells[id] !== undefined,
  );
  const column =
    writable.find(({ role }) => role === 'result') ?? writable.find(isWritable) ?? writable[0];
  if (column === undefined) return null;
  return { kind: 'cell', sectionId, rowId: row.id, columnId: column.id };
}

/** Puts neighbouring rows with the same level above them into a group, level by level. */
function groupRows(rows: readonly PlacedRow[], depth = 0): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (let i = 0; i < rows.length; ) {
    const row = rows[i];
    if (row === undefined) break;
    const label = row.above[depth];
    if (label === undefined) {
      nodes.push(row.node);
      i += 1;
      continue;
    }
    const after = rows.findIndex((other, k) => k > i && other.above[depth] !== label);
    const end = after === -1 ? rows.length : after;
    const group: GroupNode = {
      kind: 'group',
      key: `group ${depth} ${row.node.key}`,
      label,
      address: row.node.address,
      children: groupRows(rows.slice(i, end), depth + 1),
    };
    nodes.push(group);
    i = end;
  }
  return nodes;
}
