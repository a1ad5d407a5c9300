import { rowAnchor } from '../../export/carried-report.ts';
import { printedReport } from '../../export/printed-report.ts';
import { cellContent, fieldLines, printedCell, printedProse } from '../../export/printed-text.ts';
import { type CellAddress, richTextAt } from '../../model/address.ts';
import { paragraph } from '../../model/block.ts';
import { formSectionsOf } from '../../model/find-place.ts';
import {
  categoryHeadings,
  isRunningTable,
  printedParts,
  proseHeading,
  type TableFormSection,
} from '../../model/form-section.ts';
import { inlinesText } from '../../model/inline.ts';
import { type Report, reportTitle } from '../../model/report.ts';
import { normalizeRichText, type RichText } from '../../model/rich-text.ts';
import { sameValue } from '../../model/same-value.ts';
import { dropStart } from '../../paste/trim-inlines.ts';
import { exportTexts } from '../../texts/export.ts';
import { importTexts } from '../../texts/import.ts';
import type { ForeignDocument, ForeignGrid, ForeignPart } from '../foreign-document.ts';
import type { Anchors, CharacterAccount, DocumentChange } from './document-change.ts';
import { type ExpectedRow, expectedRows, expectedTables, NO_KEY, rowKey } from './expected-rows.ts';
import { foldLine, foldParts } from './fold-line.ts';
import { columnFinder, isHeaderRow, partsByColumn } from './grid-columns.ts';
import { type FoundRow, matchRows } from './match-rows.ts';
import { newBlocks } from './new-blocks.ts';
import { placeLines } from './place-lines.ts';
import { rebuildText } from './rebuild-text.ts';
import { partsText, type WordLine, wordLines } from './word-lines.ts';

/** What a document that was made from a report says otherwise. */
export interface FoundChanges {
  readonly changes: readonly DocumentChange[];
  readonly anchors: Pick<Anchors, 'rowsByBookmark' | 'rowsByWording' | 'rows'>;
  readonly account: CharacterAccount;
}

const place = importTexts.place;

/**
 * Compares a document with the report it was made from, place by place. A place is found by the bookmark of its
 * row, by the row's number and wording, or by the heading above it, whichever is left. Every word of the document is in
 * a change, the same as before, wording of the form, or listed as belonging nowhere.
 * @param base the report as it was exported
 * @param current the report as it is now: what a change would replace
 */
export function findChanges(
  base: Report,
  current: Report,
  document: ForeignDocument,
): FoundChanges {
  return new Comparison(base, current).compare(document);
}

class Comparison {
  readonly #base: Report;
  readonly #printed: Report;
  readonly #current: Report;
  readonly #changes: DocumentChange[] = [];
  readonly #account = { total: 0, placed: 0, fixed: 0, unplaced: 0 };
  #anchors = { rowsByBookmark: 0, rowsByWording: 0, rows: 0 };

  constructor(base: Report, current: Report) {
    this.#base = base;
    this.#printed = printedReport(base);
    this.#current = current;
  }

