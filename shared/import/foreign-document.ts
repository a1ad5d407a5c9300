import type { Inline } from '../model/inline.ts';

// What a document of a word processor says, whatever its format: nothing of its looks, but every word of it.

/** A line of text: a paragraph, or an item with the number that is printed before it. */
export interface ForeignLine {
  readonly kind: 'line';
  /** The number that the program prints, computed from the list; null when the line is in no list. */
  readonly label: string | null;
  /** Lines of one list have one id; left out for a line in no list. */
  readonly list?: { readonly id: string; readonly depth: number };
  /** The depth of a heading from 1 on; left out for text. */
  readonly heading?: number;
  /** Whether it is a line of a table of contents, which repeats what stands elsewhere. */
  readonly isContents?: boolean;
  readonly children: readonly Inline[];
  /** The names of the bookmarks in it. */
  readonly anchors: readonly string[];
}

/** A table on its own grid. A merged cell is listed once, at its first place. */
export interface ForeignGrid {
  readonly kind: 'grid';
  readonly rows: readonly ForeignGridRow[];
}

export interface ForeignGridRow {
  /** Whether it is repeated on each page. */
  readonly isHeader: boolean;
  readonly cells: readonly ForeignGridCell[];
}

export interface ForeignGridCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly parts: readonly ForeignPart[];
}

/** A picture, or shapes with their words. */
export interface ForeignDrawing {
  readonly kind: 'drawing';
  readonly alt: string;
  /** Key in `ForeignDocument.images`; null when there is no picture, or none that can be taken. */
  readonly image: string | null;
  readonly widthMm: number | null;
  /** The words in its shapes, shape by shape. */
  readonly texts: readonly string[];
}

export type ForeignPart = ForeignLine | ForeignGrid | ForeignDrawing;

/** Text that stands outside of the pages' body. */
export interface ForeignNote {
  readonly kind: 'footnote' | 'header' | 'comment' | 'deleted';
  readonly text: string;
}

/**
 * What is only counted: program parts that were left alone, links to files elsewhere that nobody followed, objects of
 * other programs, readings beside signs, whole documents inside of the document.
 */
export type CountedCode = 'macros' | 'links' | 'objects' | 'ruby' | 'embedded';

/** What a user should know of a document that was read. */
export type ImportNotice =
  | { readonly code: CountedCode; readonly count: number }
  /** Signs of the private use area: they look otherwise, or like nothing, on another computer. */
  | { readonly code: 'private-use'; readonly signs: readonly string[] }
  /** A picture that cannot be taken, with why. */
  | {
      readonly code: 'picture';
      readonly alt: string;
      readonly why: 'too-large' | 'too-many-pixels' | 'kind' | 'missing';
    };

export interface ForeignPicture {
  readonly mime: 'image/png' | 'image/jpeg';
  /** Base64, with padding. */
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

export interface ForeignDocument {
  readonly format: 'docx' | 'odt';
  readonly parts: readonly ForeignPart[];
  readonly notes: readonly ForeignNote[];
  readonly notices: readonly ImportNotice[];
  readonly images: Readonly<Record<string, ForeignPicture>>;
}
