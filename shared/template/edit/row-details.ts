import { blankItem } from './draft-from-form.ts';
import { type DraftItem, hasChildren } from './form-draft.ts';

/** What a line says besides its words that only a row can say. */
export type RowDetail = 'owners' | 'intro' | 'criteria' | 'points' | 'note' | 'unknown';

/**
 * Which of them a line has. A form keeps none of them for a line that is a group: before it is saved somebody has to
 * say where they belong.
 * @param hasCriteria whether the table prints criteria; elsewhere what a row says before them is part of its words
 */
export function rowDetails(item: DraftItem, hasCriteria: boolean): readonly RowDetail[] {
  const found: readonly (readonly [RowDetail, boolean])[] = [
    ['owners', item.owners.length > 0],
    ['intro', hasCriteria && item.intro.trim() !== ''],
    ['criteria', item.criteria.length > 0],
    ['points', item.points !== null],
    ['note', item.note !== null],
    ['unknown', item.unknown !== undefined],
  ];
  return found.filter(([, isThere]) => isThere).map(([detail]) => detail);
}

/** Takes the details off a line. */
export function clearDetails(items: readonly DraftItem[], key: string): readonly DraftItem[] {
  return items.map((item) => (item.key === key ? withoutDetails(item) : item));
}

/** Gives the details of a group to the first line under it; the outline itself where that has some of its own. */
export function handDetailsDown(
  items: readonly DraftItem[],
  key: string,
  hasCriteria: boolean,
): readonly DraftItem[] {
  const index = items.findIndex((item) => item.key === key);
  const [here, first] = [items[index], items[index + 1]];
  if (here === undefined || first === undefined || !hasChildren(items, index)) return items;
  if (rowDetails(first, hasCriteria).length > 0) return items;
  const { owners, intro, criteria, points, note, unknown } = here;
  const heir = {
    ...first,
    owners,
    criteria,
    points,
    note,
    intro: hasCriteria ? intro : first.intro,
  };
  return items
    .with(index, withoutDetails(here))
    .with(index + 1, unknown === undefined ? heir : { ...heir, unknown });
}

function withoutDetails({ unknown: _gone, ...item }: DraftItem): DraftItem {
  const { owners, intro, criteria, points, note } = blankItem(item.key, item.level, '');
  return { ...item, owners, intro, criteria, points, note };
}
