/** What the main process tells the renderer, unasked. */
export interface AppEvents {
  /** The window is about to close: save, then answer with `window:flushed`. */
  readonly 'window:flush': null;
  /** A command chosen from the native menu, by id. */
  readonly 'menu:command': { readonly commandId: string };
  /** A report file was handed to the program (second start, file association). */
  readonly 'reports:open-requested': { readonly file: string };
}

export type AppEventName = keyof AppEvents;

export const APP_EVENTS: readonly AppEventName[] = [
  'window:flush',
  'menu:command',
  'reports:open-requested',
];
