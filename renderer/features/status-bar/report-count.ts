import { type CellAddress, richTextAt } from '../../../shared/model/address.ts';
import type { Report } from '../../../shared/model/report.ts';
import { countCharacters, type RichText } from '../../../shared/model/rich-text.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { Section } from '../../../shared/model/section.ts';

// Reports share what did not change, so counts are kept by identity: a keystroke counts one cell again.
const byText = new WeakMap<RichText, number>();
const byRow = new WeakMap<Row, number>();
const bySection = new WeakMap<Section, number>();

/** Characters in one place of the report; 0 when it does not exist. */
export function countAt(report: Report, address: CellAddress): number {
  const richText = richTextAt(report, address);
  return richText === undefined ? 0 : countText(richText);
}

/** Characters the office wrote in the whole report. */
export function countReport(report: Report): number {
  return sum(report.sections, countSection);
}

function countSection(section: Section): number {
  return remember(bySection, section, () =>
    section.kind === 'prose' ? countText(section.body) : sum(section.rows, countRow),
  );
}

function countRow(row: Row): number {
  return remember(byRow, row, () => sum(Object.values(row.cells), countText));
}

function countText(richText: RichText): number {
  return remember(byText, richText, () => countCharacters(richText));
}

function remember<Key extends object>(
  known: WeakMap<Key, number>,
  key: Key,
  count: () => number,
): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = count();
  known.set(key, value);
  return value;
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
