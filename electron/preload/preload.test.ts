import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import { CHANNEL_NAMES } from '../../shared/ipc/channel-names.ts';

type Listener = (event: unknown, value: unknown) => void;
const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<unknown>>(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api),
  },
  ipcRenderer: {
    invoke: async (...call: unknown[]) => {
      electron.invoked.push(call);
      return { ok: true, value: null };
    },
    on: (name: string, listener: unknown) => {
      const listeners = electron.listeners.get(name) ?? new Set();
      electron.listeners.set(name, listeners.add(listener));
    },
    removeListener: (name: string, listener: unknown) =>
      electron.listeners.get(name)?.delete(listener),
  },
}));

await import('./preload.ts');
const api = electron.exposed.get('reportDesk') as ReportDeskApi;
const emit = (name: string, value: unknown): void => {
  for (const listener of electron.listeners.get(name) ?? [])
    (listener as Listener)({ sender: 1 }, value);
};

beforeEach(() => {
  electron.invoked.length = 0;
});

describe('the preload script', () => {
  it('exposes one object: a function for each channel, and the listener', () => {
    expect([...electron.exposed.keys()]).toEqual(['reportDesk']);
    expect(Object.keys(api)).toEqual(['invoke', 'on']);
    expect(Object.keys(api.invoke)).toEqual(CHANNEL_NAMES);
  });

  it('sends each call to its own channel', async () => {
    await api.invoke['reports:open']({ file: 'a.json' });
    await api.invoke['app:info']();
    expect(electron.invoked).toEqual([
      ['reports:open', { file: 'a.json' }],
      ['app:info', undefined],
    ]);
  });

  it('hands a listener the value alone, until its own unsubscribe is called', () => {
    const first: unknown[][] = [];
    const second: unknown[][] = [];
    const stopFirst = api.on('menu:command', (...args) => first.push(args));
    api.on('menu:command', (...args) => second.push(args));
    emit('menu:command', { commandId: 'edit.undo' });
    stopFirst();
    stopFirst();
    emit('menu:command', { commandId: 'edit.redo' });
    expect(first).toEqual([[{ commandId: 'edit.undo' }]]);
    expect(second).toEqual([[{ commandId: 'edit.undo' }], [{ commandId: 'edit.redo' }]]);
  });

  it('listens to no name that is not an event', () => {
    const anyName = api.on as (name: string, listener: () => void) => () => void;
    expect(() => anyName('ipc-internal', () => undefined)).toThrow('no event ipc-internal');
  });
});
