import { describe, expect, it } from 'vitest';
import { CHANNEL_NAMES } from '../../shared/ipc/channel-names.ts';
import { CHANNELS } from '../../shared/ipc/channels.ts';
import { MAX_NEEDLE } from '../../shared/ipc/limits.ts';
import { ok } from '../../shared/model/result.ts';
import type { HandlerContext } from './handler.ts';
import { HANDLERS } from './handlers.ts';
import { registerIpc } from './register.ts';
import { isOwnSender } from './sender.ts';

type Listener = (event: Event, args: unknown) => Promise<unknown>;
interface Event {
  readonly isOwn: boolean;
}

function door(context: Partial<HandlerContext> = {}): {
  readonly call: (name: string, args: unknown, event?: Event) => Promise<unknown>;
  readonly names: readonly string[];
  readonly logged: readonly string[];
} {
  const listeners = new Map<string, Listener>();
  const logged: string[] = [];
  registerIpc<Event>(
    { handle: (name, listener) => listeners.set(name, listener) },
    {
      isOwnPage: (event) => event.isOwn,
      // Only what a test's channel uses is there.
      context: async () => context as HandlerContext,
      log: (message) => logged.push(message),
    },
  );
  return {
    call: (name, args, event = { isOwn: true }) => {
      const listener = listeners.get(name);
      if (listener === undefined) throw new Error(`no ${name}`);
      return listener(event, args);
    },
    names: [...listeners.keys()],
    logged,
  };
}

describe('registerIpc', () => {
  it('serves every channel of the map, and every handler has a channel', () => {
    const { names } = door();
    expect(names).toEqual(Object.keys(CHANNELS));
    expect(Object.keys(HANDLERS)).toEqual(Object.keys(CHANNELS));
    expect(CHANNEL_NAMES).toEqual(Object.keys(CHANNELS));
  });

  it('answers with what the handler returns', async () => {
    const answers: unknown[] = [];
    const { call } = door({ flushed: (answer) => answers.push(answer) });
    expect(await call('window:flushed', { wouldLose: true })).toEqual(ok(null));
    expect(answers).toEqual([{ wouldLose: true }]);
  });

  it('notes a bug of the page, as long as it is of a sane size', async () => {
    const noted: unknown[] = [];
    const { call } = door({ logProblem: (...problem) => noted.push(problem) });
    const problem = { message: 'TypeError: no', stack: 'at a.js:1:2' };
    expect(await call('app:log-problem', problem)).toEqual(ok(null));
    for (const part of ['message', 'stack']) {
      expect(await call('app:log-problem', { ...problem, [part]: 'x'.repeat(5000) })).toMatchObject(
        { ok: false, error: { code: 'arguments-invalid' } },
      );
    }
    expect(noted).toEqual([['TypeError: no', 'at a.js:1:2']]);
  });

  it('searches for words of a sane length only, and with every option said', async () => {
    const { call } = door();
    const query = { needle: '檢', matchCase: false, foldVariants: true, foldWidth: true };
    const { foldWidth: _left, ...incomplete } = query;
    const tooLong = { ...query, needle: 'x'.repeat(MAX_NEEDLE + 1) };
    for (const args of [{ ...query, needle: '' }, tooLong, incomplete]) {
      expect(await call('reports:search', args)).toMatchObject({
        ok: false,
        error: { code: 'arguments-invalid' },
      });
    }
  });

  it('refuses a foreign page on every channel, before looking at the arguments', async () => {
    const { call, names, logged } = door();
    for (const name of names) {
      expect(await call(name, undefined, { isOwn: false })).toEqual({
        ok: false,
        error: { code: 'sender-refused', channel: name },
      });
    }
    expect(logged).toHaveLength(names.length);
  });

  it('refuses bad arguments on every channel', async () => {
    const { call, names } = door();
    for (const name of names) {
      expect(await call(name, { nobody: 'asked' }), name).toMatchObject({
        ok: false,
        error: { code: 'arguments-invalid' },
      });
    }
  });

  it('names the place of each bad argument', async () => {
    const { call } = door();
    const args = { formId: 'x', agency: '  ', year: 2026 };
    expect(await call('reports:create', args)).toEqual({
      ok: false,
      error: {
        code: 'arguments-invalid',
        faults: [
          { path: 'agency', message: '不得為空' },
          { path: 'year', message: '不得大於 200，實為 2026' },
        ],
      },
    });
  });

  it('turns an exception into a reason and logs it', async () => {
    const { call, logged } = door({
      flushed: () => {
        throw new Error('a bug');
      },
    });
    expect(await call('window:flushed', { wouldLose: false })).toEqual({
      ok: false,
      error: { code: 'io-failed', file: 'window:flushed', detail: 'a bug' },
    });
    expect(logged).toEqual(['window:flushed']);
  });
});

describe('isOwnSender', () => {
  const contents = {};
  const own = { url: 'app://report-desk/index.html', parent: null };
  const origins = ['app://report-desk'];
  it('accepts the main frame of the window on the program’s own page', () => {
    expect(isOwnSender({ sender: contents, senderFrame: own }, contents, origins)).toBe(true);
  });
  it.each([
    ['another window', { sender: {}, senderFrame: own }],
    ['a frame that is gone', { sender: contents, senderFrame: null }],
    ['a frame inside the page', { sender: contents, senderFrame: { ...own, parent: own } }],
    ['another host', { sender: contents, senderFrame: { ...own, url: 'app://evil/index.html' } }],
    ['a web page', { sender: contents, senderFrame: { ...own, url: 'https://report-desk/' } }],
    ['a file', { sender: contents, senderFrame: { ...own, url: 'file:///index.html' } }],
    ['no URL', { sender: contents, senderFrame: { ...own, url: '' } }],
  ])('refuses %s', (_what, event) => {
    expect(isOwnSender(event, contents, origins)).toBe(false);
  });
});
