import { type CellAddress, richTextAt } from './address.ts';
import { isTextBlock } from './block.ts';
import { type CaretPosition, type CaretRange, collapsedAt } from './caret.ts';
import { fieldText } from './field-kinds.ts';
import type { MakeId } from './ids.ts';
import { fieldRun, type Inline, type TextRun } from './inline.ts';
import type { ReferenceTarget } from './reference-index.ts';
import { refreshFields } from './refresh-fields.ts';
import type { Report } from './report.ts';
import { normalizeRichText, type RichText } from './rich-text.ts';
import { sliceInlines } from './slice.ts';
import { placeInTable } from './table-block.ts';
import { blockId } from './text-facts.ts';
import { putRichText, setRichText } from './updates.ts';

/** A report in which something was inserted, and where the caret goes. */
export interface Inserted {
  readonly report: Report;
  readonly range: CaretRange;
  /** What the reference says. */
  readonly text: string;
}

/**
 * Puts a reference at a place of a text; what it points at gets an id if it has none.
 * @returns null where no sign can stand (on an image), or when there is no such target
 */
export function insertReference(
  report: Report,
  into: { readonly address: CellAddress; readonly position: CaretPosition },
  target: ReferenceTarget,
  makeId: MakeId,
): Inserted | null {
  const named = nameTarget(report, target, makeId);
  if (named === null) return null;
  const { address, position } = into;
  const field = { kind: 'reference' as const, target: named.id };
  const run = fieldRun(field, fieldText(field, { report: named.report, from: address }));
  const next = insertInline(richTextAt(named.report, address) ?? [], position, run);
  if (next === null) return null;
  const { block, offset } = position;
  return {
    report: refreshFields(setRichText(named.report, address, next)),
    range: collapsedAt({ block, offset: offset + run.text.length }),
    text: run.text,
  };
}

/** A report in which a target has an id, and the id. */
function nameTarget(
  report: Report,
  target: ReferenceTarget,
  makeId: MakeId,
): { readonly report: Report; readonly id: string } | null {
  if (target.kind === 'section') return { report, id: target.sectionId };
  if (target.kind === 'row') return { report, id: target.rowId };
  const richText = richTextAt(report, target.address);
  const block = richText?.[target.block];
  if (richText === undefined || block === undefined || block.type === 'paragraph') return null;
  const known = blockId(block);
  if (known !== undefined) return { report, id: known };
  const id = makeId();
  const named = richText.with(target.block, { ...block, id });
  // An id is nothing that somebody wrote: the row's state stays.
  return { report: putRichText(report, target.address, named), id };
}

/**
 * Puts an inline into a line of text or a cell of a small table. It looks like the text in front of it.
 * @returns null where no sign can stand
 */
export function insertInline(
  richText: RichText,
  { block: index, offset }: CaretPosition,
  run: TextRun,
): RichText | null {
  const block = richText[index];
  const into = (line: readonly Inline[], at: number): readonly Inline[] => {
    const before = sliceInlines(line, 0, at);
    const last = before.at(-1);
    const marks = last?.type === 'text' ? last.marks : undefined;
    return [
      ...before,
      marks === undefined ? run : { ...run, marks },
      ...sliceInlines(line, at, Number.MAX_SAFE_INTEGER),
    ];
  };
  if (isTextBlock(block)) {
    const children = into(block.children, offset);
    return normalizeRichText(richText.with(index, { ...block, children }));
  }
  if (block?.type !== 'table') return null;
  const { row, column, offset: inCell } = placeInTable(block, offset);
  const cells = block.rows[row] ?? [];
  const cell = into(cells[column] ?? [], inCell);
  const rows = block.rows.with(row, cells.with(column, cell));
  return normalizeRichText(richText.with(index, { ...block, rows }));
}
