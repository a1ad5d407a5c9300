import type { CellAddress } from '../../model/address.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { RowAddress } from '../../model/updates.ts';

/** Something that a document says otherwise than the report it was made from. */
export type DocumentChange =
  /** What is written at a place. */
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly place: readonly string[];
      readonly address: CellAddress;
      /** As the report has it now. */
      readonly before: RichText;
      readonly after: RichText;
      /** Whether the report was changed at the same place since it was exported. */
      readonly isConflict: boolean;
    }
  | {
      readonly kind: 'owners';
      readonly id: string;
      readonly place: readonly string[];
      readonly address: RowAddress;
      /** As the report has them now. */
      readonly before: readonly string[];
      readonly after: readonly string[];
      readonly isConflict: boolean;
    }
  | {
      readonly kind: 'field';
      readonly id: string;
      readonly place: readonly string[];
      readonly sectionId: string;
      readonly fieldId: string;
      /** As the report has it now. */
      readonly before: string;
      readonly after: string;
      readonly isConflict: boolean;
    }
  /** A row that is not in the document any more. */
  | {
      readonly kind: 'missing-row';
      readonly id: string;
      readonly place: readonly string[];
      readonly row: RowAddress;
      /** Whether the office added it: then it can go as a whole, while a row of the form can only be emptied. */
      readonly isAdded: boolean;
      readonly addresses: readonly CellAddress[];
      readonly text: string;
    }
  /** A row that the document has more, where the form takes rows of the office's own. */
  | {
      readonly kind: 'added-row';
      readonly id: string;
      readonly place: readonly string[];
      /** The row that it is put under. */
      readonly below: RowAddress;
      /** Its strategy, without the number that follows from its place. */
      readonly wording: RichText;
      /** As the document names them; none: those of the row above. */
      readonly owners: readonly string[];
      /** What is written in it. Blank cells are left out. */
      readonly cells: readonly AddedCell[];
      /** All of it, for keeping it aside. */
      readonly richText: RichText;
    }
  /** Wording of the form, headings and the title: told, never taken over. */
  | {
      readonly kind: 'fixed';
      readonly id: string;
      readonly place: readonly string[];
      readonly before: string;
      readonly after: string;
    }
  /** Text that belongs to no place of the report: placed by hand, or kept. */
  | {
      readonly kind: 'unplaced';
      readonly id: string;
      /** Where it stood in the document, as far as it is known. */
      readonly place: readonly string[];
      readonly richText: RichText;
      readonly text: string;
    };

/** A cell of a row that a document has more. */
export interface AddedCell {
  readonly columnId: string;
  readonly label: string;
  readonly richText: RichText;
}

/** By what the places of a document were found again. */
export interface Anchors {
  /** Whether the document still carried its report. */
  readonly isCarried: boolean;
  /** Whether the mark of the report's rows is in the document's properties. */
  readonly hasRowMap: boolean;
  /** Rows found by their bookmark, and by number and wording. */
  readonly rowsByBookmark: number;
  readonly rowsByWording: number;
  readonly rows: number;
  /** Places of the report with a text, and those of them that say the same in the document, or nearly so. */
  readonly written: number;
  readonly alike: number;
}

/** How the characters of a document's pages were accounted for, without white space. */
export interface CharacterAccount {
  readonly total: number;
  /** In a place of the report. */
  readonly placed: number;
  /** Wording of the form, headings, labels, contents. */
  readonly fixed: number;
  /** Listed as belonging nowhere. */
  readonly unplaced: number;
}
