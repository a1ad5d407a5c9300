import type { CreatePatternSearch } from './session-types.ts';

/** The code for patterns is read when somebody wants one: the window opens without it. */
export async function loadPatterns(): Promise<CreatePatternSearch> {
  const { createPatternSearch } = await import('../../../shared/search/search-pattern.ts');
  return createPatternSearch;
}
