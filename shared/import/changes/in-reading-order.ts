import { formSectionsOf } from '../../model/find-place.ts';
import { categoryHeadings, proseHeading } from '../../model/form-section.ts';
import type { Report } from '../../model/report.ts';
import type { DocumentChange } from './document-change.ts';

/**
 * Changes in the order in which their places are printed, those of the title first and those without a known place last.
 * Within a section they keep their order.
 */
export function inReadingOrder(
  report: Report,
  changes: readonly DocumentChange[],
): readonly DocumentChange[] {
  const byId = new Map(report.sections.map(({ id }, i) => [id, i]));
  const byHeading = new Map<string, number>();
  const categories = categoryHeadings(report.form.sections);
  const note = (heading: string | null | undefined, at: number): void => {
    if (typeof heading === 'string' && !byHeading.has(heading)) byHeading.set(heading, at);
  };
  formSectionsOf(report).forEach((form, i) => {
    note(form.kind === 'prose' ? proseHeading(form) : form.heading, i);
    if (form.kind === 'table') {
      note(form.headingPrinted, i);
      note(categories.get(form.id), i);
    }
  });
  const orderOf = (change: DocumentChange): number => {
    const id = sectionOf(change);
    if (id !== null) return byId.get(id) ?? report.sections.length;
    const [heading] = change.place;
    if (change.kind === 'unplaced' && heading === undefined) return -1;
    if (heading === undefined) return report.sections.length;
    // A fixed line without a section of its own is the title.
    return byHeading.get(heading) ?? (change.kind === 'fixed' ? -1 : report.sections.length);
  };
  return changes
    .map((change) => ({ change, order: orderOf(change) }))
    .sort((a, b) => a.order - b.order)
    .map(({ change }) => change);
}

function sectionOf(change: DocumentChange): string | null {
  switch (change.kind) {
    case 'text':
    case 'owners':
      return change.address.sectionId;
    case 'field':
      return change.sectionId;
    case 'missing-row':
      return change.row.sectionId;
    case 'added-row':
      return change.below.sectionId;
    case 'fixed':
    case 'unplaced':
      return null;
  }
}
