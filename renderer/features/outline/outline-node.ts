import type { CellAddress } from '../../../shared/model/address.ts';

/** One line of the outline. The tree follows from the form alone: typing never changes it. */
export type OutlineNode = SectionNode | GroupNode | RowNode;

export interface SectionNode {
  readonly kind: 'prose' | 'table';
  readonly key: string;
  readonly sectionId: string;
  readonly label: string;
  /** How deep its heading is among those of text, 0 for the outermost. Shown only: the tree has them side by side. */
  readonly depth: number;
  /** Printed points; null when none. */
  readonly points: number | null;
  /** Where a click leads; null where nothing can be written. */
  readonly address: CellAddress | null;
  readonly children: readonly OutlineNode[];
}

/** Rows that share a level of their strategy. */
export interface GroupNode {
  readonly kind: 'group';
  readonly key: string;
  readonly label: string;
  readonly address: CellAddress | null;
  readonly children: readonly OutlineNode[];
}

export interface RowNode {
  readonly kind: 'row';
  readonly key: string;
  readonly sectionId: string;
  readonly rowId: string;
  /** The last level of the path, with words even where that level is only a number. */
  readonly label: string;
  /** All levels, for a screen reader and the tooltip. */
  readonly path: string;
  readonly address: CellAddress | null;
  readonly children: readonly [];
}
