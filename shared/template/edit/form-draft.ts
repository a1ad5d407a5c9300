import type { Form } from '../../model/form.ts';
import type { FormRow } from '../../model/form-row.ts';
import type {
  AddedRowsPlace,
  ProseFormSection,
  TableFormSection,
} from '../../model/form-section.ts';

/** A row as it was loaded: used word for word as long as nobody touches its wording or what stands above it. */
export interface KeptRow {
  readonly label: string;
  readonly text: string;
  readonly printed: readonly string[];
  /** The labels above it when it was loaded. */
  readonly above: readonly string[];
  /** Those of them that it was the first row under. */
  readonly opened: readonly string[];
}

/** A line of a table's outline: a group, a row, or both. Which of them follows from what stands below it. */
export interface DraftItem {
  /** Unique within the draft; small letters, digits and hyphens. */
  readonly key: string;
  /** 0 for the outermost. */
  readonly level: number;
  /** The wording with its number, lines divided by line feeds. */
  readonly words: string;
  /** What is printed before the criteria, in tables with a column for them. */
  readonly intro: string;
  /** The id of the row in the form; null for a line that was none so far. */
  readonly rowId: string | null;
  /** Whether people write in this line although others stand under it. */
  readonly alsoRow: boolean;
  readonly owners: FormRow['owners'];
  readonly criteria: FormRow['criteria'];
  readonly points: number | null;
  readonly note: string | null;
  /** Set when the office may add rows under this line. */
  readonly adds?: AddedRowsPlace;
  readonly kept?: KeptRow;
  /** Fields of the row that this program does not know. */
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/** A table in the making: an outline in place of rows with whole paths. */
export type DraftTable = Omit<TableFormSection, 'rows' | 'allowsAddedRows'> & {
  readonly items: readonly DraftItem[];
};

export type DraftSection = ProseFormSection | DraftTable;

/** A form in the making. Unlike a form it may be incomplete, and nothing typed into it is ever dropped. */
export type FormDraft = Omit<Form, 'sections'> & { readonly sections: readonly DraftSection[] };

/** The deepest level of an outline, counted from 0: a row's path has at most four labels. */
export const DEEPEST = 3;

/**
 * Levels without jumps: nothing is more than one step deeper than what stands before it, and the first line is
 * outermost. So each line has its parent, whatever was moved or deleted.
 */
export function withSoundLevels(items: readonly DraftItem[]): readonly DraftItem[] {
  let before = -1;
  return items.map((item) => {
    const level = Math.max(0, Math.min(item.level, before + 1, DEEPEST));
    before = level;
    return level === item.level ? item : { ...item, level };
  });
}

/** Whether others stand under the line at this place. */
export function hasChildren(items: readonly DraftItem[], index: number): boolean {
  return (items[index + 1]?.level ?? -1) > (items[index]?.level ?? 0);
}

/** Where the line at `index` with all that stands under it ends. */
export function endOfBranch(items: readonly DraftItem[], index: number): number {
  const level = items[index]?.level ?? 0;
  let end = index + 1;
  while ((items[end]?.level ?? -1) > level) end += 1;
  return end;
}
