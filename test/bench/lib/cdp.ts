/** A message of the DevTools protocol, as it comes from the browser. */
interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

type Params = Readonly<Record<string, unknown>>;
type Listener = (params: Record<string, unknown>, sessionId: string | undefined) => void;

/** One session of the DevTools protocol: a page, or the browser itself. */
export interface Session {
  readonly send: (method: string, params?: Params) => Promise<Record<string, unknown>>;
  /** Runs an expression in the page and gives back its value, awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
}

/** A connection to a browser. Plain WebSocket: nothing sits between the clock and the program. */
export interface Browser {
  readonly session: (sessionId?: string) => Session;
  readonly on: (method: string, listener: Listener) => () => void;
  readonly close: () => void;
}

/** Connects to the address that Chromium prints when it listens. */
export async function connect(url: string): Promise<Browser> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`Cannot connect to ${url}`)), {
      once: true,
    });
  });
  const waiting = new Map<number, { resolve: (m: Incoming) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    // Chromium's own words: their form is given by the protocol.
    const message = JSON.parse(String(data)) as Incoming;
    if (message.id !== undefined) {
      waiting.get(message.id)?.resolve(message);
      waiting.delete(message.id);
      return;
    }
    const { method, params, sessionId } = message;
    if (method === undefined) return;
    for (const listener of listeners.get(method) ?? []) listener(params ?? {}, sessionId);
  });
  socket.addEventListener('close', () => {
    for (const { resolve } of waiting.values()) resolve({ error: { message: 'closed' } });
    waiting.clear();
  });

  const session = (sessionId?: string): Session => {
    const send: Session['send'] = async (method, params = {}) => {
      last += 1;
      const id = last;
      const answer = new Promise<Incoming>((resolve) => waiting.set(id, { resolve }));
      socket.send(
        JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }),
      );
      const { error, result } = await answer;
      if (error !== undefined) throw new Error(`${method}: ${error.message}`);
      return result ?? {};
    };
    const evaluate: Session['evaluate'] = async (expression) => {
      const answer = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      const { result, exceptionDetails } = answer as {
        result?: { value?: unknown };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      };
      if (exceptionDetails !== undefined) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result?.value;
    };
    return { send, evaluate };
  };
  return {
    session,
    on: (method, listener) => {
      const set = listeners.get(method) ?? new Set();
      listeners.set(method, set.add(listener));
      return () => set.delete(listener);
    },
    close: () => socket.close(),
  };
}

/** Makes an expression that calls a function in the page with arguments that are plain data. */
export function call<Args extends readonly unknown[]>(
  run: (...args: Args) => unknown,
  ...args: Args
): string {
  return `(${run.toString()})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}
