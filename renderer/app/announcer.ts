import { createStore, type Readable } from '../state/store.ts';

/** How long a short message stays: long enough to be read, even by somebody who looked elsewhere. */
const SAID_MS = 10_000;

/** What the program says in a line, to be read and heard. */
export interface Announcer {
  /** What was said last, for a while. Said twice in a row it ends in a space, so that it is heard again. */
  readonly announcement: Readable<string>;
  readonly announce: (message: string) => void;
}

export function createAnnouncer(): Announcer {
  const announcement = createStore('');
  let silence: ReturnType<typeof setTimeout> | undefined;
  return {
    announcement,
    announce: (message) => {
      clearTimeout(silence);
      // The same words would leave the page as it is, and a screen reader silent.
      announcement.set(message === announcement.get() ? `${message}\u00A0` : message);
      silence = setTimeout(() => announcement.set(''), SAID_MS);
    },
  };
}
