import { DEFAULT_EXPORT_CHOICES } from '../../shared/export/export-options.ts';
import { formatOf } from '../../shared/export/formats.ts';
import { type PlanTask, runPlanTask } from '../../shared/import/plan-task.ts';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import type { AppEventName, AppEvents } from '../../shared/ipc/events.ts';
import type {
  AppInfo,
  FormList,
  OpenedReport,
  ReportListing,
  Settings,
} from '../../shared/ipc/values.ts';
import type { KeptComment } from '../../shared/model/comment-draft.ts';
import type { Form } from '../../shared/model/form.ts';
import { countingIds } from '../../shared/model/ids.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { createReport, type Report, reportTitle } from '../../shared/model/report.ts';
import { err, ok } from '../../shared/model/result.ts';
import { createCollector } from '../../shared/search/collect-hits.ts';

export interface FakeBridgeOptions {
  readonly forms?: readonly Form[];
  readonly refused?: FormList['refused'];
  /** Reports "on disk", by full path. */
  readonly reports?: Readonly<Record<string, Report>>;
  /** Those of them whose text is newer than the file: it was rescued. */
  readonly rescued?: readonly string[];
  /** Comments that were written and not saved when any report was open last. */
  readonly drafts?: readonly KeptComment[];
  /** Files in the folder that cannot be read. */
  readonly unreadable?: readonly { readonly file: string; readonly reason: Reason }[];
  readonly sample?: Report;
  readonly openAtStart?: string;
  readonly startupReasons?: readonly Reason[];
}

/** A main process in memory, for tests of the interface: it keeps what it is given and answers in kind. */
export interface FakeBridge {
  readonly api: ReportDeskApi;
  /** Every call so far, in order. */
  readonly calls: readonly { readonly channel: string; readonly args: unknown }[];
  /** The reports as last saved, by path. */
  readonly saved: ReadonlyMap<string, Report>;
  /** Sends an event, as the main process would. */
  readonly send: <Name extends AppEventName>(name: Name, value: AppEvents[Name]) => void;
  readonly listenerCount: () => number;
  /** From now on a channel fails with this reason; null lets it succeed again. */
  readonly failWith: (channel: string, reason: Reason | null) => void;
}

/** The clock of the fake: every act happens at the same moment. */
export const FAKE_NOW = '2026-11-21T02:32:05.000Z';
const FOLDER = 'D:\\報告';

