/** A place between two characters of a rich text. */
export interface CaretPosition {
  /** Index of the block. */
  readonly block: number;
  /** UTF-16 units from the block's beginning; a line break counts as one. */
  readonly offset: number;
}

/** A selection inside one rich text; collapsed when both ends are equal. */
export interface CaretRange {
  readonly anchor: CaretPosition;
  readonly focus: CaretPosition;
}

/** A range without extent. */
export function collapsedAt(position: CaretPosition): CaretRange {
  return { anchor: position, focus: position };
}

/** The very beginning of a rich text. */
export const TEXT_START: CaretRange = collapsedAt({ block: 0, offset: 0 });
