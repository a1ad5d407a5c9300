import type { Criterion } from '../../model/form-row.ts';
import type { StandardParagraph } from '../../model/form-section.ts';
import { parseNumberMarker } from '../../model/number-marker.ts';
import { sanitizeText } from '../../model/sanitize.ts';
import type { RocYear } from '../../model/year.ts';
import { fillYears, YEAR_PLACEHOLDERS } from '../fill-years.ts';

// Lists as people type them into one field, and back.

/** The lines of a text that say something. */
export function splitLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => sanitizeText(line).trim())
    .filter((line) => line !== '');
}

/** Names divided by 、 or commas, or lines. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[、,，；;\n]/u)
    .map((name) => sanitizeText(name).trim())
    .filter((name) => name !== '');
}

/** Criteria, one per line, with the points after ｜ where the source prints any. */
export function criteriaText(criteria: readonly Criterion[]): string {
  return criteria
    .map(({ text, points }) => (points === null ? text : `${text}｜${points}`))
    .join('\n');
}

/** Reads criteria. A line that stayed keeps its id; a changed one that of its place, if nobody else has it. */
export function readCriteria(
  text: string,
  before: readonly Criterion[],
  makeKey: () => string,
): readonly Criterion[] {
  const lines = splitLines(text).map((line) => {
    const [, words, number] = /^(.+?)\s*[｜|]\s*(\d+(?:\.\d+)?)$/u.exec(line) ?? [];
    return words === undefined
      ? { text: line, points: null }
      : { text: words, points: Number(number) };
  });
  const left = [...before];
  const same = lines.map((line) => {
    const at = left.findIndex((old) => old.text === line.text);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  });
  return lines.map((line, i) => {
    const old = same[i] ?? takeAt(left, before[i]);
    return { ...old, id: old?.id ?? `c-${makeKey()}`, ...line };
  });
}

function takeAt(left: Criterion[], wanted: Criterion | undefined): Criterion | undefined {
  const at = wanted === undefined ? -1 : left.indexOf(wanted);
  return at === -1 ? undefined : left.splice(at, 1)[0];
}

/** Standing wording, one paragraph per line, with its years as placeholders. */
export function standardText(paragraphs: readonly StandardParagraph[]): string {
  return paragraphs.map(standardLine).join('\n');
}

function standardLine({ marker, text, pattern }: StandardParagraph): string {
  return `${marker ?? ''}${pattern ?? text}`;
}

/** Reads standing wording. Numbers give the levels; `{year}` and its neighbours follow the report's year. */
export function readStandard(
  text: string,
  before: readonly StandardParagraph[],
  year: RocYear,
): readonly StandardParagraph[] {
  return splitLines(text).map((line) => {
    const same = before.find((paragraph) => standardLine(paragraph) === line);
    if (same !== undefined) return same;
    const found = parseNumberMarker(line);
    const marker =
      found?.style === 'official' && found.level >= 1 && found.level <= 6 ? found : null;
    const words = line.slice(marker?.length ?? 0);
    return {
      level: marker?.level ?? 0,
      marker: marker === null ? null : line.slice(0, marker.length).trim(),
      text: fillYears(words, year),
      ...(hasYear(words) ? { pattern: words } : {}),
    };
  });
}

/** Whether a wording moves on with the years. */
export function hasYear(text: string): boolean {
  return YEAR_PLACEHOLDERS.some((name) => text.includes(name));
}
