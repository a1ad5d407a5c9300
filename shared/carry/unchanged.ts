import { addressKey, type CellAddress } from '../model/address.ts';
import { allTexts } from '../model/all-texts.ts';
import type { Companion } from '../model/carried.ts';
import { formSectionOf } from '../model/find-place.ts';
import { parseNumberMarker } from '../model/number-marker.ts';
import type { Report } from '../model/report.ts';
import { blockText, type RichText } from '../model/rich-text.ts';
import { placesBeside } from './companion.ts';

/** A sentence that stands as it stood last year. */
export interface UnchangedSentence {
  readonly address: CellAddress;
  readonly block: number;
  /** In the block's text; UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A shorter sentence (「辦理情形如下」) is a heading, and says nothing of a year. Characters. */
const TELLING = 8;

/**
 * The sentences of a line, without blank ends. What only leads to what follows (…：) is none, and neither is a word or
 * two, unless it has a figure: 「計 12 件。」 tells as much of a year as a long sentence.
 */
export function sentencesOf(
  line: string,
): readonly { readonly at: number; readonly text: string }[] {
  return [...line.matchAll(/[^。！？；;\n\t]+[。！？；;]?/gu)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const text = match[0].trim();
    const isLong = [...text].length >= TELLING && !/[：:]$/u.test(text);
    return isLong || hasFigure(text) ? [{ at: match.index + lead, text }] : [];
  });
}

/** Whether a number stands in a sentence that is not the sentence's own. */
function hasFigure(text: string): boolean {
  return /[0-9０-９]/u.test(text.slice(parseNumberMarker(text)?.length ?? 0));
}

interface Known {
  readonly lastYear: Companion;
  readonly found: readonly Omit<UnchangedSentence, 'address'>[];
}
/** After a key only the text that was typed in is compared again. */
const known = new WeakMap<RichText, Map<string, Known>>();

/**
 * The sentences of a report that stand at the same place as last year, word for word, in reading order. Those that
 * the user said are to stay are left out.
 */
export function unchangedSentences(report: Report): readonly UnchangedSentence[] {
  const { lastYear } = report;
  if (lastYear === undefined) return [];
  const kept = new Set(lastYear.kept ?? []);
  return allTexts(report).flatMap(({ address, richText }) =>
    unchangedIn(report, lastYear, address, richText)
      .filter(({ text }) => !kept.has(text))
      .map((sentence) => ({ address, ...sentence })),
  );
}

function unchangedIn(
  report: Report,
  lastYear: Companion,
  address: CellAddress,
  richText: RichText,
): readonly Omit<UnchangedSentence, 'address'>[] {
  const key = addressKey(address);
  const byPlace = known.get(richText) ?? new Map<string, Known>();
  const before = byPlace.get(key);
  // What is said to be kept makes another object of the same places.
  if (before?.lastYear.places === lastYear.places) return before.found;
  const old = new Set(
    lastYearLines(report, lastYear, address)
      .flatMap(sentencesOf)
      .map(({ text }) => text),
  );
  const found = richText.flatMap((block, index) =>
    sentencesOf(blockText(block)).flatMap(({ at, text }) =>
      old.has(text) ? [{ block: index, from: at, to: at + text.length, text }] : [],
    ),
  );
  byPlace.set(key, { lastYear, found });
  known.set(richText, byPlace);
  return found;
}

function lastYearLines(
  report: Report,
  lastYear: Companion,
  address: CellAddress,
): readonly string[] {
  const section = report.sections.find(({ id }) => id === address.sectionId);
  const formSection = formSectionOf(report, section);
  if (section === undefined || formSection === undefined) return [];
  const row =
    address.kind === 'cell' && section.kind === 'table'
      ? section.rows.find(({ id }) => id === address.rowId)
      : undefined;
  return placesBeside(lastYear, formSection.id, row?.formRowId ?? null).flatMap(({ parts }) =>
    parts.flatMap(({ text }) => text.map(blockText)),
  );
}

/** Says that a sentence is to stay as it is. */
export function keepSentence(report: Report, text: string): Report {
  const { lastYear } = report;
  if (lastYear === undefined || lastYear.kept?.includes(text)) return report;
  return { ...report, lastYear: { ...lastYear, kept: [...(lastYear.kept ?? []), text] } };
}