  compare({ parts }: ForeignDocument): FoundChanges {
    this.#account.total = sizeOf(parts);
    const tables = expectedTables(this.#printed);
    const expected = tables.flat().flatMap((one) => expectedRows(this.#printed, one));
    const official = new Set<ForeignPart>();
    for (const part of parts) {
      if (part.kind === 'grid' && isOfficial(part, tables.flat(), expected)) official.add(part);
    }
    this.#rows(
      parts.filter((part): part is ForeignGrid => part.kind === 'grid' && official.has(part)),
      tables.flat(),
      expected,
    );
    this.#lines(parts, official);
    return { changes: this.#changes, anchors: this.#anchors, account: this.#account };
  }

  // ---- tables

  #rows(
    grids: readonly ForeignGrid[],
    forms: readonly TableFormSection[],
    expected: readonly ExpectedRow[],
  ): void {
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
        if (isHeaderRow(row, columns) || bands.has(folded) || folded === '') {
          this.#account.fixed += folded.length;
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
    this.#anchors = { rowsByBookmark: byAnchor, rowsByWording: byWording, rows: expected.length };
    const gathered = new Map<number, (typeof found)[number][]>();
    found.forEach((row, at) => {
      const own = matches[at] ?? null;
      // A row without wording goes on with the one above: somebody split it, or a page did.
      const above =
        row.key === NO_KEY ? (matches.slice(0, at).findLast((one) => one !== null) ?? null) : null;
      const index = own ?? above;
      if (index === null) this.#unplacedRow(row);
      else gathered.set(index, [...(gathered.get(index) ?? []), row]);
    });
    expected.forEach((one, i) => {
      const rows = gathered.get(i);
      if (rows === undefined) this.#missingRow(one);
      else
        this.#row(
          one,
          rows.map(({ cells }) => cells),
        );
    });
  }

  #row(one: ExpectedRow, rows: readonly ReturnType<typeof partsByColumn>[]): void {
    const where = this.#placeOf(one);
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
        this.#account.placed += sizeOf(parts);
        const after = wordLines(parts).map(({ text }) => text.trim());
        const before = one.row.owners.map((unit) => unit.trim());
        if (!sameValue(before.map(foldLine), after.map(foldLine))) {
          this.#add({
            kind: 'owners',
            place: [...where, column.label],
            address: { sectionId: one.section.id, rowId: one.row.id },
            before,
            after,
          });
        }
        continue;
      }
      const address = {
        kind: 'cell',
        sectionId: one.section.id,
        rowId: one.row.id,
        columnId: column.id,
      } as const;
      this.#text(address, [...where, column.label], parts, cell.number);
    }
    // What stands under no column of this row's table.
    for (const cells of rows) {
      for (const [column, all] of cells) {
        if (column !== undefined && (known.has(column.id) || column.role === 'strategy')) continue;
        if (column?.role === 'criterion') continue;
        for (const parts of all) this.#unplaced(where, parts);
      }
    }
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
      this.#account.fixed += sizeOf(parts);
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
      if (!isSame) this.#add({ kind: 'fixed', place: where, before: before.join('\n'), after });
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
      .flatMap((address) => richTextAt(this.#current, address) ?? [])
      .map((block) => ('children' in block ? inlinesText(block.children) : ''))
      .join('\n')
      .trim();
    this.#add({ kind: 'missing-row', place: this.#placeOf(one), addresses, text });
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
      for (const parts of all) this.#unplaced([...where, ...label], parts);
    }
  }

  #placeOf({ formSection, row }: ExpectedRow): readonly string[] {
    const path = formSection.rows.find(({ id }) => id === row.formRowId)?.path ?? [];
    return [formSection.heading, ...path];
  }

  // ---- running text

  #lines(parts: readonly ForeignPart[], official: ReadonlySet<ForeignPart>): void {
    const stream = parts.flatMap((part) => {
      if (part.kind === 'line' && part.isContents === true) {
        this.#account.fixed += sizeOf([part]);
        return [];
      }
      return [
        {
          part,
          text: official.has(part) ? '\u0000' : foldParts([part]),
          isHeading: part.kind === 'line' && part.heading !== undefined,
        },
      ];
    });
    const slots = this.#slots();
    const places = placeLines(
      slots.map(({ text, isHeading }) => ({ text: foldLine(text), isHeading })),
      stream,
    );
    const slotAt = new Map(places.flatMap((at, i) => (at === null ? [] : [[at, i] as const])));
    const bodies = new Map<string, ForeignPart[]>();
    for (const { sectionId } of slots) if (sectionId !== null) bodies.set(sectionId, []);
    let section: string | null = null;
    let heading = '';
    const stray: { readonly heading: string; readonly parts: ForeignPart[] }[] = [];
    stream.forEach(({ part }, at) => {
      const slot = slots[slotAt.get(at) ?? -1];
      if (slot !== undefined) {
        this.#slot(slot, partsText([part]));
        if (slot.isHeading) {
          section = slot.sectionId;
          heading = slot.text;
        }
        return;
      }
      if (official.has(part)) {
        section = null;
        return;
      }
      const body = section === null ? undefined : bodies.get(section);
      if (body !== undefined) body.push(part);
      else if (stray.at(-1)?.heading === heading) stray.at(-1)?.parts.push(part);
      else stray.push({ heading, parts: [part] });
    });
    slots.forEach((slot, i) => {
      if (places[i] === null) this.#lostSlot(slot);
    });
    for (const slot of slots) {
      if (!slot.isHeading || slot.sectionId === null) continue;
      const address = { kind: 'prose', sectionId: slot.sectionId } as const;
      this.#text(address, [slot.text], bodies.get(slot.sectionId) ?? [], undefined);
    }
    for (const one of stray) this.#unplaced(one.heading === '' ? [] : [one.heading], one.parts);
  }

  /** The fixed lines outside of tables, in print order. */
  #slots(): readonly Slot[] {
    const report = this.#printed;
    const slots: Slot[] = [
      {
        text: reportTitle(report),
        isHeading: true,
        sectionId: null,
        place: place.title,
        field: null,
      },
    ];
    const categories = categoryHeadings(report.form.sections);
    for (const part of printedParts(formSectionsOf(report))) {
      if (isRunningTable(part)) {
        const [first] = part;
        if (first === undefined) continue;
        slots.push(...this.#tableSlots(first, categories.get(first.id)));
        continue;
      }
      const text = proseHeading(part);
      const section = report.sections.find(({ formSectionId }) => formSectionId === part.id);
      const sectionId = part.writable && section?.kind === 'prose' ? section.id : null;
      slots.push({ text, isHeading: true, sectionId, place: text, field: null });
      const { guidance } = printedProse(part, section?.kind === 'prose' ? section : undefined);
      if (guidance !== null && guidance.trim() !== '') {
        slots.push({ text: guidance, isHeading: false, sectionId: null, place: text, field: null });
      }
    }
    return slots;
  }

  #tableSlots(form: TableFormSection, category: string | undefined): readonly Slot[] {
    const section = this.#printed.sections.find(({ formSectionId }) => formSectionId === form.id);
    const own = section?.kind === 'table' ? section : undefined;
    const heading = (text: string): Slot => ({
      text,
      isHeading: true,
      sectionId: null,
      place: text,
      field: null,
    });
    return [
      ...(category === undefined ? [] : [heading(category)]),
      ...(form.headingPrinted === null ? [] : [heading(form.headingPrinted)]),
      ...fieldLines(form, own).map((text, i) => ({
        text,
        isHeading: false,
        sectionId: null,
        place: form.heading,
        field:
          own === undefined
            ? null
            : {
                sectionId: own.id,
                id: form.fields[i]?.id ?? '',
                label: form.fields[i]?.label ?? '',
              },
      })),
    ];
  }

  #slot(slot: Slot, after: string): void {
    this.#account.fixed += foldLine(after).length;
    if (foldLine(slot.text) === foldLine(after)) return;
    const { field } = slot;
    if (field !== null) {
      const lead = exportTexts.field(field.label, '').trimEnd();
      if (foldLine(after).startsWith(foldLine(lead))) {
        const before = slot.text.slice(lead.length).trim();
        const value = after.replace(/^[^：:]*[：:]/u, '').trim();
        this.#add({
          kind: 'field',
          place: [slot.place, field.label],
          sectionId: field.sectionId,
          fieldId: field.id,
          before,
          after: value,
        });
        return;
      }
    }
    this.#add({ kind: 'fixed', place: [slot.place], before: slot.text, after });
  }

  #lostSlot(slot: Slot): void {
    this.#add({ kind: 'fixed', place: [slot.place], before: slot.text, after: '' });
  }

  // ---- places

  #text(
    address: CellAddress,
    where: readonly string[],
    parts: readonly ForeignPart[],
    number: string | undefined,
  ): void {
    this.#account.placed += sizeOf(parts);
    const base = richTextAt(this.#base, address) ?? [];
    const printed = richTextAt(this.#printed, address) ?? base;
    const words = withoutNumber(wordLines(parts), number);
    const { richText, drawingWords } = rebuildText(base, normalizeRichText(printed), words);
    for (const text of drawingWords) {
      this.#add({
        kind: 'unplaced',
        place: [...where, place.drawing],
        richText: [paragraph([{ type: 'text', text }])],
        text,
      });
    }
    if (richText === base || sameValue(richText, normalizeRichText(base))) return;
    const before = richTextAt(this.#current, address) ?? base;
    if (sameValue(richText, before)) return;
    this.#add({
      kind: 'text',
      place: where,
      address,
      before,
      after: richText,
      isConflict: !sameValue(normalizeRichText(before), normalizeRichText(base)),
    });
  }

  #unplaced(where: readonly string[], parts: readonly ForeignPart[]): void {
    const size = sizeOf(parts);
    const lines = wordLines(parts);
    if (size === 0 && !hasDrawing(parts)) return;
    this.#account.unplaced += size;
    const richText: RichText = normalizeRichText(
      lines.flatMap((line, i) => newBlocks(line, [lines[i - 1], lines[i + 1]])),
    );
    this.#add({ kind: 'unplaced', place: where, richText, text: partsText(parts) });
  }

  #add(change: Unnumbered<DocumentChange>): void {
    this.#changes.push({ ...change, id: `change-${this.#changes.length + 1}` });
  }
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

