import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { focusFirst } from './focus-first.ts';

/** Puts the caret into an item of a list by the item's id, once it is there. */
export interface FocusItem<T extends HTMLElement> {
  /** Around the list; each item carries its id as `data-item`. */
  readonly list: RefObject<T | null>;
  readonly focus: (id: string) => void;
}

export function useFocusItem<T extends HTMLElement>(): FocusItem<T> {
  const list = useRef<T>(null);
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  useLayoutEffect(() => {
    if (wanted === null) return;
    const item = list.current?.querySelector(`[data-item="${CSS.escape(wanted.id)}"]`);
    focusFirst(item);
  }, [wanted]);
  return { list, focus: (id) => setWanted({ id }) };
}
