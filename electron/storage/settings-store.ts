import * as v from 'valibot';
import { DEFAULT_EXPORT_CHOICES, exportChoicesSchema } from '../../shared/export/export-options.ts';
import type { Settings } from '../../shared/ipc/values.ts';
import { mailWordsSchema } from '../../shared/model/mail-words.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { rememberedViewsSchema } from '../../shared/model/remembered-views.ts';
import type { Result } from '../../shared/model/result.ts';
import type { WriteDeps } from './atomic-write.ts';
import { openProgramFile, type ProgramFile } from './program-file.ts';

/** What the settings file holds. `null` folder: the default one. Fields it does not know are kept. */
const settingsFileSchema = v.looseObject({
  reportsFolder: v.nullable(v.string()),
  zoom: v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(200)),
  agency: v.string(),
  // Later than the others: a file without them is whole.
  author: v.optional(v.string(), ''),
  exportChoices: v.optional(exportChoicesSchema, {}),
  mail: v.optional(v.nullable(mailWordsSchema), null),
  rowViews: v.optional(rememberedViewsSchema, []),
  window: v.nullable(
    v.looseObject({
      x: v.number(),
      y: v.number(),
      width: v.pipe(v.number(), v.minValue(200)),
      height: v.pipe(v.number(), v.minValue(200)),
      maximized: v.boolean(),
    }),
  ),
});

export type StoredSettings = v.InferOutput<typeof settingsFileSchema>;
export type WindowPlace = NonNullable<StoredSettings['window']>;

const DEFAULTS: StoredSettings = {
  reportsFolder: null,
  zoom: 100,
  agency: '',
  author: '',
  exportChoices: DEFAULT_EXPORT_CHOICES,
  mail: null,
  rowViews: [],
  window: null,
};

/** The user's settings on this PC. */
export interface SettingsStore {
  readonly get: () => StoredSettings;
  readonly change: (change: Partial<StoredSettings>) => Promise<Result<null, Reason>>;
  /** Set when the file could not be read at start. */
  readonly startupReason: Reason | null;
}

/** Reads the settings; a file that cannot be understood is kept aside, and defaults are used. */
export async function openSettings(file: string, deps: WriteDeps): Promise<SettingsStore> {
  const stored: ProgramFile<StoredSettings> = await openProgramFile(
    file,
    settingsFileSchema,
    DEFAULTS,
    deps,
  );
  return {
    get: stored.get,
    change: (change) => stored.update((settings) => ({ ...settings, ...change })),
    startupReason: stored.startupReason,
  };
}

/** The settings as the renderer sees them. */
export function visibleSettings(stored: StoredSettings, reportsFolder: string): Settings {
  return {
    reportsFolder,
    zoom: stored.zoom,
    agency: stored.agency,
    author: stored.author,
    exportChoices: stored.exportChoices,
    mail: stored.mail,
    rowViews: stored.rowViews,
  };
}
