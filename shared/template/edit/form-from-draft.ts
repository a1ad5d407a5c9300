import type { Form } from '../../model/form.ts';
import type { FormRow } from '../../model/form-row.ts';
import type { AddedRowsPlace, TableFormSection } from '../../model/form-section.ts';
import { sameValue } from '../../model/same-value.ts';
import { type DraftItem, type DraftTable, type FormDraft, hasChildren } from './form-draft.ts';
import { foldLabel, readRowWords } from './row-words.ts';

/** The form that a draft says, sound or not: `check` and `checkForm` tell what is wrong with it. */
export function formFromDraft(draft: FormDraft): Form {
  return {
    ...draft,
    sections: draft.sections.map((section) =>
      section.kind === 'prose' ? section : formTable(section),
    ),
  };
}

/** The lines of a table that become rows, in the order of the form's rows: the way back from a fault to its line. */
export function rowItems(table: DraftTable): readonly DraftItem[] {
  const items = withoutBlankEnds(table.items);
  return items.filter((_, i) => isRow(items, i));
}

/** The lines of a table that become no rows but levels above them, in their order. */
export function groupItems(table: DraftTable): readonly DraftItem[] {
  const items = withoutBlankEnds(table.items);
  return items.filter((_, i) => !isRow(items, i));
}

/** Whether people write in the line: in one that nothing stands under, and where it says so. */
function isRow(items: readonly DraftItem[], index: number): boolean {
  return items[index]?.alsoRow === true || !hasChildren(items, index);
}

/** The lines without those that are blank and have nothing under them: they are no rows yet. */
function withoutBlankEnds(items: readonly DraftItem[]): readonly DraftItem[] {
  const left: DraftItem[] = [];
  for (const item of items.toReversed()) {
    const isEnd = (left[0]?.level ?? -1) <= item.level;
    if (!isEnd || !isBlankItem(item)) left.unshift(item);
  }
  return left;
}

function isBlankItem(item: DraftItem): boolean {
  return (
    item.words.trim() === '' &&
    item.intro === '' &&
    item.rowId === null &&
    item.owners.length === 0 &&
    item.criteria.length === 0 &&
    item.points === null &&
    item.note === null
  );
}

/** A line's own label in the paths of the rows. */
export function labelOf(item: DraftItem): string {
  return item.kept?.label ?? readRowWords(item.words).label;
}

function formTable(table: DraftTable): TableFormSection {
  const { items: lines, ...rest } = table;
  const items = withoutBlankEnds(lines);
  const hasCriteria = table.columns.some(({ role }) => role === 'criterion');
  const rows: FormRow[] = [];
  const places: AddedRowsPlace[] = [];
  const path: string[] = [];
  let opened: string[] = [];
  items.forEach((item, i) => {
    path.length = item.level;
    // A group is named by the whole of its words; a row by what stands before the colon.
    const isHere = isRow(items, i);
    const label = isHere ? labelOf(item) : groupLabel(item.words);
    const above = [...path];
    path[item.level] = label;
    if (item.adds !== undefined) places.push({ ...item.adds, under: [...path] });
    if (isHere) {
      rows.push(formRow(item, table.id, above, opened, hasCriteria));
      opened = [];
    } else opened.push(label);
  });
  return { ...rest, rows, ...(places.length === 0 ? {} : { allowsAddedRows: places }) };
}

/** What a group is called: the whole of its words. */
export function groupLabel(words: string): string {
  return words
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .join('');
}

function formRow(
  item: DraftItem,
  sectionId: string,
  above: readonly string[],
  opened: readonly string[],
  hasCriteria: boolean,
): FormRow {
  const { kept } = item;
  const read = readRowWords(item.words);
  const own = kept === undefined ? read.printed : ownLines(kept);
  const isAsLoaded =
    kept !== undefined && sameValue(kept.above, above) && sameValue(kept.opened, opened);
  return {
    ...item.unknown,
    id: item.rowId ?? `${sectionId}-${item.key}`,
    path: [...above, labelOf(item)],
    text: hasCriteria ? item.intro : (kept?.text ?? read.text),
    printed: isAsLoaded ? kept.printed : [...opened, ...own],
    owners: item.owners,
    criteria: item.criteria,
    points: item.points,
    note: item.note,
  };
}

function ownLines({ printed, above }: NonNullable<DraftItem['kept']>): readonly string[] {
  const folded = above.map(foldLabel);
  return printed.filter((line) => !folded.includes(foldLabel(line)));
}
