import { rowAnchor } from '../../export/carried-report.ts';
import { cellContent, printedCell } from '../../export/printed-text.ts';
import { type CellAddress, richTextAt } from '../../model/address.ts';
import type { Column } from '../../model/column.ts';
import { findRow } from '../../model/find-place.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import { inlinesText } from '../../model/inline.ts';
import { sameValue } from '../../model/same-value.ts';
import { importTexts } from '../../texts/import.ts';
import type { ForeignGrid, ForeignGridRow, ForeignPart } from '../foreign-document.ts';
import { addRow } from './add-row.ts';
import type { ChangeList } from './change-list.ts';
import type { Anchors } from './document-change.ts';
import { type ExpectedRow, NO_KEY, placeOfRow, rowKey } from './expected-rows.ts';
import { foldLine, foldParts } from './fold-line.ts';
import { columnFinder, isHeaderRow, partsByColumn } from './grid-columns.ts';
import { type FoundRow, matchRows } from './match-rows.ts';
import { columnsOf } from './official-grids.ts';
import { anchorsIn, hasDrawing, sizeOf } from './part-walks.ts';
import { partsText, wordLines } from './word-lines.ts';

const place = importTexts.place;

/** Compares the tables of a document with those of the report, row by row. */
export class TableChanges {
  readonly #list: ChangeList;

  constructor(list: ChangeList) {
    this.#list = list;
  }

