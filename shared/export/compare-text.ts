import { exportTexts } from '../texts/export.ts';
import { alignLists } from './align-lists.ts';
import { excerptOf, excerptPair } from './excerpt.ts';
import type { ExpectedCell, ExpectedPart, ExpectedRow, ExpectedTable } from './expected-text.ts';
import type {
  ExportedCell,
  ExportedPart,
  ExportedRow,
  ExportedTable,
  ExportedText,
} from './exported-text.ts';

/** A place where a file does not hold what the report says, in words. */
export interface ExportDifference {
  /** 「構面一：基礎服務，第 3 列，執行績效與成果」 */
  readonly place: string;
  /** What is expected and what was found. */
  readonly detail: string;
}

const words = exportTexts.difference;

/**
 * Compares a file's text with what must be in it, character by character and place by place.
 * @returns every place that differs; an empty list when the file holds all of it and nothing else.
 */
export function compareText(
  expected: readonly ExpectedPart[],
  actual: ExportedText,
): readonly ExportDifference[] {
  let lastPlace: string = exportTexts.place.start;
  return alignLists(expected, actual, samePart).flatMap(([want, got]) => {
    if (want === undefined) return got === undefined ? [] : [extra(lastPlace, partText(got))];
    lastPlace = want.place;
    if (got === undefined) return [missing(want.place, partText(want))];
    if (want.kind === 'table' && got.kind === 'table') return compareTables(want, got);
    if (want.kind === 'paragraph' && got.kind === 'paragraph') {
      return compareParagraphs(want.place, [want.text], [got.text]);
    }
    return [{ place: want.place, detail: words.kind }];
  });
}

function compareTables(
  expected: ExpectedTable,
  actual: ExportedTable,
): readonly ExportDifference[] {
  let lastPlace = expected.place;
  return alignLists(expected.rows, actual.rows, sameRow).flatMap(([want, got]) => {
    if (want === undefined) return got === undefined ? [] : [extra(lastPlace, rowText(got))];
    lastPlace = want.place;
    return got === undefined ? [missing(want.place, rowText(want))] : compareRows(want, got);
  });
}

function compareRows(expected: ExpectedRow, actual: ExportedRow): readonly ExportDifference[] {
  let lastPlace = expected.place;
  const cells = alignLists(expected.cells, actual.cells, sameCell).flatMap(([want, got]) => {
    if (want === undefined) return got === undefined ? [] : [extra(lastPlace, cellText(got))];
    lastPlace = want.place;
    return got === undefined ? [missing(want.place, cellText(want))] : compareCells(want, got);
  });
  if (expected.isHeader === actual.isHeader) return cells;
  return [{ place: expected.place, detail: words.headerFlag }, ...cells];
}

function compareCells(expected: ExpectedCell, actual: ExportedCell): readonly ExportDifference[] {
  const text = compareParagraphs(expected.place, expected.paragraphs, actual.paragraphs);
  return sameShape(expected, actual)
    ? text
    : [{ place: expected.place, detail: words.shape }, ...text];
}

function compareParagraphs(
  place: string,
  expected: readonly string[],
  actual: readonly string[],
): readonly ExportDifference[] {
  let number = 0;
  return alignLists(expected, actual, (a, b) => a === b).flatMap(([want, got]) => {
    if (want !== undefined) number += 1;
    if (want === got) return [];
    if (want === undefined) return [extra(place, got ?? '')];
    if (got === undefined) return [missing(place, want)];
    const [wanted, found] = excerptPair(want, got);
    return [{ place, detail: words.text(number, wanted, found) }];
  });
}

const missing = (place: string, text: string): ExportDifference => ({
  place,
  detail: words.missing(excerptOf(text)),
});

const extra = (place: string, text: string): ExportDifference => ({
  place: exportTexts.place.after(place),
  detail: words.extra(excerptOf(text)),
});

function samePart(a: ExpectedPart, b: ExportedPart): boolean {
  if (a.kind === 'paragraph') return b.kind === 'paragraph' && a.text === b.text;
  return (
    b.kind === 'table' &&
    sameLength(a.rows, b.rows) &&
    a.rows.every((row, i) => sameRow(row, b.rows[i]))
  );
}

function sameRow(a: ExportedRow, b: ExportedRow | undefined): boolean {
  return (
    b !== undefined &&
    a.isHeader === b.isHeader &&
    sameLength(a.cells, b.cells) &&
    a.cells.every((cell, i) => sameCell(cell, b.cells[i]))
  );
}

function sameCell(a: ExportedCell, b: ExportedCell | undefined): boolean {
  return (
    b !== undefined &&
    sameShape(a, b) &&
    sameLength(a.paragraphs, b.paragraphs) &&
    a.paragraphs.every((text, i) => text === b.paragraphs[i])
  );
}

function sameShape(a: ExportedCell, b: ExportedCell): boolean {
  return a.gridColumn === b.gridColumn && a.columnSpan === b.columnSpan && a.rowSpan === b.rowSpan;
}

const sameLength = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length;
const cellText = (cell: ExportedCell): string => cell.paragraphs.join('\n');
const rowText = (row: ExportedRow): string => row.cells.map(cellText).join('\n');
const partText = (part: ExportedPart): string =>
  part.kind === 'paragraph' ? part.text : part.rows.map(rowText).join('\n');
