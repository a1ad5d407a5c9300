import type { EditedDocument } from '../../state/document.ts';

/** What the paper gives to whoever shows and edits a row's units. */
export interface OwnersCellProps {
  readonly document: EditedDocument;
  readonly sectionId: string;
  readonly rowId: string;
  readonly owners: readonly string[];
}
