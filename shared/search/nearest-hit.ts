import { addressKey, type CellAddress, writableAddresses } from '../model/address.ts';
import type { CaretPosition } from '../model/caret.ts';
import type { Report } from '../model/report.ts';
import type { Hit } from './hit.ts';

/** A place in a report. */
export interface TextPlace {
  readonly address: CellAddress;
  readonly position: CaretPosition;
}

/**
 * The first hit that begins at a place or after it, around the end of the report.
 * @param hits in reading order
 * @returns its index; -1 when there is none at all
 */
export function hitFrom(report: Report, hits: readonly Hit[], place: TextPlace): number {
  if (hits.length === 0) return -1;
  const order = readingOrder(report);
  const index = hits.findIndex((hit) => compare(order, beginOf(hit), place) >= 0);
  return index === -1 ? 0 : index;
}

/** The last hit that ends at a place or before it, around the beginning of the report; -1 when there is none. */
export function hitBefore(report: Report, hits: readonly Hit[], place: TextPlace): number {
  const order = readingOrder(report);
  const index = hits.findLastIndex((hit) => compare(order, endOf(hit), place) <= 0);
  return index === -1 ? hits.length - 1 : index;
}

type Order = ReadonlyMap<string, number>;

function readingOrder(report: Report): Order {
  return new Map(writableAddresses(report).map((address, index) => [addressKey(address), index]));
}

function beginOf({ address, block, from }: Hit): TextPlace {
  return { address, position: { block, offset: from } };
}

function endOf({ address, block, to }: Hit): TextPlace {
  return { address, position: { block, offset: to } };
}

function compare(order: Order, a: TextPlace, b: TextPlace): number {
  const cells = (order.get(addressKey(a.address)) ?? 0) - (order.get(addressKey(b.address)) ?? 0);
  return cells || a.position.block - b.position.block || a.position.offset - b.position.offset;
}
