import { sanitizeText } from '../model/sanitize.ts';
import { type Finder, finderOf, NOTHING_FOUND } from './finder.ts';
import { compilePattern, type Pattern, type PatternFault } from './pattern.ts';
import type { LineSpan } from './search-each.ts';
import type { Query } from './search-report.ts';

/** A search for a pattern. Finds nothing while there is a fault. */
export interface PatternSearch extends Finder {
  /** Why nothing can be found: the pattern is wrong, or searching took too long. Null when all is well. */
  readonly fault: () => PatternFault | null;
}

/** Searching the cells of a report may take so long, and what stands beside them once more; milliseconds. Nothing else happens meanwhile. */
const LIMIT_MS = 500;
/** A look at one line may take so many steps: about a second on a slow PC. */
const MOST_STEPS = 30_000_000;

const TOO_SLOW: PatternFault = { kind: 'too-slow', part: null, at: null };

/**
 * Makes a search for a pattern that cannot take long: one match takes time that grows with the line, and between
 * two the clock is looked at. A search that was given up stays so: it would take as long again after each key.
 * @param now milliseconds of a clock that only goes on
 */
export function createPatternSearch(query: Query, now: () => number): PatternSearch {
  const source = sanitizeText(query.needle);
  if (source === '') return { ...NOTHING_FOUND, fault: () => null };
  const compiled = compilePattern(source, query);
  if (!compiled.ok) return { ...NOTHING_FOUND, fault: () => compiled.error };

  let fault: PatternFault | null = null;
  let until = 0;
  const each = finderOf((text) => {
    if (fault !== null) return [];
    const spans = takeUntil(compiled.value, text, () => now() > until);
    if (spans === null) fault = TOO_SLOW;
    return spans ?? [];
  });
  const inTime = <T>(look: () => readonly T[]): readonly T[] => {
    until = now() + LIMIT_MS;
    const hits = look();
    return fault === null ? hits : [];
  };
  return {
    search: (report, scope) => inTime(() => each.search(report, scope)),
    beside: (report) => inTime(() => each.beside(report)),
    fault: () => fault,
  };
}

/** All matches in a line; null when the time was up before. */
function takeUntil(
  { cost, matches }: Pattern,
  text: string,
  isOver: () => boolean,
): readonly LineSpan[] | null {
  if (isOver() || cost * text.length > MOST_STEPS) return null;
  const spans: LineSpan[] = [];
  for (const match of matches(text)) {
    spans.push(match);
    if (isOver()) return null;
  }
  return spans;
}
