import type { Mark } from '../model/inline.ts';
import type { ExportedText } from './exported-text.ts';

/** All that verification reads of a finished document. */
export interface ExportedDocument {
  readonly text: ExportedText;
  readonly details: ExportedDetails;
}

/** What a document holds beside the text in its places. */
export interface ExportedDetails {
  /** The line at the head of every page, the numbers of pages as their signs; empty when there is none. */
  readonly header: string;
  readonly footer: string;
  /** Comments and answers in the order of the file. */
  readonly comments: readonly ExportedComment[];
  /** Every picture in the order of the document; null for one that the file does not hold. */
  readonly pictures: readonly (Uint8Array | null)[];
  /** Words that are set off, in the order of the document. */
  readonly marked: readonly MarkedWords[];
}

/** Its lines are apart by `\n`. */
export interface ExportedComment {
  readonly author: string;
  readonly text: string;
}

/** Words of one paragraph with the same marks, as long as they go. */
export interface MarkedWords {
  /** Canonical order; never empty. */
  readonly marks: readonly Mark[];
  readonly text: string;
}
