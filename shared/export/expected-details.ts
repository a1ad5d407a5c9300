import { fromBase64 } from '../model/base64.ts';
import { isTextBlock } from '../model/block.ts';
import { isOpen } from '../model/comment.ts';
import { placedThreads } from '../model/comments.ts';
import { formSectionsOf } from '../model/find-place.ts';
import {
  isRunningTable,
  printedParts,
  proseHeading,
  type TableFormSection,
} from '../model/form-section.ts';
import type { Inline } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { imagesOf } from '../model/report-image.ts';
import type { RichText } from '../model/rich-text.ts';
import { sanitizeText } from '../model/sanitize.ts';
import { exportTexts } from '../texts/export.ts';
import { pageSetupTexts } from '../texts/page-setup.ts';
import { printedMessages } from './comment-sheet.ts';
import type { CommentChoice, ExportChoices, LevelChoice } from './export-options.ts';
import type { ExportedComment, MarkedWords } from './exported-document.ts';
import { MarkCollector } from './mark-collector.ts';
import { pageSetupOf, runningLine } from './page-setup.ts';
import { printedReport } from './printed-report.ts';
import {
  cellContent,
  printedGrid,
  printedProse,
  proseAnswer,
  tableAnswers,
} from './printed-text.ts';

/** A thing with the place a person knows it by. */
export type Placed<Thing> = Thing & { readonly place: string };

/** What must be in the file beside the text in its places. */
export interface ExpectedDetails {
  readonly header: string;
  readonly footer: string;
  /** Each once; a file may hold one several times, where its words are apart. */
  readonly comments: readonly ExportedComment[];
  readonly pictures: readonly Placed<{ readonly bytes: Uint8Array }>[];
  readonly marked: readonly Placed<MarkedWords>[];
}

/** What a report says beside the text in its places. Read from the model alone. */
export function expectedDetails(
  written: Report,
  { comments = 'none', levels = 'merged', pageSetup }: Partial<ExportChoices> = {},
): ExpectedDetails {
  const report = printedReport(written);
  const setup = pageSetupOf(report, pageSetup);
  const images = imagesOf(report);
  const pictures: Placed<{ readonly bytes: Uint8Array }>[] = [];
  const marked: Placed<MarkedWords>[] = [];
  for (const { place, richText } of answersInOrder(report, levels)) {
    const collector = new MarkCollector();
    for (const block of richText) {
      if (isTextBlock(block)) addMarks(collector, block.children);
      else if (block.type === 'table') {
        for (const cell of block.rows.flat()) addMarks(collector, cell);
      } else if (block.type === 'image') {
        const image = images[block.imageId];
        if (image !== undefined) pictures.push({ place, bytes: fromBase64(image.data) });
      }
    }
    marked.push(...collector.finish().map((words) => ({ ...words, place })));
  }
  return {
    header: lineWithSigns(setup.header, report),
    footer: lineWithSigns(setup.footer, report),
    comments: expectedComments(report, comments),
    pictures,
    marked,
  };
}

function addMarks(collector: MarkCollector, inlines: readonly Inline[]): void {
  for (const inline of inlines) {
    if (inline.type === 'break') collector.add([], '\n');
    else collector.add(inline.marks ?? [], inline.text);
  }
  collector.endParagraph();
}

/** Everything that an office wrote, as it is printed and in the order of the document. */
function answersInOrder(
  report: Report,
  levels: LevelChoice,
): readonly Placed<{ readonly richText: RichText }>[] {
  return printedParts(formSectionsOf(report)).flatMap((part) => {
    if (isRunningTable(part)) {
      return part.flatMap((formSection) => answersOfTable(report, formSection, levels));
    }
    const { body } = printedProse(part, proseAnswer(report, part.id));
    return body === null
      ? []
      : [{ place: exportTexts.place.body(proseHeading(part)), richText: body }];
  });
}

function answersOfTable(
  report: Report,
  formSection: TableFormSection,
  levels: LevelChoice,
): readonly Placed<{ readonly richText: RichText }>[] {
  const section = tableAnswers(report, formSection.id);
  const { place } = exportTexts;
  return printedGrid(formSection, levels).flatMap((cells, i) => {
    const formRowId = formSection.rows[i]?.id;
    const row = section?.rows.find((candidate) => candidate.formRowId === formRowId);
    return cells.flatMap((cell) => {
      const content = cellContent(cell, row);
      if (content.kind !== 'answer') return [];
      const where = place.cell(place.row(formSection.heading, i + 1), cell.column.label);
      return [{ place: where, richText: content.richText }];
    });
  });
}

/** A running line as text, the numbers of pages as the signs that a person writes for them. */
function lineWithSigns(line: string, report: Report): string {
  return runningLine(line, report)
    .map((piece) => (piece.kind === 'text' ? piece.text : PAGE_SIGNS[piece.kind]))
    .join('');
}

/** What stands for the number of this page, and of all pages, when a file is verified. */
export const PAGE_SIGNS = {
  page: pageSetupTexts.signs.page,
  pages: pageSetupTexts.signs.pages,
} as const;

function expectedComments(report: Report, choice: CommentChoice): readonly ExportedComment[] {
  if (choice === 'none') return [];
  return placedThreads(report)
    .filter(({ thread }) => choice === 'all' || isOpen(thread))
    .flatMap(printedMessages)
    .map(({ author, text }) => ({ author: sanitizeText(author), text: sanitizeText(text) }));
}
