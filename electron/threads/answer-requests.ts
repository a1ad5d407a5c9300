import { parentPort, type Transferable } from 'node:worker_threads';
import type { Posted, Reply } from './standing-threads.ts';

/**
 * The entry of a standing thread: answers every request. A bug in the work ends the thread with its error, which
 * whoever asked receives.
 * @param transfer memory of an answer that is handed over rather than copied
 */
export function answerRequests<Request, Answer>(
  work: (request: Request) => Promise<Answer>,
  transfer: (answer: Answer) => readonly Transferable[] = () => [],
): void {
  const port = parentPort;
  if (port === null) throw new Error('requests are answered in a worker thread only');
  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ id, request }: Posted<Request>) => {
    // One after another: what closes something comes after what opens it.
    last = last.then(async () => {
      const answer = await work(request);
      port.postMessage({ id, answer } satisfies Reply<Answer>, transfer(answer));
    });
  });
}
