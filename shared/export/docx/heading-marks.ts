import { BookmarkSign, bookmarkEnd, bookmarkStart } from './bookmark.ts';

/** The bookmarks at headings that the contents point at, in their order. */
export interface HeadingMarks {
  /** What stands around the next heading's words, and whether a page begins with it. */
  readonly next: () => {
    readonly before: readonly BookmarkSign[];
    readonly after: readonly BookmarkSign[];
    readonly beginsPage: boolean;
  };
}

const NONE = { before: [], after: [], beginsPage: false } as const;

/** The name of the bookmark of a heading, counted from 1: as Word calls those it makes for contents. */
export function headingBookmark(number: number): string {
  return `_Toc${String(number).padStart(8, '0')}`;
}

/** @param hasContents whether the document has a list of its headings; otherwise nothing is marked */
export function createHeadingMarks(hasContents: boolean, nextBookmark: () => number): HeadingMarks {
  let count = 0;
  return {
    next: () => {
      if (!hasContents) return NONE;
      count += 1;
      const id = nextBookmark();
      return {
        before: [new BookmarkSign(bookmarkStart(id, headingBookmark(count)))],
        after: [new BookmarkSign(bookmarkEnd(id))],
        // The contents end with their page.
        beginsPage: count === 1,
      };
    },
  };
}
