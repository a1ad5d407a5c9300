import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const exec = promisify(execFile);

/** How long a person takes from key to key, in milliseconds: the engine needs some of it. */
const KEY_DELAY = '60';

/** Makes Chewing the engine of the focused window. */
export async function switchOnChewing(): Promise<void> {
  await expect
    .poll(async () => {
      await exec('ibus', ['engine', 'chewing']);
      return (await exec('ibus', ['engine'])).stdout.trim();
    })
    .toBe('chewing');
}

/** Presses the keys of Zhuyin symbols on the standard (大千) layout. */
export async function typeKeys(keys: string): Promise<void> {
  await exec('xdotool', ['type', '--delay', KEY_DELAY, keys]);
}

/** Presses named keys one after another: Return, Down, ctrl+z. */
export async function pressKeys(...keys: readonly string[]): Promise<void> {
  await exec('xdotool', ['key', '--delay', KEY_DELAY, ...keys]);
}
