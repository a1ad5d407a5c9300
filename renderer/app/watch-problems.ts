import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import { appTexts } from '../../shared/texts/app.ts';
import { describeProblem } from './describe-problem.ts';

/** A bug that repeats with each key would fill the log: after so many in one run no more are noted. */
const MAX_NOTED = 50;

/** Notes a bug in the local log, as long as there are not too many. */
export function createProblemLog(invoke: ReportDeskApi['invoke']): (thrown: unknown) => void {
  let noted = 0;
  return (thrown) => {
    noted += 1;
    // That a problem cannot be noted is one more problem, and nobody is left to be told.
    if (noted <= MAX_NOTED)
      invoke['app:log-problem'](describeProblem(thrown)).catch(() => undefined);
  };
}

/**
 * Bugs of the page that nothing else catches, thrown or rejected: noted, and told to the user, so that
 * nobody writes on beside a window that only looks well. Outside of React, which may be what has failed.
 * @returns what stops watching
 */
export function watchProblems(page: Window, note: (thrown: unknown) => void): () => void {
  const meet = (thrown: unknown): void => {
    showNotice(page.document);
    note(thrown);
  };
  const onError = (event: ErrorEvent): void => {
    // Chromium's word for a layout that takes one frame more; nothing has failed.
    if (event.message.startsWith('ResizeObserver loop')) return;
    meet(event.error);
  };
  const onRejection = (event: PromiseRejectionEvent): void => meet(event.reason);
  page.addEventListener('error', onError);
  page.addEventListener('unhandledrejection', onRejection);
  return () => {
    page.removeEventListener('error', onError);
    page.removeEventListener('unhandledrejection', onRejection);
  };
}

/** One notice, however many problems; it stays until it was seen. */
function showNotice(document: Document): void {
  if (document.querySelector('.problem-notice') !== null) return;
  const notice = document.createElement('div');
  notice.className = 'problem-notice';
  notice.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = appTexts.problem;
  const seen = document.createElement('button');
  seen.type = 'button';
  seen.textContent = appTexts.problemSeen;
  seen.addEventListener('click', () => notice.remove());
  notice.append(words, seen);
  document.body.append(notice);
}
