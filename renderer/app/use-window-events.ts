import { useEffect } from 'react';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';

/** Answers what the main process asks of the window as a whole. */
export function useWindowEvents(
  api: ReportDeskApi,
  session: { readonly settle: () => Promise<unknown>; readonly wouldLose: () => boolean },
  openRequested: (file: string) => Promise<void>,
): void {
  useEffect(
    () =>
      api.on('window:flush', () => {
        void (async () => {
          leaveField();
          await session.settle();
          await api.invoke['window:flushed']({ wouldLose: session.wouldLose() });
        })();
      }),
    [api, session],
  );
  useEffect(
    () => api.on('reports:open-requested', ({ file }) => void openRequested(file)),
    [api, openRequested],
  );
}

/** Leaves a field beside the paper: what an input method composes in it comes into the report with that. */
function leaveField(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) focused.blur();
}
