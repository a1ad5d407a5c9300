import { writableColumns } from './added-rows.ts';
import { type CellAddress, richTextAt } from './address.ts';
import { type CaptionCounts, captionCounter, captionOf } from './caption.ts';
import { formSectionOf } from './find-place.ts';
import type { FormSection } from './form-section.ts';
import { inlinesText } from './inline.ts';
import { numberPaths } from './numbering.ts';
import type { ReferenceTarget } from './reference-index.ts';
import { pathText, referenceText } from './reference-text.ts';
import type { Report } from './report.ts';
import { plainText, type RichText } from './rich-text.ts';
import type { Section } from './section.ts';

/** Something that can be pointed at. */
export interface TargetChoice {
  readonly target: ReferenceTarget;
  readonly kind: 'section' | 'row' | 'item' | 'caption';
  /** Its number in its own place: 「（二）3.」, 「圖 1」, 「構面一（一）2.」, 「參、實施對象」. */
  readonly number: string;
  /** What it says, from its beginning. */
  readonly words: string;
}

/** Everything in a report that can be pointed at, in print order: each heading and row, then what is written in it. */
export function targetChoices(report: Report): readonly TargetChoice[] {
  const choices: TargetChoice[] = [];
  const counter = captionCounter();
  const look = (address: CellAddress): void => {
    choices.push(...choicesIn(richTextAt(report, address) ?? [], address, counter));
  };
  for (const section of report.sections) {
    const sectionId = section.id;
    const formSection = formSectionOf(report, section);
    choices.push(...headingChoice(report, section, formSection));
    if (section.kind === 'prose') {
      const isPrinted = formSection?.kind === 'prose' && formSection.writable;
      if (isPrinted) look({ kind: 'prose', sectionId });
      continue;
    }
    if (formSection?.kind !== 'table') continue;
    const formRows = new Map(formSection.rows.map((row) => [row.id, row]));
    for (const row of section.rows) {
      const target = { kind: 'row' as const, sectionId, rowId: row.id };
      const number = referenceText(report, target, { kind: 'prose', sectionId }) ?? '';
      const formRow = formRows.get(row.formRowId);
      choices.push({ target, kind: 'row', number, words: formRow?.path.join(' ') ?? '' });
      for (const { id: columnId } of writableColumns(formSection, row)) {
        if (row.cells[columnId] !== undefined) {
          look({ kind: 'cell', sectionId, rowId: row.id, columnId });
        }
      }
    }
  }
  return choices;
}

function headingChoice(
  report: Report,
  section: Section,
  formSection: FormSection | undefined,
): readonly TargetChoice[] {
  const target = { kind: 'section' as const, sectionId: section.id };
  const number = referenceText(report, target, { kind: 'prose', sectionId: section.id });
  if (number === null) return [];
  const printed = formSection?.kind === 'table' ? formSection.headingPrinted : null;
  const words = section.kind === 'prose' ? plainText(section.body) : (printed ?? '');
  return [{ target, kind: 'section', number, words }];
}

interface Counter {
  readonly next: (block: RichText[number]) => string | null;
  readonly counts: () => CaptionCounts;
}

function choicesIn(
  richText: RichText,
  address: CellAddress,
  counter: Counter,
): readonly TargetChoice[] {
  const paths = richText.some(({ type }) => type === 'item') ? numberPaths(richText) : [];
  return richText.flatMap((block, index): readonly TargetChoice[] => {
    const target = { kind: 'block' as const, address, block: index };
    if (block.type === 'item') {
      const words = inlinesText(block.children);
      return [{ target, kind: 'item', number: pathText(paths[index] ?? []), words }];
    }
    const number = counter.next(block);
    if (number === null) return [];
    return [{ target, kind: 'caption', number, words: captionOf(block) ?? '' }];
  });
}
