import type { Report } from '../../../shared/model/report.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { Unit } from '../../../shared/model/unit.ts';
import type { OutlineNode, SectionNode } from './outline-node.ts';

export interface OutlineFilter {
  readonly onlyOpen: boolean;
  /** A short name of the roster; null for all. */
  readonly unit: string | null;
}

/** Owner texts that mean every unit. */
const EVERYBODY = ['各單位', '各一級單位'];

/** Whether a row is a unit's: named itself, within a printed range (第一組至第七組), or everybody's. */
export function isOwnedBy(
  owners: readonly string[],
  unit: string,
  roster: readonly Unit[],
): boolean {
  const place = (name: string): number =>
    roster.findIndex((candidate) => candidate.shortName === name || candidate.name === name);
  const own = place(unit);
  return owners.some((owner) => {
    if (owner === unit || EVERYBODY.includes(owner)) return true;
    const [from, to, ...rest] = owner.split('至');
    if (from === undefined || to === undefined || rest.length > 0) return false;
    const first = place(from);
    const last = place(to);
    return first >= 0 && last >= 0 && own >= first && own <= last;
  });
}

/** The ids of the rows that pass, as one text that changes only when they do; null when no filter is set. */
export function passingRows(report: Report, filter: OutlineFilter): string | null {
  if (!filter.onlyOpen && filter.unit === null) return null;
  const passes = (row: Row): boolean =>
    (!filter.onlyOpen || row.state !== 'done') &&
    (filter.unit === null || isOwnedBy(row.owners, filter.unit, report.roster));
  return report.sections
    .flatMap((section) => (section.kind === 'table' ? section.rows.filter(passes) : []))
    .map(({ id }) => id)
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
