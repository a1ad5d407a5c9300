import type { CellAddress } from '../../model/address.ts';
import type { RichText } from '../../model/rich-text.ts';

/** Where a piece of a document goes. */
export type ImportTarget =
  | CellAddress
  | { readonly kind: 'field'; readonly sectionId: string; readonly fieldId: string }
  | { readonly kind: 'owners'; readonly sectionId: string; readonly rowId: string }
  | ({ readonly kind: 'new-row' } & NewRow);

/** A row of the office's own, to be put below another one. */
export interface NewRow {
  readonly sectionId: string;
  /** The row that it is put below. */
  readonly rowId: string;
  /** Without its number, which follows from its place. */
  readonly wording: RichText;
  /** Empty for those of the row above. */
  readonly owners: readonly string[];
  readonly cells: readonly { readonly columnId: string; readonly richText: RichText }[];
}

/** A piece of a document, and where it is proposed to go. */
export interface ImportPiece {
  readonly id: string;
  /** Where it stood, in the document's own words, outermost first. */
  readonly place: readonly string[];
  readonly richText: RichText;
  readonly text: string;
  /** Null when it belongs nowhere: it is kept among what is left over. */
  readonly target: ImportTarget | null;
  /** How sure that is: 1 the same wording, never below 0.6; 0 without a target. */
  readonly confidence: number;
}

/** A table of the document that was taken for one of the form's. */
export interface ImportTable {
  /** Its place among the tables of the document. */
  readonly index: number;
  /** What stands at the head of each of its columns. */
  readonly heads: readonly string[];
  /** The form's columns by id, and which one each of its columns is; null for none. */
  readonly columns: readonly (string | null)[];
  readonly sectionId: string;
}

export interface ImportPlan {
  readonly pieces: readonly ImportPiece[];
  readonly tables: readonly ImportTable[];
  readonly rows: { readonly matched: number; readonly all: number };
  /** Characters without white space: in the document, taken as wording of the form, in pieces. */
  readonly characters: { readonly total: number; readonly fixed: number; readonly pieces: number };
}

/** By the index of a table, which column of the form each of its columns is; chosen by hand. */
export type ColumnChoices = Readonly<Record<number, readonly (string | null)[]>>;
