import { contextBridge, ipcRenderer } from 'electron';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import { CHANNEL_NAMES } from '../../shared/ipc/channel-names.ts';
import { APP_EVENTS, type AppEventName, type AppEvents } from '../../shared/ipc/events.ts';

const invoke = Object.fromEntries(
  CHANNEL_NAMES.map((name) => [name, (args?: unknown) => ipcRenderer.invoke(name, args)]),
  // One function for each name of the map: `fromEntries` forgets the names.
) as unknown as ReportDeskApi['invoke'];

const api = {
  invoke,
  on: <Name extends AppEventName>(name: Name, listener: (value: AppEvents[Name]) => void) => {
    if (!APP_EVENTS.includes(name)) throw new Error(`There is no event ${name}.`);
    // Electron's event object stays here: it would hand the page a way to the main process.
    const forward = (_event: unknown, value: AppEvents[Name]): void => listener(value);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.removeListener(name, forward);
    };
  },
} satisfies ReportDeskApi;

contextBridge.exposeInMainWorld('reportDesk', api);
