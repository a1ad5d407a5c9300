import type { PatternFault, PatternFaultKind } from '../../../shared/search/pattern.ts';
import { findTexts } from '../../../shared/texts/find.ts';

/** A kind that has no words here does not compile. */
const WORDS: Readonly<Record<PatternFaultKind, (part: string) => string>> = findTexts.patternFaults;

/** What is wrong with a pattern, where, and what to do. */
export function faultWords({ kind, part, at }: PatternFault): string {
  return findTexts.patternFault(at === null ? null : at + 1, WORDS[kind](part ?? ''));
}
