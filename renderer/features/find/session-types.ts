import type { BesideHit } from '../../../shared/search/find-beside.ts';
import type { FoldOptions } from '../../../shared/search/fold-text.ts';
import type { Hit } from '../../../shared/search/hit.ts';
import type { createPatternSearch } from '../../../shared/search/search-pattern.ts';
import type { EditedDocument } from '../../state/document.ts';
import type { Readable } from '../../state/store.ts';
import type { FindState } from './find-state.ts';

/** Makes a search for a pattern. */
export type CreatePatternSearch = typeof createPatternSearch;

/** What finding needs from outside. */
export interface FindDeps {
  readonly document: EditedDocument;
  /** Says something short, also to a screen reader. */
  readonly announce: (message: string) => void;
  /** Does something that puts the caret into a cell, and leaves the focus where it is. */
  readonly aside: (act: () => void) => void;
  /** Calls back once what is to be shown next has been painted. */
  readonly afterPaint: (act: () => void) => void;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
  /** Goes to a text that stands in no cell. */
  readonly goBeside: (hit: BesideHit) => void;
  /** Reads the code for patterns, which most people never need. */
  readonly loadPatterns: () => Promise<CreatePatternSearch>;
}

/** Finding and replacing in one report. Works on the document alone: what the screen shows does not matter. */
export interface FindSession extends Readable<FindState> {
  /** Opens the bar. `takeSelection`: what is selected in the cell becomes the needle. */
  readonly open: (how: { isReplacing: boolean; takeSelection: boolean }) => void;
  /** Closes the bar and gives the focus back to the cell: to the hit shown, or to where the caret was. */
  readonly close: () => void;
  readonly setNeedle: (needle: string) => void;
  readonly setReplacement: (replacement: string) => void;
  readonly setOptions: (change: Partial<FoldOptions>) => void;
  /** Takes the needle as a pattern, or as it stands. */
  readonly setPattern: (isPattern: boolean) => Promise<void>;
  readonly setOnlyCell: (onlyCell: boolean) => void;
  readonly setReplacing: (isReplacing: boolean) => void;
  readonly setListed: (isListed: boolean) => void;
  /** Lists the hits before all of them are replaced; does nothing without any. */
  readonly previewAll: () => void;
  /** Gives the focus to the field for the needle. */
  readonly focusNeedle: () => void;
  /** Goes to the next (1) or previous (-1) hit, around the ends: from the hit shown, or from the caret. */
  readonly step: (by: 1 | -1, from: 'shown' | 'caret') => void;
  /** Goes to one hit, by its index. */
  readonly goTo: (index: number) => void;
  /** Goes to a hit that stands in no cell. */
  readonly goBeside: (hit: BesideHit) => void;
  /** Takes a hit into the replacement or out of it. */
  readonly choose: (hit: Hit, isChosen: boolean) => void;
  readonly chooseAll: (isChosen: boolean) => void;
  /** Replaces the hit that is shown and goes to the next one. */
  readonly replaceShown: () => void;
  /** Replaces every chosen hit as one step of undo. */
  readonly replaceChosen: () => void;
}
