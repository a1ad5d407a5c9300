import type { Worker } from 'node:worker_threads';

/** What is posted to a standing thread, and what comes back under the same number. */
export interface Posted<Request> {
  readonly id: number;
  readonly request: Request;
}
export interface Reply<Answer> {
  readonly id: number;
  readonly answer: Answer;
}

/** A thread as long as somebody has it. */
export interface StandingThread<Request, Answer> {
  /**
   * The answer to a request. Requests are taken up in their order.
   * @throws the error that broke the thread, or the one with which it was left
   */
  readonly ask: (request: Request) => Promise<Answer>;
  /** Posts what nobody waits for. */
  readonly tell: (request: Request) => void;
  /** Gives the thread back. What was asked and not answered yet is rejected; the thread works on unheard until it is done. */
  readonly leave: (why: Error) => void;
  /** Whether it ended or failed, so that nothing more can be asked of it. */
  readonly isBroken: () => boolean;
}

/** Threads of one kind, which rest between two pieces of work. */
export interface StandingThreads<Request, Answer> {
  /** One that rests; a new one where none does. */
  readonly take: () => StandingThread<Request, Answer>;
}

/**
 * Threads that are never ended: what is given up is left to finish unheard, and the thread then rests until the next
 * piece of work. Ending a thread in the middle can break the whole process down: V8 aborts it when it frees the code
 * of one thread while it compiles another's (`Check failed: jit_page.has_value()`), and with it goes whatever somebody
 * wrote and is not on disk yet. A thread at rest costs memory only, and keeps no process alive.
 * @param start starts a thread whose entry is `answerRequests`
 */
export function standingThreads<Request, Answer>(
  start: () => Worker,
): StandingThreads<Request, Answer> {
  const resting: Post<Request, Answer>[] = [];
  return {
    take: () => {
      for (let post = resting.pop(); post !== undefined; post = resting.pop()) {
        if (!post.isBroken()) return post.open();
      }
      return openPost<Request, Answer>(start(), (post) => resting.push(post)).open();
    },
  };
}

/** One thread through all hands that it passes through. */
interface Post<Request, Answer> {
  readonly open: () => StandingThread<Request, Answer>;
  readonly isBroken: () => boolean;
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

function openPost<Request, Answer>(
  worker: Worker,
  rest: (post: Post<Request, Answer>) => void,
): Post<Request, Answer> {
  let next = 0;
  let broken: Error | null = null;
  let isTaken = false;
  /** Posted and not answered, waited for or not. */
  const pending = new Set<number>();
  const waiting = new Map<number, Waiting<Answer>>();

  /** It keeps the process alive exactly while somebody waits. */
  const hold = (): void => {
    if (waiting.size > 0) worker.ref();
    else worker.unref();
  };

  const rejectAll = (error: Error): void => {
    const left = [...waiting.values()];
    waiting.clear();
    hold();
    for (const { reject } of left) reject(error);
  };

  const restIfDone = (): void => {
    if (!isTaken && pending.size === 0 && broken === null) rest(post);
  };

  const breakDown = (error: Error): void => {
    broken ??= error;
    rejectAll(broken);
  };

  worker.on('message', ({ id, answer }: Reply<Answer>) => {
    pending.delete(id);
    const asked = waiting.get(id);
    waiting.delete(id);
    hold();
    asked?.resolve(answer);
    restIfDone();
  });
  worker.on('error', (error) => {
    breakDown(error instanceof Error ? error : new Error(String(error)));
  });
  worker.on('exit', () => breakDown(new Error('the thread has ended')));
  hold();

  const send = (request: Request): number => {
    next += 1;
    pending.add(next);
    worker.postMessage({ id: next, request } satisfies Posted<Request>);
    return next;
  };

  const open = (): StandingThread<Request, Answer> => {
    isTaken = true;
    let left: Error | null = null;
    return {
      ask: (request) => {
        const gone = left ?? broken;
        if (gone !== null) return Promise.reject(gone);
        return new Promise((resolve, reject) => {
          waiting.set(send(request), { resolve, reject });
          hold();
        });
      },
      tell: (request) => {
        if (left === null && broken === null) send(request);
      },
      leave: (why) => {
        if (left !== null) return;
        left = why;
        isTaken = false;
        rejectAll(why);
        restIfDone();
      },
      isBroken: () => broken !== null,
    };
  };

  const post: Post<Request, Answer> = { open, isBroken: () => broken !== null };
  return post;
}
