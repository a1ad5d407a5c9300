import { foldWording } from '../../match/fold-wording.ts';
import { foldParts } from '../changes/fold-line.ts';
import { partsText } from '../changes/word-lines.ts';
import type { ForeignGrid, ForeignGridCell, ForeignPart } from '../foreign-document.ts';
import { gridWidth } from '../grid-width.ts';

/** The columns under one head: from its own to that of the next one. */
interface Group {
  readonly start: number;
  readonly width: number;
}

/** A head is short. */
const LONGEST_HEAD = 40;

/**
 * Tables that nothing parts but blank lines are one: a page or a hand has split it. A part in which no cell of a
 * column is parted comes with fewer columns; it belongs to the others when it has the same heads.
 */
export function joinTables(parts: readonly ForeignPart[]): readonly ForeignPart[] {
  const joined: ForeignPart[] = [];
  for (const part of parts) {
    if (part.kind !== 'grid') {
      joined.push(part);
      continue;
    }
    const at = joined.findLastIndex(
      (one) => one.kind === 'grid' || foldParts([one]) !== '' || one.kind === 'drawing',
    );
    const before = joined[at];
    const whole = before?.kind === 'grid' ? join(before, part) : null;
    if (whole === null) joined.push(part);
    else joined[at] = whole;
  }
  return joined;
}

function join(before: ForeignGrid, after: ForeignGrid): ForeignGrid | null {
  const append = (one: ForeignGrid, other: ForeignGrid): ForeignGrid => ({
    kind: 'grid',
    rows: [...one.rows, ...other.rows],
  });
  if (gridWidth(before) === gridWidth(after)) return append(before, after);
  const [heads, headsAgain] = [headsOf(before), headsOf(after)];
  if (heads.length < 2 || textOf(heads) !== textOf(headsAgain)) return null;
  const [groups, groupsAgain] = [groupsOf(heads, before), groupsOf(headsAgain, after)];
  const widths = groups.map(({ width }, i) => Math.max(width, groupsAgain[i]?.width ?? 0));
  return append(stretch(before, groups, widths), stretch(after, groupsAgain, widths));
}

/** The cells that head the columns: those of the first row with a text in at least two, all of them short. */
function headsOf({ rows }: ForeignGrid): readonly ForeignGridCell[] {
  for (const { cells } of rows) {
    const written = cells.filter(({ parts }) => foldParts(parts) !== '');
    if (written.length < 2) continue;
    const isShort = written.every(({ parts }) => partsText(parts).length <= LONGEST_HEAD);
    return isShort ? written : [];
  }
  return [];
}

function textOf(heads: readonly ForeignGridCell[]): string {
  return heads.map(({ parts }) => foldWording(partsText(parts))).join('\n');
}

function groupsOf(heads: readonly ForeignGridCell[], grid: ForeignGrid): readonly Group[] {
  const width = gridWidth(grid);
  return heads.map(({ column }, i) => {
    const start = i === 0 ? 0 : column;
    return { start, width: (heads[i + 1]?.column ?? width) - start };
  });
}

/** Gives the columns under each head as many as are wanted: the last one of them is the wider for it. */
function stretch(
  grid: ForeignGrid,
  groups: readonly Group[],
  widths: readonly number[],
): ForeignGrid {
  const starts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const moved = (column: number): number => {
    const at = groups.findLastIndex(({ start }) => start <= column);
    return (starts[at] ?? 0) + column - (groups[at]?.start ?? 0);
  };
  /** Where a cell ends that ends before this column. */
  const movedEnd = (end: number): number => {
    const at = groups.findIndex(({ start, width }) => start + width === end);
    return at === -1 ? moved(end) : (starts[at] ?? 0) + (widths[at] ?? 0);
  };
  return {
    kind: 'grid',
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const column = moved(cell.column);
        return { ...cell, column, columnSpan: movedEnd(cell.column + cell.columnSpan) - column };
      }),
    })),
  };
}
