import { useEffect } from 'react';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import type { Session } from './session.ts';

/** Answers what the main process asks of the window as a whole. */
export function useWindowEvents(
  api: ReportDeskApi,
  session: Session | null,
  openRequested: (file: string) => Promise<void>,
): void {
  useEffect(
    () =>
      api.on('window:flush', () => {
        void (async () => {
          leaveField();
          await session?.settle();
          await api.invoke['window:flushed']({ wouldLose: session?.wouldLose() ?? false });
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
