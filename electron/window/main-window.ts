import { BrowserWindow, screen } from 'electron';
import type { WindowPlace } from '../storage/settings-store.ts';
import { fitIntoScreens, smallestWindow } from './window-place.ts';

/** The colour behind the first paint: that of the page around the paper (--desk), so that nothing flashes. */
const BACKGROUND = '#f2f2ef';

export interface MainWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  /** Where it was when it was last closed. */
  readonly place: WindowPlace | null;
}

/** Shows the window at once, empty: the page follows. */
export function createMainWindow({
  preload,
  icon,
  title,
  place,
}: MainWindowOptions): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { bounds, maximized } = fitIntoScreens(place, areas);
  const window = new BrowserWindow({
    ...bounds,
    ...smallestWindow(areas),
    title,
    icon,
    backgroundColor: BACKGROUND,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  });
  if (maximized) window.maximize();
  window.show();
  return window;
}
