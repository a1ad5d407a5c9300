import { flowchartAlt } from '../flowchart/alt-text.ts';
import { isTextBlock, paragraph } from '../model/block.ts';
import { captionOf } from '../model/caption.ts';
import { formSectionsOf } from '../model/find-place.ts';
import { flowchartPieces } from '../model/flowchart-block.ts';
import {
  categoryHeadings,
  isRunningTable,
  type ProseFormSection,
  printedParts,
  proseHeading,
  type TableFormSection,
} from '../model/form-section.ts';
import { withNumberBefore } from '../model/headed-text.ts';
import { type Inline, inlinesText, textRun } from '../model/inline.ts';
import { numberBlocks } from '../model/numbering.ts';
import type { Report } from '../model/report.ts';
import { blockText, isBlank, normalizeRichText, type RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import type { ProseSection, TableSection } from '../model/section.ts';
import { type GridCell, layoutTable } from '../model/table-layout.ts';
import { exportTexts } from '../texts/export.ts';
import type { LevelChoice } from './export-options.ts';
import { flowchartLine, imageLine, tableLine } from './special-text.ts';

// What is printed, before anyone thinks of a file format. Everything passes through `normalizeRichText`, the
// last gate before a file: forbidden characters go, line feeds become breaks.

/** A line of plain text as inlines: a line feed in it is a line break. */
export function lineInlines(text: string): readonly Inline[] {
  const [block] = normalizeRichText([paragraph([textRun(text)])]);
  return isTextBlock(block) ? block.children : [];
}

/** A line of plain text as it comes out of a file. */
export function lineText(text: string): string {
  return blockText(paragraph(lineInlines(text)));
}

/** The blocks of rich text as they come out of a file: text with its printed number, and captions. */
export function printedParagraphs(richText: RichText): readonly string[] {
  return printedBlocks(richText).flat();
}

/** The same block by block. A table's caption comes before it, that of a figure after. */
export function printedBlocks(richText: RichText): readonly (readonly string[])[] {
  const canonical = normalizeRichText(richText);
  const lines = printedLines(canonical);
  return canonical.map((block, i) => {
    const line = lines[i] ?? '';
    const caption = captionOf(block);
    if (caption === null) return [line];
    return block.type === 'table' ? [caption, line] : [line, caption];
  });
}

/** The blocks of canonical rich text, a line each. */
function printedLines(canonical: RichText): readonly string[] {
  const labels = numberBlocks(canonical);
  return canonical.map((block, i) => {
    if (block.type === 'table') {
      return tableLine(
        block.header,
        block.rows.map((row) => row.map(inlinesText)),
      );
    }
    if (block.type === 'image') return imageLine(block.alt);
    if (block.type === 'flowchart') {
      const pieces = flowchartPieces(block).map((piece) => piece.replaceAll('\n', ''));
      return flowchartLine(flowchartAlt(block), pieces, block.edges.length);
    }
    const label = labels[i] ?? null;
    return label === null ? blockText(block) : `${label}\t${blockText(block)}`;
  });
}

/** The cells of a table row by row; with repeated levels, every row names the groups it stands in by itself. */
export function printedGrid(
  formSection: TableFormSection,
  levels: LevelChoice = 'merged',
): readonly (readonly GridCell[])[] {
  const grid = layoutTable(formSection);
  if (levels === 'merged') return grid;
  const rows: GridCell[][] = grid.map(() => []);
  for (const cell of grid.flat()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      rows[row]?.push({ ...cell, row, rowSpan: 1 });
    }
  }
  return rows.map((cells) => cells.sort((a, b) => a.gridColumn - b.gridColumn));
}

/** A heading of the document, 1 the highest. */
export interface PrintedHeading {
  readonly text: string;
  readonly level: number;
}

/** The headings of a document in their order: what its contents list. */
export function printedHeadings(report: Report): readonly PrintedHeading[] {
  const headings = categoryHeadings(report.form.sections);
  return printedParts(formSectionsOf(report)).flatMap((part): readonly PrintedHeading[] => {
    if (!isRunningTable(part)) return [{ text: proseHeading(part), level: part.level }];
    const [first] = part;
    if (first === undefined) return [];
    const category = headings.get(first.id);
    const { headingPrinted, categoryPrinted } = first;
    return [
      ...(category === undefined ? [] : [{ text: category, level: 2 }]),
      ...(headingPrinted === null
        ? []
        : [{ text: headingPrinted, level: categoryPrinted === null ? 2 : 3 }]),
    ];
  });
}

/** The lines above a table that the user fills in: 「專案名稱：…」. */
export function fieldLines(
  formSection: TableFormSection,
  section: TableSection | undefined,
): readonly string[] {
  return formSection.fields.map(({ id, label }) =>
    exportTexts.field(label, section?.fields[id] ?? ''),
  );
}

/** What stands in a cell of the table: the form's fixed lines, the units, or what the user wrote. */
export type CellContent =
  | { readonly kind: 'fixed'; readonly lines: readonly string[] }
  | { readonly kind: 'owners'; readonly lines: readonly string[] }
  | { readonly kind: 'answer'; readonly richText: RichText };

/** The content of one cell. A row or a cell that the report lacks is printed empty. */
export function cellContent(cell: GridCell, row: Row | undefined): CellContent {
  if (cell.lines !== null) return { kind: 'fixed', lines: cell.lines };
  if (cell.column.role === 'owner') return { kind: 'owners', lines: row?.owners ?? [] };
  const written = normalizeRichText(row?.cells[cell.column.id] ?? []);
  return { kind: 'answer', richText: withNumberBefore(written, cell.number) };
}

/** The paragraphs of one cell as they come out of a file: never none, because no format knows a cell without one. */
export function printedCell(content: CellContent): readonly string[] {
  if (content.kind === 'answer') return printedParagraphs(content.richText);
  return content.lines.length === 0 ? [''] : content.lines.map(lineText);
}

/** The report's answers to each section of its form, in the form's order. */
export function tableAnswers(report: Report, formSectionId: string): TableSection | undefined {
  const section = report.sections.find((candidate) => candidate.formSectionId === formSectionId);
  return section?.kind === 'table' ? section : undefined;
}

/** The office's text under a heading of the form. */
export function proseAnswer(report: Report, formSectionId: string): ProseSection | undefined {
  const section = report.sections.find((candidate) => candidate.formSectionId === formSectionId);
  return section?.kind === 'prose' ? section : undefined;
}

/** What is printed under a heading of running text. */
export interface PrintedProse {
  /** The form's own paragraph; null when the form prints none. */
  readonly guidance: string | null;
  /** What the office wrote, canonical; null where nothing is written or nothing needs to stand. */
  readonly body: RichText | null;
}

/** The form's paragraph, then what was written; an empty line only where nothing else would stand. */
export function printedProse(
  formSection: ProseFormSection,
  section: ProseSection | undefined,
): PrintedProse {
  const { guidance, writable } = formSection;
  const body = writable ? normalizeRichText(section?.body ?? []) : null;
  const needsBody = body !== null && (guidance === null || !isBlank(body));
  return { guidance, body: needsBody ? body : null };
}
