import { setTimeout as wait } from 'node:timers/promises';

/** Time as storage needs it; tests pass one that does not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export const REAL_CLOCK: Clock = {
  now: () => Date.now(),
  wait: async (ms) => {
    await wait(ms);
  },
};

/** ISO 8601 in UTC. */
export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** `20260115-093005` in the PC's own time zone, for names of files that a person sorts by eye. */
export function fileStamp(clock: Clock): string {
  const date = new Date(clock.now());
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}${pad(date.getMonth() + 1)}${pad(date.getDate())}`;
  return `${day}-${pad(date.getHours())}${pad(date.getMinutes())}${pad(date.getSeconds())}`;
}
