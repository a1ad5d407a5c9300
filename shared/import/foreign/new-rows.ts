import { addressOf } from '../../match/apply-placements.ts';
import { joinTexts } from '../../match/join-texts.ts';
import type { Leftover, PlacedTable, Placement } from '../../match/place-table.ts';
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
  const takesRows = report.form.sections.some(
    (one) => one.kind === 'table' && (one.allowsAddedRows?.length ?? 0) > 0,
  );
  if (!takesRows) return [];
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
  const around = new PlacedRows(placed);
  return found.flatMap(({ sourceRow, leftovers }): RowOfLeftovers[] => {
    const below = around.neighbour(report, sourceRow);
    const section = findSection(report, below?.sectionId ?? '');
    const form = formSectionOf(report, section);
    if (below === null || form?.kind !== 'table') return [];
    const row = rowOf(leftovers, below, form.columns);
    return isBlank(row.wording) || row.cells.length === 0 || isBand(plainText(row.wording))
      ? []
      : [{ row, leftovers }];
  });
}

/** Where the rows of a table went, to be asked for many of the others. */
class PlacedRows {
  /** Rows of the table that went somewhere, in their order. */
  readonly #rows: readonly number[];
  readonly #placementOf: ReadonlyMap<number, Placement>;
  /** Rows in which some cell says what the form prints. */
  readonly #printed = new Map<number, number>();
  /** How many headings stand above each row. */
  readonly #headings: readonly number[];

  constructor({ placements, printed }: PlacedTable) {
    this.#placementOf = new Map(
      placements.flatMap((one) => one.sourceRows.map((row) => [row, one] as const)),
    );
    this.#rows = [...this.#placementOf.keys()].sort((a, b) => a - b);
    let last = 0;
    for (const { row } of printed) {
      this.#printed.set(row, (this.#printed.get(row) ?? 0) + 1);
      last = Math.max(last, row);
    }
    const headings = [0];
    for (let row = 0; row <= last; row += 1) {
      const isHeading = this.#printed.get(row) === 1 && !this.#placementOf.has(row);
      headings.push((headings[row] ?? 0) + (isHeading ? 1 : 0));
    }
    this.#headings = headings;
  }

  /**
   * The row that a new one is put below: the one above it; where a heading stands between the two, or begins with it,
   * the one that comes next. Null where the form takes none there.
   */
  neighbour(report: Report, sourceRow: number): RowAddress | null {
    const at = this.#firstFrom(sourceRow);
    const [above, next] = [this.#rows[at - 1], this.#rows[at]];
    const beside = [
      above !== undefined && !this.#printed.has(sourceRow) && !this.#isParted(above, sourceRow)
        ? above
        : undefined,
      next !== undefined && !this.#isParted(sourceRow, next) ? next : undefined,
    ];
    for (const row of beside) {
      const placement = row === undefined ? undefined : this.#placementOf.get(row);
      const address = placement === undefined ? undefined : addressOf(report, placement);
      if (address?.kind === 'cell' && canAddBelow(report, address)) {
        return { sectionId: address.sectionId, rowId: address.rowId };
      }
    }
    return null;
  }

  /** The first of the placed rows that does not stand above this one. */
  #firstFrom(row: number): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a heading stands between two rows. */
  #isParted(from: number, to: number): boolean {
    const upTo = (row: number): number =>
      this.#headings[Math.min(row, this.#headings.length - 1)] ?? 0;
    return upTo(to) > upTo(from + 1);
  }
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
