import { type Column, isWritable } from '../model/column.ts';
import type { FormRow } from '../model/form-row.ts';
import type { TableFormSection } from '../model/form-section.ts';
import type { RichText } from '../model/rich-text.ts';
import { foldLines, foldWording } from './fold-wording.ts';
import { type ForeignCell, type ForeignTable, isBlankCell } from './foreign-table.ts';
import { joinTexts } from './join-texts.ts';
import { type ColumnMatch, columnsByHeader, columnsByRows } from './match-columns.ts';
import { ownWords } from './own-words.ts';
import { WordingIndex } from './wording-index.ts';

/** A table of the form that foreign rows may belong to; the office's own rows among its rows. */
export interface MatchTarget {
  readonly sectionId: string;
  readonly formSection: TableFormSection;
}

/** Where a piece of a foreign table belongs. */
export interface Placement {
  /** Rows of the foreign table, counted from 0: several where a strategy goes on below. */
  readonly sourceRows: readonly number[];
  /** The strategy as it stands there. */
  readonly wording: string;
  readonly sectionId: string;
  readonly formRowId: string;
  readonly columnId: string;
  readonly richText: RichText;
  /** The column of the foreign table that it stands in. */
  readonly sourceColumn: number;
  /** How like the two wordings are: 1 the same but for numbers, width and punctuation. Never below 0.6. */
  readonly confidence: number;
}

/** A piece that belongs nowhere, so that it can be shown and kept. */
export interface Leftover {
  readonly sourceRow: number;
  readonly sourceColumn: number;
  /** The form's column that it stands under; null when the form has no such column. */
  readonly columnId: string | null;
  readonly wording: string;
  readonly text: string;
  readonly richText: RichText;
  /**
   * `no-row`: no row is worded so; `ambiguous`: several are, and nothing tells them apart; `no-column`: the
   * form has no such column to write in; `owners`: units that the form prints otherwise; `wording`: words beside the
   * form's own where it prints its wording.
   */
  readonly why: 'no-row' | 'ambiguous' | 'no-column' | 'owners' | 'wording';
}

/** A cell of the foreign table. */
export interface SourceCell {
  readonly row: number;
  readonly column: number;
}

/** What became of every piece of a foreign table. */
export interface PlacedTable {
  readonly placements: readonly Placement[];
  readonly leftovers: readonly Leftover[];
  /** Cells that say what the form prints; what else one of them says is a leftover. */
  readonly printed: readonly SourceCell[];
  /** Whether a header row named the columns. */
  readonly isHeaded: boolean;
}

/** Less like than this is another row. */
const LIKE = 0.6;
/** Two rows as like as this cannot be told apart by their wording alone. */
const CLOSE = 0.04;

interface Candidate {
  readonly target: MatchTarget;
  readonly formRow: FormRow;
  /** The place among all rows, in the order of the form. */
  readonly order: number;
  /** The ways in which it is written, and its levels one by one, folded. */
  readonly wordings: readonly string[];
}

/**
 * Spreads a foreign table over the rows of the form. Its columns are found by header words, or by where the
 * rows' wording stands; each of its rows by its strategy, and where that is worded alike more than once, by the
 * levels above it and by coming after the row before. A blank strategy goes on with the one above; header rows
 * come again and again. Every written cell is in a placement or in a leftover, each exactly once, or says what the
 * form prints; one that says more than that is in a leftover with what it says more.
 * @returns null when this is no table of the form
 */
export function placeTable(
  table: ForeignTable,
  targets: readonly MatchTarget[],
): PlacedTable | null {
  const index = indexOf(targets);
  const match = bestMatch(table, targets, index);
  if (match === null) return null;
  const pieces = new Pieces(match, index.printed);
  const headerRows = new Set(match.columns.headerRows);
  let above: readonly string[] = [];
  let last: { readonly row: Found; readonly wording: string } | null = null;
  table.rows.forEach((cells, sourceRow) => {
    if (headerRows.has(sourceRow)) {
      pieces.header(cells, sourceRow);
      return;
    }
    if (cells.every(isBlankCell)) return;
    const levels = match.columns.strategy.map((i) => cells[i]?.text.trim() ?? '');
    const own = levels.findLastIndex((level) => level !== '');
    if (own === -1) {
      // The strategy goes on from the row above; before the first one it is nobody's.
      pieces.add(cells, sourceRow, last?.wording ?? '', last?.row ?? 'no-row');
      return;
    }
    above = levels.map((level, i) => (i < own && level === '' ? (above[i] ?? '') : level));
    const wording = above.filter((level) => level !== '').join('\n');
    const row = findRow(index, above.slice(0, own), levels[own] ?? '', last?.row ?? null);
    if (row === 'no-row' && !hasAnswer(cells, match.columns)) {
      const groups = index.groups.find(foldLines(wording.split('\n')), LIKE);
      if (groups.length > 0) {
        // A heading of the form by itself; what follows stands under it.
        const labels = groups.map(({ value }) => foldLines([value]));
        pieces.strategy(cells, sourceRow, groups[0]?.value ?? '', 'wording', labels);
        return;
      }
    }
    last = { row, wording: levels[own] ?? '' };
    pieces.add(cells, sourceRow, last.wording, row);
  });
  const { placements, leftovers, printed } = pieces;
  if (placements.length === 0) return null;
  return { placements, leftovers, printed, isHeaded: match.columns.headerRows.length > 0 };
}

