import type { BrowserWindow } from 'electron';
import { dialogTexts } from '../../shared/texts/dialogs.ts';
import { iconFile, preloadFile } from '../paths.ts';
import type { Places } from '../storage/places.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import { createMainWindow } from '../window/main-window.ts';
import type { Log } from './local-log.ts';
import type { SecondStarts } from './only-instance.ts';
import type { StartOptions } from './start-options.ts';

export interface MainWindowSetup {
  readonly start: Extract<StartOptions, { kind: 'window' }>;
  readonly root: string;
  readonly places: Places;
  readonly settings: SettingsStore;
  readonly origins: readonly string[];
  readonly log: Log;
  readonly secondStarts: SecondStarts;
  readonly url: string;
  /** Told when the page's questions can be answered: not before does the page get its files. */
  readonly answering: () => void;
}

/** Shows the window and asks for its page; all that the page will ask for is loaded while its process starts. */
export async function openMainWindow(setup: MainWindowSetup): Promise<void> {
  const { root, settings } = setup;
  const window = createMainWindow({
    preload: preloadFile(root),
    icon: iconFile(root),
    title: dialogTexts.appName,
    place: settings.get().window,
  });
  const loading = loadPage(window, setup.url);
  const furnished = import('./furnish-window.ts').then(async ({ furnishWindow }) => {
    // Somebody who closes it that early has written nothing.
    if (!window.isDestroyed()) await furnishWindow(window, setup);
  });
  await Promise.all([loading, furnished]);
}

/** Loads the page. That a window was closed, or its page loaded again, in the middle of it is no failure. */
async function loadPage(window: BrowserWindow, url: string): Promise<void> {
  try {
    await window.loadURL(url);
  } catch (error) {
    const isAborted = error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED';
    if (!window.isDestroyed() && !isAborted) throw error;
  }
}
