import type { ProseFormSection, TableFormSection } from '../../model/form-section.ts';

/** Gives headings their levels on the page. */
export interface HeadingLevels {
  /** The level, 2 to 6, of a heading of this depth. The title is the one heading of level 1. */
  readonly next: (depth: number) => number;
}

/**
 * Levels without gaps: forms print headings of the second depth without one of the first, and who listens to a page
 * would look for what is missing. A heading stands one level under the last one of a smaller depth.
 */
export function createHeadingLevels(): HeadingLevels {
  let open: readonly number[] = [];
  return {
    next: (depth) => {
      open = [...open.filter((outer) => outer < depth), depth];
      return Math.min(6, open.length + 1);
    },
  };
}

/** How deep the headings stand: running text as the form says, classes of tables second, tables below those. */
export const CATEGORY_DEPTH = 2;
export const proseDepth = ({ level }: ProseFormSection): number => level;
export const tableDepth = ({ categoryPrinted }: TableFormSection): number =>
  categoryPrinted === null ? 2 : 3;
