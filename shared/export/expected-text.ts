import { formSectionsOf } from '../model/find-place.ts';
import {
  categoryHeadings,
  isRunningTable,
  type ProseFormSection,
  printedParts,
  proseHeading,
  type TableFormSection,
} from '../model/form-section.ts';
import { inlinesText } from '../model/inline.ts';
import { type Report, reportTitle } from '../model/report.ts';
import type { TableSection } from '../model/section.ts';
import type { TableBlock } from '../model/table-block.ts';
import { gridColumns } from '../model/table-layout.ts';
import { exportTexts } from '../texts/export.ts';
import type { ExportChoices, LevelChoice } from './export-options.ts';
import type {
  ExportedCell,
  ExportedParagraph,
  ExportedRow,
  ExportedTable,
} from './exported-text.ts';
import { printedReport } from './printed-report.ts';
import {
  cellContent,
  fieldLines,
  lineText,
  printedBlocks,
  printedCell,
  printedGrid,
  printedHeadings,
  printedProse,
  proseAnswer,
  tableAnswers,
} from './printed-text.ts';

/** What must be in the file, each part with the place a person knows it by. */
export type ExpectedPart = ExpectedParagraph | ExpectedTable;

export interface ExpectedParagraph extends ExportedParagraph {
  readonly place: string;
}

export interface ExpectedTable extends ExportedTable {
  readonly place: string;
  readonly rows: readonly ExpectedRow[];
}

export interface ExpectedRow extends ExportedRow {
  readonly place: string;
  readonly cells: readonly ExpectedCell[];
}

export interface ExpectedCell extends ExportedCell {
  readonly place: string;
}

const { place } = exportTexts;

/** The choices that decide what text is in a file, and in which cells. */
export type PrintedChoices = Partial<Pick<ExportChoices, 'levels' | 'contents'>>;

/** All that a report says must be in its exported file, in reading order. Read from the model alone. */
export function expectedText(
  written: Report,
  { levels = 'merged', contents = false }: PrintedChoices = {},
): readonly ExpectedPart[] {
  const report = printedReport(written);
  const parts: ExpectedPart[] = [expected(lineText(reportTitle(report)), place.title)];
  if (contents) parts.push(...expectedContents(report));
  const headings = categoryHeadings(report.form.sections);
  for (const part of printedParts(formSectionsOf(report))) {
    if (!isRunningTable(part)) {
      parts.push(...expectedProse(report, part));
      continue;
    }
    const heading = headings.get(part[0]?.id ?? '');
    if (heading !== undefined) parts.push(expected(lineText(heading), place.category(heading)));
    parts.push(...expectedTable(report, part, levels));
  }
  return parts;
}

/** The list of headings under its own name; none when there are no headings. */
function expectedContents(report: Report): readonly ExpectedPart[] {
  const lines = printedHeadings(report).map(({ text }) => lineText(text));
  if (lines.length === 0) return [];
  return [exportTexts.contents, ...lines].map((line) => expected(line, place.contents));
}

function expected(text: string, where: string): ExpectedParagraph {
  return { kind: 'paragraph', text, place: where };
}

function expectedProse(report: Report, formSection: ProseFormSection): readonly ExpectedPart[] {
  const heading = proseHeading(formSection);
  const parts = [expected(lineText(heading), place.heading(heading))];
  const { guidance, body } = printedProse(formSection, proseAnswer(report, formSection.id));
  if (guidance !== null) parts.push(expected(lineText(guidance), place.body(heading)));
  if (body === null) return parts;
  const lines = printedBlocks(body);
  return [
    ...parts,
    ...body.flatMap((block, i): readonly ExpectedPart[] => {
      const printed = (lines[i] ?? []).map((line) => expected(line, place.body(heading)));
      // Its caption, then itself.
      return block.type === 'table'
        ? [...printed.slice(0, -1), expectedSmallTable(block, place.body(heading))]
        : printed;
    }),
  ];
}

/** A small table in running text stands by itself, like the official ones. */
function expectedSmallTable(block: TableBlock, where: string): ExpectedTable {
  return {
    kind: 'table',
    place: where,
    rows: block.rows.map((row, i) => ({
      isHeader: block.header && i === 0,
      place: where,
      cells: row.map((cell, k) => ({
        gridColumn: k,
        columnSpan: 1,
        rowSpan: 1,
        paragraphs: [inlinesText(cell)],
        place: where,
      })),
    })),
  };
}

/** One official table: that of a section, with those that run on in it. */
function expectedTable(
  report: Report,
  running: readonly TableFormSection[],
  levels: LevelChoice,
): readonly ExpectedPart[] {
  const [first] = running;
  if (first === undefined) return [];
  const { heading, headingPrinted, fields } = first;
  const parts: ExpectedPart[] = [];
  if (headingPrinted !== null) {
    parts.push(expected(lineText(headingPrinted), place.heading(headingPrinted)));
  }
  fieldLines(first, tableAnswers(report, first.id)).forEach((line, i) => {
    parts.push(expected(lineText(line), place.field(heading, fields[i]?.label ?? '')));
  });
  parts.push({
    kind: 'table',
    place: place.table(heading),
    rows: [
      expectedHeader(first),
      ...running.flatMap((formSection) => [
        ...expectedBand(formSection),
        ...expectedRows(formSection, tableAnswers(report, formSection.id), levels),
      ]),
    ],
  });
  // Tables that touch are joined into one by some programs.
  parts.push(expected('', place.gap));
  return parts;
}

/** The row that names a part of a running table. */
function expectedBand({ band, columns }: TableFormSection): readonly ExpectedRow[] {
  if (band === undefined) return [];
  const where = place.band(band);
  const columnSpan = gridColumns(columns).length;
  const cell = { gridColumn: 0, columnSpan, rowSpan: 1, paragraphs: [lineText(band)] };
  return [{ isHeader: false, place: where, cells: [{ ...cell, place: where }] }];
}

function expectedRows(
  formSection: TableFormSection,
  section: TableSection | undefined,
  levels: LevelChoice,
): readonly ExpectedRow[] {
  const { heading } = formSection;
  return printedGrid(formSection, levels).map((cells, i): ExpectedRow => {
    const rowPlace = place.row(heading, i + 1);
    const formRowId = formSection.rows[i]?.id;
    const row = section?.rows.find((candidate) => candidate.formRowId === formRowId);
    return {
      isHeader: false,
      place: rowPlace,
      cells: cells.map((cell) => ({
        gridColumn: cell.gridColumn,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        paragraphs: printedCell(cellContent(cell, row)),
        place: place.cell(rowPlace, cell.column.label),
      })),
    };
  });
}

/** The row of column labels. A strategy column of several physical ones has one label across them. */
function expectedHeader({ columns, heading }: TableFormSection): ExpectedRow {
  const where = place.headerRow(heading);
  const grid = gridColumns(columns);
  return {
    isHeader: true,
    place: where,
    cells: columns.map((column) => ({
      gridColumn: grid.findIndex((physical) => physical.column === column),
      columnSpan: column.widths.length,
      rowSpan: 1,
      paragraphs: [lineText(column.label)],
      place: place.cell(where, column.label),
    })),
  };
}
