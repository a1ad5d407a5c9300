import * as v from 'valibot';
import type { Form } from '../model/form.ts';
import { yearSchema } from '../model/year.ts';
import { channel } from './channel.ts';
import type {
  AppInfo,
  ExportedFile,
  OpenedReport,
  RefusedForm,
  ReportListing,
  SavedReport,
  Settings,
} from './values.ts';

const nothing = v.undefined();
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));
/** JSON text of a report; the limit is far above any real one. */
const json = v.pipe(v.string(), v.maxLength(64 * 1024 * 1024));

/** Every channel between the renderer and the main process. Both ends derive from this map. */
export const CHANNELS = {
  'app:info': channel<AppInfo>()(nothing),
  'forms:list': channel<{
    readonly forms: readonly Form[];
    readonly refused: readonly RefusedForm[];
  }>()(nothing),
  'reports:list': channel<{
    readonly folder: string;
    readonly listings: readonly ReportListing[];
  }>()(nothing),
  'reports:create': channel<OpenedReport>()(
    v.strictObject({
      formId: text,
      agency: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
      year: yearSchema,
    }),
  ),
  'reports:open': channel<OpenedReport>()(v.strictObject({ file: text })),
  'reports:open-dialog': channel<OpenedReport>()(nothing),
  'reports:open-sample': channel<OpenedReport>()(nothing),
  'reports:save': channel<SavedReport>()(v.strictObject({ handle: text, json })),
  'reports:save-copy': channel<SavedReport>()(v.strictObject({ handle: text, json })),
  'reports:close': channel<null>()(v.strictObject({ handle: text })),
  'folder:choose': channel<Settings>()(nothing),
  'folder:show': channel<null>()(nothing),
  'settings:change': channel<Settings>()(
    v.strictObject({
      zoom: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(200))),
      agency: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
    }),
  ),
  'export:docx': channel<ExportedFile>()(v.strictObject({ handle: text, json })),
  'export:open': channel<null>()(v.strictObject({ exportId: text })),
  'export:show': channel<null>()(v.strictObject({ exportId: text })),
  /** The renderer has saved what it could: the window may close now. */
  'window:flushed': channel<null>()(nothing),
} as const;

export type ChannelName = keyof typeof CHANNELS;