interface Slot {
  readonly text: string;
  readonly isHeading: boolean;
  /** The section of running text that begins under it; null when none does. */
  readonly sectionId: string | null;
  readonly place: string;
  readonly field: {
    readonly sectionId: string;
    readonly id: string;
    readonly label: string;
  } | null;
}

/** A table of the form: one of its rows is in it, or its header. */
function isOfficial(
  grid: ForeignGrid,
  forms: readonly TableFormSection[],
  expected: readonly ExpectedRow[],
): boolean {
  if (forms.some(({ columns }) => grid.rows.some((row) => isHeaderRow(row, columns)))) return true;
  const anchors = new Set(expected.map(({ row }) => rowAnchor(row.id)));
  if (anchorsIn([grid]).some((name) => anchors.has(name))) return true;
  return countKnown(grid, expected) > 0;
}

function countKnown(grid: ForeignGrid, expected: readonly ExpectedRow[]): number {
  const known = new Set(
    expected.flatMap(({ key }) => {
      const [own = ''] = key.split('|');
      return own.length >= 4 ? [own] : [];
    }),
  );
  return grid.rows.filter(({ cells }) => cells.some(({ parts }) => known.has(foldParts(parts))))
    .length;
}

/** The columns of the table of the form that a document's table is: the one with most of its rows. */
function columnsOf(
  grid: ForeignGrid,
  forms: readonly TableFormSection[],
  expected: readonly ExpectedRow[],
): TableFormSection['columns'] {
  const headed = forms.filter(({ columns }) => grid.rows.some((row) => isHeaderRow(row, columns)));
  const possible = headed.length > 0 ? headed : forms;
  const counts = possible.map((form) =>
    countKnown(
      grid,
      expected.filter(({ formSection }) => formSection.id === form.id),
    ),
  );
  const best = counts.indexOf(Math.max(...counts));
  return possible[best]?.columns ?? [];
}

