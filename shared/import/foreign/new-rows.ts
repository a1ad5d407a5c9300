import { addressOf } from '../../match/apply-placements.ts';
import { joinTexts } from '../../match/join-texts.ts';
import type { Leftover, PlacedTable } from '../../match/place-table.ts';
import { canAddBelow } from '../../model/added-row-edits.ts';
import { type Block, paragraph } from '../../model/block.ts';
import { type Column, isWritable } from '../../model/column.ts';
import { findSection, formSectionOf } from '../../model/find-place.ts';
import type { Report } from '../../model/report.ts';
import { isBlank, plainText, type RichText } from '../../model/rich-text.ts';
import type { RowAddress } from '../../model/updates.ts';
import type { NewRow } from './import-plan.ts';
import { unitsIn } from './units-in.ts';

/** A row of a document that can become one of the office's own, and what of the table it is made of. */
export interface RowOfLeftovers {
  readonly row: NewRow;
  readonly leftovers: readonly Leftover[];
}

/**
 * The rows of a table that the form has not, where it takes rows of the office's own beside those around them. A row
 * without a wording, or with nothing written beside it, is none; what goes on below one belongs to it.
 */
export function newRows(
  report: Report,
  placed: PlacedTable,
  isBand: (text: string) => boolean,
): readonly RowOfLeftovers[] {
  const bySource = new Map<number, Leftover[]>();
  for (const one of placed.leftovers) {
    if (one.why !== 'no-row') continue;
    bySource.set(one.sourceRow, [...(bySource.get(one.sourceRow) ?? []), one]);
  }
  const found: { sourceRow: number; leftovers: readonly Leftover[] }[] = [];
  for (const [sourceRow, leftovers] of bySource) {
    const before = found.at(-1);
    if (leftovers.some(({ wording }) => wording === '')) found.push({ sourceRow, leftovers });
    else if (before !== undefined) before.leftovers = [...before.leftovers, ...leftovers];
  }
  return found.flatMap(({ sourceRow, leftovers }): RowOfLeftovers[] => {
    const below = neighbour(report, placed, sourceRow);
    const section = findSection(report, below?.sectionId ?? '');
    const form = formSectionOf(report, section);
    if (below === null || form?.kind !== 'table') return [];
    const row = rowOf(leftovers, below, form.columns);
    return isBlank(row.wording) || row.cells.length === 0 || isBand(plainText(row.wording))
      ? []
      : [{ row, leftovers }];
  });
}

/**
 * The row that a new one is put below: the one above it; where a heading stands between the two, or begins with it,
 * the one that comes next. Null where the form takes none there.
 */
function neighbour(report: Report, placed: PlacedTable, sourceRow: number): RowAddress | null {
  const rows = placed.placements.flatMap((one) => one.sourceRows.map((row) => ({ row, one })));
  const taken = new Set(rows.map(({ row }) => row));
  const above = rows.filter(({ row }) => row < sourceRow).sort((a, b) => b.row - a.row)[0];
  const next = rows.filter(({ row }) => row > sourceRow).sort((a, b) => a.row - b.row)[0];
  const isHeading = (row: number): boolean =>
    !taken.has(row) && placed.printed.filter((cell) => cell.row === row).length === 1;
  const isParted = (from: number, to: number): boolean =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).some(isHeading);
  const begins = placed.printed.some(({ row }) => row === sourceRow);
  const beside = [
    above !== undefined && !begins && !isParted(above.row + 1, sourceRow) ? above : undefined,
    next !== undefined && !isParted(sourceRow + 1, next.row) ? next : undefined,
  ];
  for (const found of beside) {
    const address = found === undefined ? undefined : addressOf(report, found.one);
    if (address?.kind === 'cell' && canAddBelow(report, address)) {
      return { sectionId: address.sectionId, rowId: address.rowId };
    }
  }
  return null;
}

function rowOf(
  leftovers: readonly Leftover[],
  below: RowAddress,
  columns: readonly Column[],
): NewRow {
  const roleOf = ({ columnId }: Leftover): Column | undefined =>
    columns.find(({ id }) => id === columnId);
  const cells = new Map<string, RichText>();
  for (const one of leftovers) {
    const column = roleOf(one);
    if (column === undefined || !isWritable(column)) continue;
    const richText = column.repeatsNumber === true ? withoutNumber(one.richText) : one.richText;
    const before = cells.get(column.id);
    cells.set(column.id, before === undefined ? richText : joinTexts(before, richText));
  }
  return {
    ...below,
    wording: withoutNumber(
      leftovers.filter((one) => roleOf(one)?.role === 'strategy').flatMap((one) => one.richText),
    ),
    owners: leftovers
      .filter((one) => roleOf(one)?.role === 'owner')
      .flatMap((one) => unitsIn(one.richText)),
    cells: [...cells].map(([columnId, richText]) => ({ columnId, richText })),
  };
}

/** A text without the number before it, which the program counts itself. */
function withoutNumber(richText: RichText): RichText {
  return richText.map(
    (block, i): Block => (i === 0 && block.type === 'item' ? paragraph(block.children) : block),
  );
}
