import type { BesideHit } from '../../../shared/search/find-beside.ts';
import type { FoldOptions } from '../../../shared/search/fold-text.ts';
import type { Hit } from '../../../shared/search/hit.ts';
import type { PatternFault } from '../../../shared/search/pattern.ts';
import type { FieldUndo } from '../../keys/field-undo.ts';

/** What somebody asks of finding: to open its bar, with or without replacing, or to go on. */
export type FindAct = 'open' | 'replace' | 'next' | 'previous' | 'replace-one' | 'replace-all';

/** What finding shows. */
export interface FindState {
  readonly isOpen: boolean;
  /** Whether the line for replacing is shown. */
  readonly isReplacing: boolean;
  /** Whether the hits are listed below the bar. */
  readonly isListed: boolean;
  readonly needle: string;
  readonly replacement: string;
  readonly options: FoldOptions;
  /** The needle is a pattern, and `$1` in the replacement a group of it. */
  readonly isPattern: boolean;
  /** Why nothing can be found for the needle; null when all is well. */
  readonly fault: PatternFault | null;
  /** Looks only in the cell that has the caret. */
  readonly onlyCell: boolean;
  /** In reading order, for the report as it is now, or as it was before `isDue`. */
  readonly hits: readonly Hit[];
  /** What is found outside of the cells: never replaced, and no part of the count. */
  readonly beside: readonly BesideHit[];
  /** All hits were just replaced; the report is looked through again when that is on the screen. */
  readonly isDue: boolean;
  /** Index of the hit that is shown; -1 without any. */
  readonly current: number;
  /** Keys of the hits that are not to be replaced. */
  readonly leftOut: ReadonlySet<string>;
  /** Whether what was done last here was replacing, not typing into a field: undo takes that back. */
  readonly isReplaced: boolean;
  /** Grows each time the field for the needle is asked to take the focus. */
  readonly focusRequest: number;
  /** Grows each time the hit that is shown is to be brought into sight. */
  readonly revealRequest: number;
}

export const CLOSED: FindState = {
  isOpen: false,
  isReplacing: false,
  isListed: false,
  needle: '',
  replacement: '',
  options: { matchCase: false, foldVariants: true, foldWidth: true },
  isPattern: false,
  fault: null,
  onlyCell: false,
  hits: [],
  beside: [],
  isDue: false,
  current: -1,
  leftOut: new Set(),
  isReplaced: false,
  focusRequest: 0,
  revealRequest: 0,
};

/** Whose undo a field of the bar has: right behind a replacing it is that which somebody wants back. */
export function fieldUndo({ isReplaced }: FindState): FieldUndo {
  return isReplaced ? 'document' : 'own';
}
