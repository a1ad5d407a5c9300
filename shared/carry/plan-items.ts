import type { CellAddress } from '../model/address.ts';
import { richTextAt } from '../model/address.ts';
import { isTextBlock, type ListItem, listItem } from '../model/block.ts';
import { splitInlineItems } from '../model/inline-items.ts';
import type { Report } from '../model/report.ts';
import { isBlank, normalizeRichText, type RichText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';

/** The items of a text, and the kind of number they have; without items each paragraph is one. */
export interface ItemCount {
  readonly count: number;
  readonly like: Pick<ListItem, 'style' | 'level'>;
}

const PLAIN = { style: 'official', level: 3 } as const;

/**
 * How many things a text tells one by one: its items of the outermost level, numbers that run through one
 * paragraph, or else its paragraphs. A blank text tells nothing.
 */
export function countItems(richText: RichText): ItemCount {
  const written = isBlank(richText) ? [] : richText;
  const blocks = written.flatMap((block) => splitInlineItems([block], 0)?.richText ?? [block]);
  const items = blocks.filter((block) => block.type === 'item');
  const [first, ...others] = items;
  if (first === undefined) {
    return { count: blocks.filter((block) => !isBlank([block])).length, like: PLAIN };
  }
  const outer = others.reduce((best, item) => (item.level < best.level ? item : best), first);
  const count = items.filter(({ level, style }) => level === outer.level && style === outer.style);
  return { count: count.length, like: { style: outer.style, level: outer.level } };
}

/** How many items a text has that are there to be answered, written or not. */
export function countAnswers(richText: RichText): number {
  const items = richText.filter((block) => block.type === 'item');
  const outer = Math.min(...items.map(({ level }) => level));
  const answered = items.filter((item) => item.level === outer && !isBlank([item]));
  return items.length > 0 ? answered.length : countItems(richText).count;
}

/** Puts as many empty items behind a text as it lacks; the same report when it lacks none. */
export function startAnswers(report: Report, address: CellAddress, plan: RichText): Report {
  const before = richTextAt(report, address);
  if (before === undefined) return report;
  const { count, like } = countItems(plan);
  const there = before.filter(
    (block) => block.type === 'item' && block.level === like.level,
  ).length;
  const missing = count - Math.max(there, countItems(before).count);
  if (missing <= 0) return report;
  const trimmed = before.filter(
    (block, i) => i < before.length - 1 || !isTextBlock(block) || !isBlank([block]),
  );
  const kept = isBlank(before) && there === 0 ? [] : trimmed;
  const added = Array.from({ length: missing }, () => listItem(like.style, like.level));
  return setRichText(report, address, normalizeRichText([...kept, ...added]));
}
