import { carryTexts } from '../../shared/texts/carry.ts';

/** The attribute of years that still have to be updated, at rest and live. */
export const STALE_ATTRIBUTE = 'data-stale';

/** The attributes of such a year: drawn by a style, told by its title. */
export function staleMark(stale: 'year' | undefined): Readonly<Record<string, string>> {
  return stale === undefined ? {} : { [STALE_ATTRIBUTE]: stale, title: carryTexts.staleMark };
}

/** Marks an element as a year to update, or takes the mark away. */
export function applyStaleMark(element: HTMLElement, stale: 'year' | undefined): void {
  if (stale === undefined && !element.hasAttribute(STALE_ATTRIBUTE)) return;
  for (const name of [STALE_ATTRIBUTE, 'title']) element.removeAttribute(name);
  for (const [name, value] of Object.entries(staleMark(stale))) element.setAttribute(name, value);
}
