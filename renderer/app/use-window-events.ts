import { useEffect } from 'react';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import { leaveField } from '../keys/leave-field.ts';

/** Answers what the main process asks of the window as a whole. */
export function useWindowEvents(
  api: ReportDeskApi,
  session: { readonly settle: () => Promise<unknown>; readonly wouldLose: () => boolean },
  unsentComments: () => { readonly count: number; readonly areKept: boolean },
  openRequested: (file: string) => Promise<void>,
): void {
  useEffect(
    () =>
      api.on('window:flush', () => {
        void (async () => {
          leaveField();
          await session.settle();
          const unsent = unsentComments();
          await api.invoke['window:flushed']({
            wouldLose: session.wouldLose(),
            ...(unsent.count === 0
              ? {}
              : { unsentComments: unsent.count, commentsKept: unsent.areKept }),
          });
        })();
      }),
    [api, session, unsentComments],
  );
  useEffect(
    () => api.on('reports:open-requested', ({ file }) => void openRequested(file)),
    [api, openRequested],
  );
}