function anchorsIn(parts: readonly ForeignPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'line') return part.anchors;
    if (part.kind === 'drawing') return [];
    return part.rows.flatMap(({ cells }) => cells.flatMap((cell) => anchorsIn(cell.parts)));
  });
}

function hasDrawing(parts: readonly ForeignPart[]): boolean {
  return parts.some(
    (part) =>
      part.kind === 'drawing' ||
      (part.kind === 'grid' &&
        part.rows.some(({ cells }) => cells.some((cell) => hasDrawing(cell.parts)))),
  );
}

/** Characters without white space. */
function sizeOf(parts: readonly ForeignPart[]): number {
  return foldParts(parts).length;
}

/** The lines of a cell without the row's own number, which is printed before what is written. */
function withoutNumber(
  words: readonly WordLine[],
  number: string | undefined,
): readonly WordLine[] {
  const [first, ...rest] = words;
  const sign = number?.trimEnd() ?? '';
  if (sign === '' || first === undefined || first.part.kind !== 'line') return words;
  if (first.label !== null || !inlinesText(first.children).startsWith(sign)) return words;
  const children = dropStart(first.children, sign.length);
  const lead = inlinesText(children).length - inlinesText(children).trimStart().length;
  const own = dropStart(children, lead);
  if (own.length === 0) return rest;
  const [line] = wordLines([{ ...first.part, children: own }]);
  return line === undefined ? rest : [line, ...rest];
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n').filter((one) => one.trim() !== '');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
