import { parentPort, type Transferable } from 'node:worker_threads';

/**
 * The entry of a standing thread: answers every request; the next one comes after the answer. A bug in the work ends
 * the thread with its error, which whoever asked receives.
 * @param transfer memory of an answer that is handed over rather than copied
 */
export function answerRequests<Request, Answer>(
  work: (request: Request) => Promise<Answer>,
  transfer: (answer: Answer) => readonly Transferable[] = () => [],
): void {
  const port = parentPort;
  if (port === null) throw new Error('requests are answered in a worker thread only');
  port.on('message', (request: Request) => {
    work(request)
      .then((answer) => port.postMessage(answer, transfer(answer)))
      .catch((error: unknown) => {
        // Out of the promise: however the process treats those that nobody catches, this thread is over.
        setImmediate(() => {
          throw error;
        });
      });
  });
}
