import type { Worker } from 'node:worker_threads';

/** A thread as long as somebody has it. */
export interface StandingThread<Request, Answer> {
  /**
   * The answer to a request. Requests are taken up one by one, in their order.
   * @throws the error that broke the thread, the one with which it was left, or why the request cannot be posted
   */
  readonly ask: (request: Request) => Promise<Answer>;
  /** Posts what nobody waits for. */
  readonly tell: (request: Request) => void;
  /**
   * Gives the thread back. What was asked here and not answered yet is rejected: what waits is dropped, and what the
   * thread is at it finishes unheard.
   */
  readonly leave: (why: Error) => void;
  /** Whether it ended or failed, so that nothing more can be asked of it. */
  readonly isBroken: () => boolean;
}

/** Threads of one kind, which rest between two pieces of work. */
export interface StandingThreads<Request, Answer> {
  /** One that rests; a new one where none does; where there may be no more, the one with the least to do. */
  readonly take: () => StandingThread<Request, Answer>;
}

/**
 * Threads that are never ended: what is given up is left to finish unheard, and the thread then rests until the next
 * piece of work. Ending a thread in the middle can break the whole process down: V8 aborts it when it frees the code
 * of one thread while it compiles another's (`Check failed: jit_page.has_value()`), and with it goes whatever somebody
 * wrote and is not on disk yet. A thread at rest costs memory only, and keeps no process alive.
 * @param start starts a thread whose entry is `answerRequests`
 * @param most how many there may be: what is given up again and again must not take all cores and all memory
 */
export function standingThreads<Request, Answer>(
  start: () => Worker,
  most: number,
): StandingThreads<Request, Answer> {
  let posts: readonly Post<Request, Answer>[] = [];
  return {
    take: () => {
      posts = posts.filter((post) => !post.isBroken());
      const [idlest] = posts.toSorted((a, b) => a.load() - b.load());
      if (idlest !== undefined && (idlest.load() === 0 || posts.length >= most)) {
        return idlest.open();
      }
      const post = openPost<Request, Answer>(start());
      posts = [...posts, post];
      return post.open();
    },
  };
}

/** One thread through all hands that it passes through. */
interface Post<Request, Answer> {
  readonly open: () => StandingThread<Request, Answer>;
  readonly isBroken: () => boolean;
  /** How much there is to do, and for how many; 0: it rests. */
  readonly load: () => number;
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** A request, whose it is, and who waits for its answer. */
interface Item<Request, Answer> {
  readonly owner: symbol;
  readonly request: Request;
  waiting: Waiting<Answer> | null;
}

function openPost<Request, Answer>(worker: Worker): Post<Request, Answer> {
  let broken: Error | null = null;
  let holders = 0;
  /** What the thread is at. */
  let current: Item<Request, Answer> | null = null;
  let queue: Item<Request, Answer>[] = [];

  const items = (): readonly Item<Request, Answer>[] =>
    current === null ? queue : [current, ...queue];

  /** It keeps the process alive exactly while somebody waits. */
  const hold = (): void => {
    if (items().some(({ waiting }) => waiting !== null)) worker.ref();
    else worker.unref();
  };

  const pump = (): void => {
    while (current === null && broken === null) {
      const item = queue.shift();
      if (item === undefined) break;
      try {
        worker.postMessage(item.request);
        current = item;
      } catch (error) {
        // It cannot be copied; the thread has not heard of it.
        item.waiting?.reject(toError(error));
      }
    }
    hold();
  };

  const breakDown = (error: unknown): void => {
    broken ??= toError(error);
    const left = items();
    current = null;
    queue = [];
    hold();
    for (const { waiting } of left) waiting?.reject(broken);
  };

  worker.on('message', (answer: Answer) => {
    const done = current;
    current = null;
    done?.waiting?.resolve(answer);
    pump();
  });
  worker.on('messageerror', breakDown);
  worker.on('error', breakDown);
  worker.on('exit', () => breakDown(new Error('the thread has ended')));
  hold();

  const open = (): StandingThread<Request, Answer> => {
    const owner = Symbol('holder');
    let left: Error | null = null;
    holders += 1;
    const put = (request: Request, waiting: Waiting<Answer> | null): void => {
      queue.push({ owner, request, waiting });
      pump();
    };
    return {
      ask: (request) => {
        const gone = left ?? broken;
        if (gone !== null) return Promise.reject(gone);
        return new Promise((resolve, reject) => put(request, { resolve, reject }));
      },
      tell: (request) => {
        if (left === null && broken === null) put(request, null);
      },
      leave: (why) => {
        if (left !== null) return;
        left = why;
        holders -= 1;
        const mine = items().filter((item) => item.owner === owner && item.waiting !== null);
        queue = queue.filter((item) => !mine.includes(item));
        for (const item of mine) {
          const { waiting } = item;
          item.waiting = null;
          waiting?.reject(why);
        }
        pump();
      },
      isBroken: () => broken !== null,
    };
  };

  return { open, isBroken: () => broken !== null, load: () => holders + items().length };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