function hasAnswer(cells: readonly ForeignCell[], { strategy }: ColumnMatch): boolean {
  return cells.some((cell, i) => !strategy.includes(i) && !isBlankCell(cell));
}

/** A row, or why there is none. */
type Found =
  | { readonly candidate: Candidate; readonly confidence: number }
  | 'no-row'
  | 'ambiguous';

interface RowIndex {
  readonly rows: WordingIndex<Candidate>;
  readonly groups: WordingIndex<string>;
  /** Every line that the form prints in these tables, folded. */
  readonly printed: ReadonlySet<string>;
}

function indexOf(targets: readonly MatchTarget[]): RowIndex {
  const rows = new WordingIndex<Candidate>();
  const groups = new WordingIndex<string>();
  let order = 0;
  for (const target of targets) {
    for (const formRow of target.formSection.rows) {
      const wordings = wordingsOf(formRow);
      const levels = formRow.path.map((level) => foldLines([level]));
      const candidate = { target, formRow, order, wordings: [...wordings, ...levels] };
      order += 1;
      for (const wording of wordings) rows.add(wording, candidate);
      for (const label of formRow.path.slice(0, -1)) groups.add(foldLines([label]), label);
    }
  }
  return { rows, groups, printed: new Set(targets.flatMap(linesOf)) };
}

/** Every line that a table of the form prints, folded. */
function linesOf({ formSection }: MatchTarget): readonly string[] {
  const { band, heading, headingPrinted, rows } = formSection;
  return [
    ...[band, heading, headingPrinted].flatMap((line) => line ?? []),
    ...rows.flatMap(({ path, printed, text, criteria }) => [
      ...path,
      ...printed,
      text,
      ...criteria.map((one) => one.text),
    ]),
  ].map((line) => foldLines([line]));
}

/** The ways in which a row is written: its lines, its last line, its own wording, its label, all its levels. */
function wordingsOf({ path, printed, text }: FormRow): readonly string[] {
  const label = path.slice(-1);
  const own = foldLines(label) === '' ? [text] : label;
  return [
    foldLines(printed),
    foldLines(printed.slice(-1)),
    foldLines([text]),
    foldLines(label),
    foldLines([...path.slice(0, -1), ...own]),
    foldLines([...path.slice(-2, -1), ...own]),
  ];
}

function bestMatch(
  table: ForeignTable,
  targets: readonly MatchTarget[],
  index: RowIndex,
): { readonly columns: ColumnMatch; readonly target: MatchTarget } | null {
  // The table of the form that has most of these columns; of several the first.
  let best: { readonly columns: ColumnMatch; readonly target: MatchTarget } | null = null;
  const seen = new Set<string>();
  for (const target of targets) {
    // Most tables of a form have the same columns.
    const alike = target.formSection.columns.map(({ id, role, label }) => `${id} ${role} ${label}`);
    if (seen.has(alike.join('\n'))) continue;
    seen.add(alike.join('\n'));
    const columns = columnsByHeader(table, target.formSection.columns);
    if (columns !== null && columns.others.size > (best?.columns.others.size ?? 0)) {
      best = { columns, target };
    }
  }
  if (best !== null) return best;
  const [target] = targets;
  if (target === undefined) return null;
  const fold = (text: string): string => foldLines(text.split('\n'));
  const columns = columnsByRows(table, target.formSection.columns, index.rows, fold);
  return columns === null ? null : { columns, target };
}

/** The row that a strategy is; the levels above it and the order of rows part those that are worded alike. */
function findRow(
  { rows }: RowIndex,
  above: readonly string[],
  own: string,
  last: Found | null,
): Found {
  const lines = own.split('\n');
  const groups = above.filter((level) => level !== '').map((level) => foldLines([level]));
  const found = rows.find(foldLines(lines), LIKE);
  const [best] = found;
  if (best === undefined) return 'no-row';
  const close = found.filter(({ score }) => best.score - score <= CLOSE);
  const under = close.filter(({ value }) =>
    groups.every((group) => value.formRow.path.some((level) => foldLines([level]) === group)),
  );
  const known = groups.length > 0 && under.length > 0 ? under : close;
  const after = last !== null && typeof last === 'object' ? last.candidate.order : -1;
  const next = known.filter(({ value }) => value.order > after);
  const [only] = known.length === 1 ? known : nearest(next);
  return only === undefined ? 'ambiguous' : { candidate: only.value, confidence: only.score };
}

/** Of rows worded alike the one that comes next in the form. */
function nearest<T extends { readonly value: Candidate }>(found: readonly T[]): readonly T[] {
  return [...found].sort((a, b) => a.value.order - b.value.order).slice(0, 1);
}

/** The column of a row's own table for one by which another table was known. */
function columnOfRow(headed: Column | undefined, { target }: Candidate): Column | undefined {
  const { columns } = target.formSection;
  return (
    columns.find(({ id, role }) => id === headed?.id && role === headed.role) ??
    columns.find(({ role }) => role === headed?.role)
  );
}

