import type { Report } from '../../../shared/model/report.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { OutlineNode, SectionNode } from './outline-node.ts';

export interface OutlineFilter {
  readonly onlyOpen: boolean;
  /** Ids of the rows and sections of text that the paper shows; null for all. */
  readonly shown: ReadonlySet<string> | null;
}

/** The ids of the rows (and sections of text) that pass, as one text that changes only when they do; null when no filter is set. */
export function passingRows(report: Report, filter: OutlineFilter): string | null {
  const { onlyOpen, shown } = filter;
  if (!onlyOpen && shown === null) return null;
  const passes = (row: Row): boolean =>
    (!onlyOpen || row.state !== 'done') && (shown === null || shown.has(row.id));
  return report.sections
    .flatMap((section) => {
      if (section.kind === 'table') return section.rows.filter(passes).map(({ id }) => id);
      return !onlyOpen && shown?.has(section.id) ? [section.id] : [];
    })
    .join('\n');
}

/** The outline with only the rows that pass, without tables and groups that have none left. */
export function filterOutline(
  nodes: readonly SectionNode[],
  passing: string | null,
): readonly SectionNode[] {
  if (passing === null) return nodes;
  const ids = new Set(passing.split('\n'));
  return nodes.flatMap((section) => {
    if (section.kind === 'prose') return ids.has(section.key) ? [section] : [];
    const children = keepRows(section.children, ids);
    if (children.length === 0) return [];
    return [{ ...section, address: children[0]?.address ?? null, children }];
  });
}

function keepRows(nodes: readonly OutlineNode[], ids: ReadonlySet<string>): readonly OutlineNode[] {
  return nodes.flatMap((node): OutlineNode[] => {
    if (node.kind === 'row') return ids.has(node.rowId) ? [node] : [];
    const children = keepRows(node.children, ids);
    if (children.length === 0) return [];
    return [{ ...node, address: children[0]?.address ?? null, children }];
  });
}
