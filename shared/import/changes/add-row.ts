import { canAddBelow } from '../../model/added-row-edits.ts';
import { ownWordingColumn, placeFor } from '../../model/added-rows.ts';
import { type Column, isWritable } from '../../model/column.ts';
import { inlinesText } from '../../model/inline.ts';
import { parseNumberMarker } from '../../model/number-marker.ts';
import type { Report } from '../../model/report.ts';
import { isBlank, plainText, type RichText } from '../../model/rich-text.ts';
import type { Row } from '../../model/row.ts';
import { dropStart } from '../../paste/trim-inlines.ts';
import type { ForeignPart } from '../foreign-document.ts';
import type { ChangeList } from './change-list.ts';
import type { AddedCell } from './document-change.ts';
import type { ExpectedRow } from './expected-rows.ts';
import { foldLine } from './fold-line.ts';
import type { partsByColumn } from './grid-columns.ts';
import { sizeOf } from './part-walks.ts';
import { wordLines } from './word-lines.ts';

type Cells = ReturnType<typeof partsByColumn>;

/**
 * Lists a row that a document has more as a row to be added, where the form takes rows of the office's own.
 * @param beside the rows that it stands between: the one above first
 * @returns false where it cannot be one: it is listed as text without a place then
 */
export function addRow(list: ChangeList, cells: Cells, beside: readonly ExpectedRow[]): boolean {
  const neighbour = beside.find(({ section, row }) =>
    canAddBelow(list.current, { sectionId: section.id, rowId: row.id }),
  );
  if (neighbour === undefined) return false;
  const { formSection, section, row } = neighbour;
  const strategy = strategyParts(cells, neighbour);
  const label = wordLines(strategy)[0];
  const number = label === undefined ? null : numberOf(label.text);
  const wording = withoutLead(list.richTextOf(strategy), number);
  if (isBlank(wording)) return false;
  const parts = [...cells.values()].flat(2);
  const owners = [...cells].flatMap(([column, all]) =>
    column?.role === 'owner' ? wordLines(all.flat()).map(({ text }) => text.trim()) : [],
  );
  const written = [...cells].flatMap(([column, all]): AddedCell[] => {
    if (column === undefined || !isWritable(column)) return [];
    const whole = list.richTextOf(all.flat());
    const richText = column.repeatsNumber === true ? withoutLead(whole, number) : whole;
    return isBlank(richText) ? [] : [{ columnId: column.id, label: column.label, richText }];
  });
  list.account.placed += sizeOf(parts.filter((part) => !isStray(cells, part)));
  for (const [column, all] of cells) {
    if (isTaken(column)) continue;
    for (const stray of all) list.unplaced([formSection.heading, plainText(wording)], stray);
  }
  if (hasRow(list.current, neighbour, wording, written)) return true;
  const place = placeFor(formSection, row);
  list.add({
    kind: 'added-row',
    place: [formSection.heading, ...(place?.under ?? [])],
    below: { sectionId: section.id, rowId: row.id },
    wording,
    owners,
    cells: written,
    richText: list.richTextOf(parts),
  });
  return true;
}

function isTaken(column: Column | undefined): boolean {
  return column !== undefined && column.role !== 'criterion';
}

function isStray(cells: Cells, part: ForeignPart): boolean {
  return [...cells].some(([column, all]) => !isTaken(column) && all.flat().includes(part));
}

/** What stands in the strategy's columns, without the labels of the levels above, which may be repeated in each row. */
function strategyParts(cells: Cells, { formSection, row }: ExpectedRow): readonly ForeignPart[] {
  const path = formSection.rows.find(({ id }) => id === row.formRowId)?.path ?? [];
  const above = new Set(path.slice(0, -1).map(foldLine));
  return [...cells].flatMap(([column, all]) =>
    column?.role === 'strategy'
      ? all.flat().filter((part) => part.kind !== 'line' || !above.has(foldLine(lineText(part))))
      : [],
  );
}

function lineText(part: Extract<ForeignPart, { kind: 'line' }>): string {
  return `${part.label ?? ''}${inlinesText(part.children)}`;
}

/** The number before a text, as it is printed; null when there is none. */
function numberOf(text: string): string | null {
  const marker = parseNumberMarker(text);
  return marker === null ? null : text.slice(0, marker.length).trim();
}

/** A text without the number that the program counts itself. */
function withoutLead(richText: RichText, number: string | null): RichText {
  const [first, ...rest] = richText;
  if (first === undefined || number === null) return richText;
  if (first.type === 'item') return [{ type: 'paragraph', children: first.children }, ...rest];
  if (first.type !== 'paragraph') return richText;
  const text = inlinesText(first.children);
  const lead = text.length - text.trimStart().length;
  if (!text.trimStart().startsWith(number)) return richText;
  const behind = text.slice(lead + number.length);
  const gap = behind.length - behind.trimStart().length;
  return [{ ...first, children: dropStart(first.children, lead + number.length + gap) }, ...rest];
}

/** Whether the report has such a row already: the same document was brought in before. */
function hasRow(
  current: Report,
  { section, formSection }: ExpectedRow,
  wording: RichText,
  written: readonly AddedCell[],
): boolean {
  const own = ownWordingColumn(formSection)?.id ?? '';
  const says = (row: Row, columnId: string): string =>
    foldLine(plainText(row.cells[columnId] ?? []));
  const now = current.sections.find(({ id }) => id === section.id);
  return (
    now?.kind === 'table' &&
    now.rows.some(
      (row) =>
        row.added !== undefined &&
        says(row, own) === foldLine(plainText(wording)) &&
        written.every(
          ({ columnId, richText }) => says(row, columnId) === foldLine(plainText(richText)),
        ),
    )
  );
}
