import type { Block, ListItem } from './block.ts';

/** A block as far as lists depend on it. */
export type ListLine =
  | Pick<ListItem, 'type' | 'style' | 'level' | 'start'>
  | { readonly type: Exclude<Block['type'], 'item'> };

/** Where an item stands in its list. */
export interface ListPlace {
  /** Index of the first item of its list. */
  readonly head: number;
  /** Whether the line above is an item of the same style, tables and images between them aside. */
  readonly isBehindItem: boolean;
}

/**
 * The place of every item; null for all other blocks. A list is a run of neighbouring items of one style with what
 * goes on counting from it behind paragraphs.
 */
export function listPlaces(lines: readonly ListLine[]): readonly (ListPlace | null)[] {
  /** By style the first item of its last list. */
  const latest = new Map<string, number>();
  let above: ListLine | null = null;
  return lines.map((line, i) => {
    if (line.type === 'paragraph') above = null;
    if (line.type !== 'item') return null;
    const isBehindItem = above?.type === 'item' && above.style === line.style;
    const goesOn = isBehindItem || line.start === 'continue';
    const head = (goesOn ? latest.get(line.style) : undefined) ?? i;
    latest.set(line.style, head);
    above = line;
    return { head, isBehindItem };
  });
}
