import { sanitizeText } from '../../model/sanitize.ts';
import { blankItem } from './draft-from-form.ts';
import {
  DEEPEST,
  type DraftItem,
  endOfBranch,
  hasChildren,
  withSoundLevels,
} from './form-draft.ts';

// Every edit is pure: the outline in, the outline out; one that cannot be done comes back as the same object.

type Items = readonly DraftItem[];

/** Changes a line's own data. */
export function patchItem(items: Items, key: string, patch: Partial<DraftItem>): Items {
  return items.map((item) => (item.key === key ? { ...item, ...patch } : item));
}

/** Rewords a line. Label, wording and printed lines follow from the new words. */
export function setWords(items: Items, key: string, words: string): Items {
  return items.map((item) => {
    if (item.key !== key || item.words === words) return item;
    const { kept: _old, ...rest } = item;
    return { ...rest, words: sanitizeText(words) };
  });
}

/** Adds a blank line below: the first under a group, otherwise a neighbour. Null: at the end. */
export function addBelow(items: Items, key: string | null, newKey: string): Items {
  const index = items.findIndex((item) => item.key === key);
  const here = items[index];
  if (here === undefined) return [...items, blankItem(newKey, 0, '')];
  const level = hasChildren(items, index) ? here.level + 1 : here.level;
  return items.toSpliced(index + 1, 0, blankItem(newKey, level, ''));
}

/** Moves a line with all that stands under it one level down (1) or up (-1). */
export function changeLevel(items: Items, key: string, by: 1 | -1): Items {
  const index = items.findIndex((item) => item.key === key);
  const here = items[index];
  if (here === undefined) return items;
  const end = endOfBranch(items, index);
  const branch = items.slice(index, end);
  const before = items[index - 1]?.level ?? -1;
  if (by === 1 && (here.level > before || branch.some(({ level }) => level >= DEEPEST)))
    return items;
  if (by === -1 && here.level === 0) return items;
  const moved = branch.map((item) => ({ ...item, level: item.level + by }));
  return withSoundLevels([...items.slice(0, index), ...moved, ...items.slice(end)]);
}

/** Moves a line with all that stands under it past its neighbour under the same parent. */
export function moveItem(items: Items, key: string, by: 1 | -1): Items {
  const index = items.findIndex((item) => item.key === key);
  const here = items[index];
  if (here === undefined) return items;
  const end = endOfBranch(items, index);
  const branch = items.slice(index, end);
  if (by === 1) {
    if (items[end]?.level !== here.level) return items;
    const next = endOfBranch(items, end);
    return [...items.slice(0, index), ...items.slice(end, next), ...branch, ...items.slice(next)];
  }
  let before = index - 1;
  while ((items[before]?.level ?? -1) > here.level) before -= 1;
  if (items[before]?.level !== here.level) return items;
  return [...items.slice(0, before), ...branch, ...items.slice(before, index), ...items.slice(end)];
}

/** Takes a line away. What stood under it stays and moves up. */
export function removeItem(items: Items, key: string): Items {
  const left = items.filter((item) => item.key !== key);
  return left.length === items.length ? items : withSoundLevels(left);
}

/** Lets the office add rows under a line, or no longer. */
export function setAdds(items: Items, key: string, isAllowed: boolean): Items {
  return items.map((item) => {
    if (item.key !== key || (item.adds !== undefined) === isAllowed) return item;
    if (isAllowed) return { ...item, adds: { id: `a-${item.key}`, under: [] } };
    const { adds: _gone, ...rest } = item;
    return rest;
  });
}