  compare(
    grids: readonly ForeignGrid[],
    forms: readonly TableFormSection[],
    expected: readonly ExpectedRow[],
  ): Pick<Anchors, 'rowsByBookmark' | 'rowsByWording' | 'rows'> {
    const bands = new Set(
      forms.flatMap(({ band }) => (band === undefined ? [] : [foldLine(band)])),
    );
    const found: (FoundRow & {
      readonly cells: ReturnType<typeof partsByColumn>;
      readonly parts: readonly ForeignPart[];
    })[] = [];
    for (const grid of grids) {
      const columns = columnsOf(grid, forms, expected);
      const find = columnFinder(grid, columns);
      for (const row of grid.rows) {
        const parts = row.cells.flatMap((cell) => cell.parts);
        const folded = foldParts(parts);
        const isHeader = isHeaderRow(row, columns);
        if (isHeader) this.#headerWording(row, columns, forms);
        if (isHeader || bands.has(folded) || folded === '') {
          this.#list.account.fixed += folded.length;
          if (folded !== '' || !hasDrawing(parts)) continue;
        }
        const cells = partsByColumn(row, find);
        const texts = (role: string): readonly string[] =>
          [...cells].flatMap(([column, all]) => (column?.role === role ? all.map(partsText) : []));
        const strategy = texts('strategy');
        found.push({
          key: rowKey(strategy, texts('criterion')),
          wording: [...strategy, ...texts('criterion')].filter((text) => text !== '').join('\n'),
          text: partsText(parts),
          anchors: anchorsIn(parts),
          cells,
          parts,
        });
      }
    }
    const texts = expected.map((one) =>
      one.cells.flatMap((cell) => printedCell(cellContent(cell, one.row))).join('\n'),
    );
    const { matches, byAnchor, byWording } = matchRows(expected, texts, found, rowAnchor);
    const gathered = new Map<number, (typeof found)[number][]>();
    /** Rows that are none of the report's, by the one above them; -1 for those before the first. */
    const strange = new Map<
      number,
      { readonly row: (typeof found)[number]; readonly beside: readonly ExpectedRow[] }[]
    >();
    let above: number | null = null;
    found.forEach((row, at) => {
      const own = matches[at] ?? null;
      // A row without wording goes on with the one above: somebody split it, or a page did.
      const index: number | null = own ?? (row.key === NO_KEY ? above : null);
      if (index !== null) gathered.set(index, [...(gathered.get(index) ?? []), row]);
      else {
        const below = matches.slice(at + 1).find((one) => one !== null) ?? null;
        const beside = [above, below].flatMap((i) => (i === null ? [] : (expected[i] ?? [])));
        strange.set(above ?? -1, [...(strange.get(above ?? -1) ?? []), { row, beside }]);
      }
      above = own ?? above;
    });
    const tellStrange = (index: number): void => {
      for (const { row, beside } of strange.get(index) ?? []) {
        if (!addRow(this.#list, row.cells, beside)) this.#unplacedRow(row);
      }
    };
    tellStrange(-1);
    expected.forEach((one, i) => {
      const rows = gathered.get(i);
      if (rows === undefined) this.#missingRow(one);
      else
        this.#row(
          one,
          rows.map(({ cells }) => cells),
        );
      tellStrange(i);
    });
    return { rowsByBookmark: byAnchor, rowsByWording: byWording, rows: expected.length };
  }

  #row(one: ExpectedRow, rows: readonly ReturnType<typeof partsByColumn>[]): void {
    const where = placeOfRow(one);
    const partsUnder = (columnId: string): readonly ForeignPart[] =>
      rows.flatMap((cells) =>
        [...cells].flatMap(([column, all]) => (column?.id === columnId ? all.flat() : [])),
      );
    const known = new Set(one.cells.map(({ column }) => column.id));
    this.#fixedWording(one, rows, where);
    for (const cell of one.cells) {
      const { column } = cell;
      if (cell.lines !== null) continue;
      const parts = partsUnder(column.id);
      if (column.role === 'owner') {
        this.#list.account.placed += sizeOf(parts);
        this.#list.owners(
          { sectionId: one.section.id, rowId: one.row.id },
          [...where, column.label],
          wordLines(parts).map(({ text }) => text.trim()),
        );
        continue;
      }
      const address = {
        kind: 'cell',
        sectionId: one.section.id,
        rowId: one.row.id,
        columnId: column.id,
      } as const;
      this.#list.text(address, [...where, column.label], parts, cell.number);
    }
    // What stands under no column of this row's table.
    for (const cells of rows) {
      for (const [column, all] of cells) {
        if (column !== undefined && (known.has(column.id) || column.role === 'strategy')) continue;
        if (column?.role === 'criterion') continue;
        for (const parts of all) this.#list.unplaced(where, parts);
      }
    }
  }

  /** Labels of columns that were changed, once for all pages on which a table repeats them. */
  #headerWording(
    { cells }: ForeignGridRow,
    columns: readonly Column[],
    forms: readonly TableFormSection[],
  ): void {
    const texts = cells.map(({ parts }) => partsText(parts)).filter((text) => text.trim() !== '');
    const found = new Set(texts.map(foldLine));
    const labels = columns.map(({ label }) => label).filter((label) => label.trim() !== '');
    const known = new Set(labels.map(foldLine));
    const change = {
      kind: 'fixed',
      place: [forms.find((form) => form.columns === columns)?.heading ?? '', place.header],
      before: labels.filter((label) => !found.has(foldLine(label))).join('、'),
      after: texts.filter((text) => !known.has(foldLine(text))).join('、'),
    } as const;
    if (change.before === '' && change.after === '') return;
    const isTold = this.#list.changes.some(({ id: _, ...other }) => sameValue(other, change));
    if (!isTold) this.#list.add(change);
  }

  #fixedWording(
    one: ExpectedRow,
    rows: readonly ReturnType<typeof partsByColumn>[],
    where: readonly string[],
  ): void {
    for (const role of ['strategy', 'criterion'] as const) {
      const fixed = one.cells.filter((cell) => cell.column.role === role);
      const isOwn = fixed.some(({ lines }) => lines === null);
      const parts = rows.flatMap((cells) =>
        [...cells].flatMap(([column, all]) => (column?.role === role ? all.flat() : [])),
      );
      if (isOwn) continue;
      this.#list.account.fixed += sizeOf(parts);
      const before = fixed.flatMap(({ lines }) => lines ?? []);
      const after = partsText(parts);
      const own = foldLine(
        (fixed.findLast(({ lines }) => (lines ?? []).length > 0)?.lines ?? []).join(''),
      );
      const isSame =
        foldLine(before.join('')) === foldLine(after) ||
        // Labels of the levels above may be repeated in each row.
        (role === 'strategy' &&
          foldLine(after).endsWith(own) &&
          this.#isRepeated(one, foldLine(after).slice(0, foldLine(after).length - own.length)));
      if (!isSame)
        this.#list.add({ kind: 'fixed', place: where, before: before.join('\n'), after });
    }
  }

  /** Whether what stands before a row's own wording is the labels above it. */
  #isRepeated(one: ExpectedRow, before: string): boolean {
    const path = one.formSection.rows.find(({ id }) => id === one.row.formRowId)?.path ?? [];
    let rest = before;
    for (const label of path) rest = rest.replace(foldLine(label), '');
    return rest === '';
  }

  #missingRow(one: ExpectedRow): void {
    // The report has given it up itself since.
    if (findRow(this.#list.current, one.section.id, one.row.id) === undefined) return;
    const addresses = one.cells.flatMap(({ column, lines }): CellAddress[] =>
      lines !== null || column.role === 'owner'
        ? []
        : [
            {
              kind: 'cell',
              sectionId: one.section.id,
              rowId: one.row.id,
              columnId: column.id,
            },
          ],
    );
    const text = addresses
      .flatMap((address) => richTextAt(this.#list.current, address) ?? [])
      .map((block) => ('children' in block ? inlinesText(block.children) : ''))
      .join('\n')
      .trim();
    this.#list.add({
      kind: 'missing-row',
      place: placeOfRow(one),
      row: { sectionId: one.section.id, rowId: one.row.id },
      isAdded: one.row.added !== undefined,
      addresses,
      text,
    });
  }

  #unplacedRow({
    wording,
    cells,
  }: {
    readonly wording: string;
    readonly cells: ReturnType<typeof partsByColumn>;
  }): void {
    const where = [place.row(firstLine(wording))];
    for (const [column, all] of cells) {
      const label = column === undefined ? [] : [column.label];
      for (const parts of all) this.#list.unplaced([...where, ...label], parts);
    }
  }
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n').filter((one) => one.trim() !== '');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