/** Makes a fake of the preload API. */
export function createFakeBridge(options: FakeBridgeOptions = {}): FakeBridge {
  const calls: { channel: string; args: unknown }[] = [];
  const saved = new Map<string, Report>(Object.entries(options.reports ?? {}));
  const opened = new Map<string, string>();
  const openedAt = new Map<string, string>();
  const failures = new Map<string, Reason>();
  const listeners = new Set<{ name: string; call: (value: never) => void }>();
  const makeId = countingIds('made');
  let settings: Settings = {
    reportsFolder: FOLDER,
    zoom: 100,
    agency: '',
    author: '',
    exportChoices: DEFAULT_EXPORT_CHOICES,
    mail: null,
    rowViews: [],
  };
  let handles = 0;

  const fileName = (file: string): string => file.split(/[\\/]/u).at(-1) ?? file;

  const open = (file: string, report: Report, savedAt: string | null): OpenedReport => {
    handles += 1;
    const handle = `handle-${handles}`;
    opened.set(handle, file);
    openedAt.set(file, FAKE_NOW);
    return {
      handle,
      file,
      fileName: fileName(file),
      json: JSON.stringify(report),
      savedAt,
      readOnly: null,
      isRescued: options.rescued?.includes(file) ?? false,
      drafts: options.drafts ?? [],
    };
  };

  const listing = (file: string, report: Report): ReportListing => {
    const rows = report.sections.flatMap((s) => (s.kind === 'table' ? s.rows : []));
    return {
      file,
      fileName: fileName(file),
      reason: null,
      openedAt: openedAt.get(file) ?? null,
      rescue: options.rescued?.includes(file) ? 'of-file' : null,
      summary: {
        title: reportTitle(report),
        agency: report.agency,
        year: report.year,
        formName: report.form.name,
        updatedAt: report.updatedAt,
        rowsDone: rows.filter(({ state }) => state === 'done').length,
        rowsTotal: rows.length,
        deadlines: report.form.deadlines,
      },
    };
  };

  const info = (): AppInfo => ({
    version: '0.0.0',
    settings,
    openAtStart: options.openAtStart ?? null,
    startupReasons: options.startupReasons ?? [],
  });

  const openFile = (file: string) => {
    const report = saved.get(file);
    return report === undefined
      ? err<Reason>({ code: 'file-missing', file })
      : ok(open(file, report, report.updatedAt));
  };

  const invoke: ReportDeskApi['invoke'] = {
    'app:info': async () => ok(info()),
    'app:log-problem': async () => ok(null),
    'forms:list': async () => ok({ forms: options.forms ?? [], refused: options.refused ?? [] }),
    'workshop:list': async () =>
      ok({ folder: `${FOLDER}\\表單`, folderReason: null, forms: [], drafts: [], refused: [] }),
    'workshop:save-draft': async () =>
      ok({ mark: { name: 'a.draft.json', hash: '' }, savedAt: FAKE_NOW, beside: null }),
    'workshop:save-form': async ({ json }) =>
      ok({ form: JSON.parse(json) as Form, hash: '', isNewVersion: false, overtaken: null }),
    'workshop:remove': async ({ name }) => ok({ name, file: `${FOLDER}\\表單\\已移除\\${name}` }),
    'workshop:put-back': async () => ok(null),
    'workshop:import': async () => err({ code: 'cancelled' }),
    'workshop:import-as-next': async () => err({ code: 'cancelled' }),
    'workshop:export': async () => ok({ file: `${FOLDER}\\表單.json` }),
    'workshop:take-form': async () => err({ code: 'cancelled' }),
    'drafts:keep': async () => ok(null),
    'reports:list': async () => {
      const unreadable = (options.unreadable ?? []).map(({ file, reason }) => ({
        file,
        fileName: fileName(file),
        summary: null,
        reason,
        openedAt: null,
        rescue: null,
      }));
      const listings = [...saved].map(([file, report]) => listing(file, report));
      return ok({
        folder: settings.reportsFolder,
        folderReason: null,
        listings: [...listings, ...unreadable],
      });
    },
    'reports:search': async (query) => {
      const collect = createCollector(query);
      const found = [...saved].map(([file, report]) => {
        const { agency, year } = report;
        const title = reportTitle(report);
        return {
          file,
          fileName: fileName(file),
          title,
          agency,
          year,
          ...collect(report, 50),
        };
      });
      return ok({
        found: found.filter(({ hitCount }) => hitCount > 0),
        searched: saved.size,
        unreadable: (options.unreadable ?? []).map(({ file, reason }) => ({
          file,
          fileName: fileName(file),
          reason,
        })),
        folderReason: null,
        leftOut: 0,
      });
    },
    'reports:create': async ({ formId, agency, year }) => {
      const form = options.forms?.find(({ id }) => id === formId);
      if (form === undefined) return err({ code: 'form-unknown', formId });
      const report = createReport({ form, agency, year, now: FAKE_NOW, makeId });
      const file = `${settings.reportsFolder}\\${reportTitle(report)}.json`;
      saved.set(file, report);
      return ok(open(file, report, FAKE_NOW));
    },
    'reports:create-from': async ({ json }) => {
      const report = JSON.parse(json) as Report;
      const file = `${settings.reportsFolder}\\${reportTitle(report)}.json`;
      saved.set(file, report);
      return ok(open(file, report, FAKE_NOW));
    },
    'reports:keep-copy': async ({ handle, json }) => {
      const file = `${opened.get(handle) ?? ''} 改用前.json`;
      saved.set(file, JSON.parse(json) as Report);
      return ok({ savedAt: FAKE_NOW, file });
    },
    'reports:open': async ({ file }) => openFile(file),
    'reports:open-dialog': async () => err({ code: 'cancelled' }),
    'reports:open-sample': async () =>
      options.sample === undefined
        ? err({ code: 'file-missing', file: 'sample' })
        : ok(open(`${settings.reportsFolder}\\範例.json`, options.sample, null)),
    'reports:save': async ({ handle, json }) => {
      const file = opened.get(handle);
      if (file === undefined) return err({ code: 'report-not-open' });
      saved.set(file, JSON.parse(json) as Report);
      return ok({ savedAt: FAKE_NOW, file });
    },
    'reports:save-copy': async ({ handle, json }) => {
      const file = `${opened.get(handle) ?? ''} 複本.json`;
      saved.set(file, JSON.parse(json) as Report);
      return ok({ savedAt: FAKE_NOW, file });
    },
    'reports:close': async ({ handle }) => {
      opened.delete(handle);
      return ok(null);
    },
    'folder:choose': async () => {
      settings = { ...settings, reportsFolder: 'E:\\別處' };
      return ok(settings);
    },
    'folder:show': async () => ok(null),
    'settings:change': async (change) => {
      settings = { ...settings, ...change };
      return ok(settings);
    },
    'export:calendar': async () =>
      ok({ file: 'C:\\報告\\期限.ics', fileName: '期限.ics', count: 1 }),
    'export:report': async ({ handle, format }) => {
      const ending = `.${formatOf(format).extension}`;
      const name = fileName(opened.get(handle) ?? '').replace(/\.json$/u, ending);
      return ok({ exportId: 'export-1', file: `${FOLDER}\\${name}`, fileName: name, bytes: 1 });
    },
    'export:cancel': async () => ok(null),
    'export:mail': async () => ok({ fileName: '草稿.eml', isOpened: true }),
    'export:preview': async () => ok(null),
    'export:open': async () => ok(null),
    'export:show': async () => ok(null),
    'part:save': async () => ok({ file: `${FOLDER}\\部分報告.json` }),
    'import:choose': async () => err({ code: 'cancelled' }),
    'import:offered': async () => err({ code: 'cancelled' }),
    'import:read': async () => err({ code: 'cancelled' }),
    'import:cancel': async () => ok(null),
    'import:plan': async ({ task }) =>
      ok(JSON.stringify(runPlanTask(JSON.parse(task) as PlanTask))),
    'import:stop-plan': async () => ok(null),
    'part:open': async () => err({ code: 'cancelled' }),
    'clipboard:run': async () => ok(null),
    'window:flushed': async () => ok(null),
  };

  return {
    api: {
      invoke: watched(invoke, calls, failures),
      on: (name, listener) => {
        const entry = { name, call: listener };
        listeners.add(entry);
        return () => listeners.delete(entry);
      },
    },
    calls,
    saved,
    send: (name, value) => {
      for (const entry of [...listeners]) if (entry.name === name) entry.call(value as never);
    },
    listenerCount: () => listeners.size,
    failWith: (channel, reason) => {
      if (reason === null) failures.delete(channel);
      else failures.set(channel, reason);
    },
  };
}

/** Notes each call, and lets a channel fail when a test wants it to. */
function watched(
  invoke: ReportDeskApi['invoke'],
  calls: { channel: string; args: unknown }[],
  failures: ReadonlyMap<string, Reason>,
): ReportDeskApi['invoke'] {
  return new Proxy(invoke, {
    get: (target, channel: keyof typeof invoke) => async (args: never) => {
      calls.push({ channel, args });
      const reason = failures.get(channel);
      return reason === undefined ? target[channel](args) : err(reason);
    },
  });
}
