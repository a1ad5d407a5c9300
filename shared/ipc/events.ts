import type { ExportStage } from '../export/export-stage.ts';

/** What the main process tells the renderer, unasked. */
export interface AppEvents {
  /** The window is about to close: save, then answer with `window:flushed`. */
  readonly 'window:flush': null;
  /** A command chosen from the native menu, by id. */
  readonly 'menu:command': { readonly commandId: string };
  /** A report file was handed to the program (second start, file association). */
  readonly 'reports:open-requested': { readonly file: string };
  /** The export or preview that was asked for last has come to this stage. */
  readonly 'export:stage': { readonly stage: ExportStage };
}

export type AppEventName = keyof AppEvents;

export const APP_EVENTS: readonly AppEventName[] = [
  'window:flush',
  'menu:command',
  'reports:open-requested',
  'export:stage',
];
