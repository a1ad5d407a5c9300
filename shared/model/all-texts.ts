import type { CellAddress } from './address.ts';
import { formSectionOf } from './find-place.ts';
import type { Report } from './report.ts';
import type { RichText } from './rich-text.ts';

/** One rich text of a report, with its place. */
export interface PlacedText {
  readonly address: CellAddress;
  readonly richText: RichText;
}

/** Every rich text of a report in reading order, also those that its form does not let one write in. */
export function allTexts(report: Report): readonly PlacedText[] {
  return report.sections.flatMap((section): readonly PlacedText[] => {
    const sectionId = section.id;
    if (section.kind === 'prose') {
      return [{ address: { kind: 'prose', sectionId }, richText: section.body }];
    }
    const formSection = formSectionOf(report, section);
    const columns = formSection?.kind === 'table' ? formSection.columns : [];
    return section.rows.flatMap(({ id: rowId, cells }) => {
      const known = columns.map(({ id }) => id).filter((id) => cells[id] !== undefined);
      const others = Object.keys(cells).filter((id) => !known.includes(id));
      return [...known, ...others].map((columnId) => ({
        address: { kind: 'cell' as const, sectionId, rowId, columnId },
        richText: cells[columnId] ?? [],
      }));
    });
  });
}
