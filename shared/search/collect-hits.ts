import type { CellAddress } from '../model/address.ts';
import type { CaretRange } from '../model/caret.ts';
import type { Report } from '../model/report.ts';
import { hitRange } from './hit.ts';
import { placeName } from './place-name.ts';
import type { Search } from './search-each.ts';
import { type Snippet, snippetOf } from './snippet.ts';

/** A hit that can be shown and gone to without having the report at hand. */
export interface CollectedHit extends Snippet {
  readonly address: CellAddress;
  readonly range: CaretRange;
  /** The names around it, the outermost first: section, strategy and row, column where there are several. */
  readonly place: readonly string[];
}

/** What a search finds in a report: the first hits in reading order, and how many there are in all. */
export function collectHits(
  report: Report,
  search: Search,
  limit: number,
): { readonly hits: readonly CollectedHit[]; readonly hitCount: number } {
  const all = search(report, null);
  const hits = all.slice(0, limit).flatMap((hit): CollectedHit[] => {
    const place = placeName(report, hit.address);
    const snippet = snippetOf(report, hit);
    if (place === null || snippet === null) return [];
    const { section, path, column } = place;
    const names = [section, ...path, ...(column === null ? [] : [column])];
    return [{ address: hit.address, range: hitRange(hit), place: names, ...snippet }];
  });
  return { hits, hitCount: all.length };
}
