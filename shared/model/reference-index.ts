import type { CellAddress } from './address.ts';
import type { Report } from './report.ts';
import { textsWithFacts } from './text-facts.ts';

/** What a reference points at: a heading of the form, a row, or a block of a text. */
export type ReferenceTarget =
  | { readonly kind: 'section'; readonly sectionId: string }
  | { readonly kind: 'row'; readonly sectionId: string; readonly rowId: string }
  | { readonly kind: 'block'; readonly address: CellAddress; readonly block: number };

const indexes = new WeakMap<Report, ReadonlyMap<string, ReferenceTarget>>();

/** Everything in a report that has an id and can be pointed at. Of two with one id the first counts. */
export function referenceIndex(report: Report): ReadonlyMap<string, ReferenceTarget> {
  const known = indexes.get(report);
  if (known !== undefined) return known;
  const index = new Map<string, ReferenceTarget>();
  for (const section of report.sections) {
    index.set(section.id, { kind: 'section', sectionId: section.id });
    if (section.kind === 'prose') continue;
    for (const { id } of section.rows) {
      index.set(id, { kind: 'row', sectionId: section.id, rowId: id });
    }
  }
  for (const { address, facts } of textsWithFacts(report)) {
    for (const { id, block } of facts.ids) {
      if (!index.has(id)) index.set(id, { kind: 'block', address, block });
    }
  }
  indexes.set(report, index);
  return index;
}
