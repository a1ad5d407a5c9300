import { type CellAddress, richTextAt } from '../model/address.ts';
import type { LeftOver } from '../model/carried.ts';
import type { Report } from '../model/report.ts';
import { isBlank, type RichText } from '../model/rich-text.ts';
import { setRichText } from '../model/updates.ts';
import { carryTexts as texts } from '../texts/carry.ts';
import { blockWords } from './block-words.ts';

/** All that an entry says, part after part. */
export function leftOverText({ parts }: LeftOver): RichText {
  return parts.flatMap(({ text }) => text);
}

/** An entry as plain text, its place first: for the clipboard. */
export function leftOverWords(entry: LeftOver): string {
  return [entry.from.join('／'), ...linesOf(entry)].join('\n');
}

/** What an entry says, without its place: for searching. */
export function leftOverContent(entry: LeftOver): string {
  return linesOf(entry).join('\n');
}

function linesOf(entry: LeftOver): readonly string[] {
  const notes = (entry.assessments ?? []).map(({ criterion, note }) =>
    note === '' ? criterion : `${criterion}：${note}`,
  );
  const { owners = [] } = entry;
  return [
    ...entry.parts.map(({ text }) => text.map(blockWords).join('\n')),
    ...(owners.length === 0 ? [] : [texts.owners(owners)]),
    ...notes,
  ];
}

/**
 * Moves the texts of an entry behind what is written at a place. Ticks and notes stay in the entry until somebody
 * takes it away.
 */
export function placeLeftOver(report: Report, id: string, address: CellAddress): Report {
  const entry = report.leftOver?.find((one) => one.id === id);
  const before = richTextAt(report, address);
  if (entry === undefined || before === undefined || entry.parts.length === 0) return report;
  const hasMore = (entry.assessments ?? []).length > 0 || entry.selfScore !== undefined;
  const rest = hasMore ? { ...entry, parts: [] } : null;
  const kept = before.slice(0, before.findLastIndex((block) => !isBlank([block])) + 1);
  const next = replaceEntry(report, id, rest);
  return setRichText(next, address, [...kept, ...leftOverText(entry)]);
}

/** Takes an entry away for good. */
export function removeLeftOver(report: Report, id: string): Report {
  return report.leftOver?.some((one) => one.id === id) ? replaceEntry(report, id, null) : report;
}

function replaceEntry(report: Report, id: string, entry: LeftOver | null): Report {
  const { leftOver = [], ...rest } = report;
  const next = leftOver.flatMap((one) => (one.id !== id ? [one] : entry === null ? [] : [entry]));
  return next.length === 0 ? rest : { ...rest, leftOver: next };
}
