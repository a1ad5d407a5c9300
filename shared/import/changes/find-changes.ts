import { pageSetupOf, type RunningLines, runningLines } from '../../export/page-setup.ts';
import { richTextAt, writableAddresses } from '../../model/address.ts';
import type { Report } from '../../model/report.ts';
import { isBlank } from '../../model/rich-text.ts';
import type { ForeignDocument, ForeignGrid } from '../foreign-document.ts';
import { ChangeList } from './change-list.ts';
import type { Anchors, CharacterAccount, DocumentChange } from './document-change.ts';
import { expectedRows, expectedTables } from './expected-rows.ts';
import { inReadingOrder } from './in-reading-order.ts';
import { LineChanges } from './line-changes.ts';
import { compareNotes } from './note-changes.ts';
import { isOfficial, smallTables } from './official-grids.ts';
import { sizeOf } from './part-walks.ts';
import { TableChanges } from './table-changes.ts';

/** What a document that was made from a report says otherwise. */
export interface FoundChanges {
  readonly changes: readonly DocumentChange[];
  readonly anchors: Omit<Anchors, 'isCarried' | 'hasRowMap'>;
  readonly account: CharacterAccount;
}

/**
 * Compares a document with the report it was made from, place by place. A place is found by the bookmark of its
 * row, by the row's number and wording, or by the heading above it, whichever is left. Every word of the document is in
 * a change, the same as before, wording of the form, or listed as belonging nowhere.
 * @param base the report as it was exported
 * @param current the report as it is now: what a change would replace
 * @param running the lines at head and foot of the document as it was exported; null when nothing says so
 */
export function findChanges(
  base: Report,
  current: Report,
  { parts, notes, images }: ForeignDocument,
  running: RunningLines | null = null,
): FoundChanges {
  const list = new ChangeList(base, current, images);
  list.account.total = sizeOf(parts);
  const tables = expectedTables(list.printed).flat();
  const expected = tables.flatMap((one) => expectedRows(list.printed, one));
  const own = smallTables(list.printed);
  const official = parts.filter(
    (part): part is ForeignGrid => part.kind === 'grid' && isOfficial(part, tables, expected, own),
  );
  const rows = new TableChanges(list).compare(official, tables, expected);
  new LineChanges(list).compare(parts, new Set(official));
  compareNotes(list, notes, running ?? runningLines(pageSetupOf(base, undefined), base));
  const written = writableAddresses(base).filter((address) => {
    const text = richTextAt(base, address);
    return text !== undefined && !isBlank(text);
  }).length;
  const anchors = { ...rows, written, alike: list.alike };
  return { changes: inReadingOrder(base, list.changes), anchors, account: list.account };
}