/** Gathers what stands where. */
class Pieces {
  readonly placements: Placement[] = [];
  readonly leftovers: Leftover[] = [];
  readonly printed: SourceCell[] = [];
  readonly #match: { readonly columns: ColumnMatch; readonly target: MatchTarget };
  readonly #isPrinted: (line: string) => boolean;

  constructor(
    match: { readonly columns: ColumnMatch; readonly target: MatchTarget },
    printed: ReadonlySet<string>,
  ) {
    this.#match = match;
    this.#isPrinted = (line) => printed.has(line);
  }

  /** The form's column by which one of the table is headed. */
  #idAt(column: number): string | null {
    const { columns, target } = this.#match;
    if (columns.strategy.includes(column)) {
      return target.formSection.columns.findLast(({ role }) => role === 'strategy')?.id ?? null;
    }
    return [...columns.others].find(([, at]) => at === column)?.[0] ?? null;
  }

  /** A row that heads the columns. */
  header(cells: readonly ForeignCell[], row: number): void {
    cells.forEach((cell, column) => {
      if (!isBlankCell(cell)) this.printed.push({ row, column });
    });
  }

  add(cells: readonly ForeignCell[], sourceRow: number, wording: string, found: Found): void {
    const { columns, target } = this.#match;
    const named = new Map([...columns.others].map(([id, i]) => [i, id]));
    const printed = typeof found === 'string' ? '' : found.candidate.formRow.path.join('\n');
    if (typeof found === 'string') this.strategy(cells, sourceRow, '', found, []);
    else this.strategy(cells, sourceRow, printed, 'wording', found.candidate.wordings);
    cells.forEach((cell, i) => {
      if (columns.strategy.includes(i) || isBlankCell(cell)) return;
      const at = { row: sourceRow, column: i };
      const headed = target.formSection.columns.find(({ id }) => id === named.get(i));
      if (typeof found === 'string') {
        this.#leave(at, wording, cell, found);
        return;
      }
      const column = columnOfRow(headed, found.candidate);
      if (column?.role === 'owner') this.#owners(at, wording, cell, found.candidate);
      else if (column?.role === 'criterion') {
        const own = found.candidate.formRow.criteria.map(({ text }) => foldLines([text]));
        this.#beside(at, printed, cell, 'wording', [own.join(''), ...own]);
      } else if (column === undefined || !isWritable(column)) {
        this.#leave(at, wording, cell, 'no-column');
      } else this.#place(at, wording, cell, column.id, found);
    });
  }

  /**
   * What the strategy's columns say beside the form's wording.
   * @param wording the row or heading of the form; empty for none
   * @param wordings the ways in which the form writes the row, folded
   */
  strategy(
    cells: readonly ForeignCell[],
    row: number,
    wording: string,
    why: Leftover['why'],
    wordings: readonly string[],
  ): void {
    for (const column of this.#match.columns.strategy) {
      const cell = cells[column];
      if (cell === undefined || isBlankCell(cell)) continue;
      this.#beside({ row, column }, wording, cell, why, wordings);
    }
  }

  /** Leaves what a cell says beside the form's wording. */
  #beside(
    at: SourceCell,
    wording: string,
    cell: ForeignCell,
    why: Leftover['why'],
    ofRow: readonly string[],
  ): void {
    const own = ownWords(cell, { ofRow, isPrinted: this.#isPrinted });
    if (own !== cell) this.printed.push(at);
    if (own !== null) this.#leave(at, wording, own, why);
  }

  #place(
    { row, column }: SourceCell,
    wording: string,
    { richText }: ForeignCell,
    columnId: string,
    { candidate, confidence }: Exclude<Found, string>,
  ): void {
    const { target, formRow } = candidate;
    const at = this.placements.findIndex(
      (one) => one.formRowId === formRow.id && one.columnId === columnId,
    );
    const before = this.placements[at];
    if (before === undefined) {
      this.placements.push({
        sourceRows: [row],
        sourceColumn: column,
        wording,
        sectionId: target.sectionId,
        formRowId: formRow.id,
        columnId,
        richText,
        confidence,
      });
      return;
    }
    this.placements[at] = {
      ...before,
      sourceRows: [...before.sourceRows, row],
      richText: joinTexts(before.richText, richText),
      confidence: Math.min(before.confidence, confidence),
    };
  }

  #owners(at: SourceCell, wording: string, cell: ForeignCell, { formRow }: Candidate): void {
    // Printed in the form already: 「各單位 (各分局)」 in one line or two.
    if (foldWording(cell.text) === foldWording(formRow.owners.join(''))) this.printed.push(at);
    else this.#leave(at, wording, cell, 'owners');
  }

  #leave(
    { row, column }: SourceCell,
    wording: string,
    { text, richText }: ForeignCell,
    why: Leftover['why'],
  ): void {
    const columnId = this.#idAt(column);
    this.leftovers.push({
      ...{ sourceRow: row, sourceColumn: column, columnId },
      ...{ wording, text, richText, why },
    });
  }
}
