import { useRef, useSyncExternalStore } from 'react';

/** A value that can be read and listened to. */
export interface Readable<State> {
  readonly get: () => State;
  /** Calls the listener after each change; returns what stops it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A value that can also be set. */
export interface Store<State> extends Readable<State> {
  readonly set: (state: State) => void;
}

/** Makes a store. Setting the same object again tells nobody. */
export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (next) => {
      if (Object.is(next, state)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/**
 * A part of a store's value in a component, which renders again only when that part changes.
 * The selector must return the same object for the same state (a field of it, or a primitive).
 */
export function useSelected<State, Part>(
  store: Readable<State>,
  select: (state: State) => Part,
): Part {
  // The selector changes with each render; what it returned last is kept, so that a new closure alone
  // never makes a new value.
  const last = useRef<{ state: State; part: Part; select: (state: State) => Part } | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const state = store.get();
    const known = last.current;
    if (known !== null && Object.is(known.state, state) && known.select === select)
      return known.part;
    const part = select(state);
    last.current = { state, part, select };
    return part;
  });
}
