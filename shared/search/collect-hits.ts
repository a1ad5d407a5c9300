import type { CellAddress } from '../model/address.ts';
import type { CaretRange } from '../model/caret.ts';
import type { Report } from '../model/report.ts';
import { besideNames } from './beside-names.ts';
import type { BesideHit } from './find-beside.ts';
import { hitRange } from './hit.ts';
import { placeNames } from './place-name.ts';
import type { Search } from './search-each.ts';
import { createFinder, type Query } from './search-report.ts';
import { type Snippet, snippetIn, snippetOf } from './snippet.ts';

/** A hit that can be shown and gone to without having the report at hand. */
export interface CollectedHit extends Snippet {
  readonly address: CellAddress;
  readonly range: CaretRange;
  /** The names around it, the outermost first: section, strategy and row, column where there are several. */
  readonly place: readonly string[];
}

/** A hit outside of the cells that can be shown and gone to without having the report at hand. */
export interface CollectedBeside extends Snippet {
  readonly beside: Pick<BesideHit, 'place' | 'span'>;
  /** The names around it, the outermost first. */
  readonly place: readonly string[];
}

/** What is found in a report. */
export interface Collected {
  /** In reading order; those outside of the cells come last. The first ones only, when there are many. */
  readonly hits: readonly (CollectedHit | CollectedBeside)[];
  /** All of them, also those that are not in `hits`. */
  readonly hitCount: number;
}

/** Finds words in reports: in their cells and beside them. Reports share what it keeps. */
export type CollectHits = (report: Report, limit: number) => Collected;

/** Makes a search for a text through all that a report says. */
export function createCollector(query: Query): CollectHits {
  const finder = createFinder(query);
  return (report, limit) => {
    const cells = finder.search(report, null);
    const beside = finder.beside(report);
    return {
      hits: [
        ...collectCells(report, cells.slice(0, limit)),
        ...collectBeside(report, beside.slice(0, Math.max(0, limit - cells.length))),
      ],
      hitCount: cells.length + beside.length,
    };
  };
}

function collectCells(report: Report, hits: ReturnType<Search>): readonly CollectedHit[] {
  return hits.flatMap((hit): CollectedHit[] => {
    const place = placeNames(report, hit.address);
    const snippet = snippetOf(report, hit);
    if (place.length === 0 || snippet === null) return [];
    return [{ address: hit.address, range: hitRange(hit), place, ...snippet }];
  });
}

function collectBeside(report: Report, hits: readonly BesideHit[]): readonly CollectedBeside[] {
  return hits.map(({ place, text, span }) => ({
    beside: { place, span },
    place: besideNames(report, place),
    ...snippetIn(text, span),
  }));
}
