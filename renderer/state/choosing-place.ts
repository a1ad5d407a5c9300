import { sameAddress } from '../../shared/model/address.ts';
import type { EditedDocument } from './document.ts';
import type { CaretPlace } from './history.ts';
import { createStore, type Readable } from './store.ts';

/** The place that something is being chosen for in a list that is not modal. */
export interface ChoosingPlace {
  /** Where the list was opened; null while it is closed. */
  readonly opened: Readable<CaretPlace | null>;
  readonly open: (place: CaretPlace) => void;
  /**
   * Closes the list.
   * @returns where the caret is by now: whoever typed on meanwhile has moved the place along. Null when no list
   * was open.
   */
  readonly close: () => CaretPlace | null;
}

/** The list goes with its cell: when the caret goes to another one, there is nothing left to choose for. */
export function createChoosingPlace(document: EditedDocument): ChoosingPlace {
  const opened = createStore<CaretPlace | null>(null);
  let stop = (): void => undefined;

  const end = (): void => {
    stop();
    opened.set(null);
  };
  return {
    opened,
    open: (place) => {
      stop();
      opened.set(place);
      stop = document.subscribe(() => {
        const { active } = document.get();
        if (active === null || !sameAddress(active.address, place.address)) end();
      });
    },
    close: () => {
      const place = opened.get();
      if (place === null) return null;
      end();
      // What is typed or composed is in the report before anything is put beside it.
      document.settle();
      const live = document.live.get();
      const range = live !== null && sameAddress(live.address, place.address) ? live.caret() : null;
      return range === null ? place : { address: place.address, range };
    },
  };
}
