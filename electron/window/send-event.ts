import type { WebContents } from 'electron';
import type { AppEventName, AppEvents } from '../../shared/ipc/events.ts';

/** Tells the renderer something it did not ask for. A page that is gone needs to hear nothing. */
export function sendEvent<Name extends AppEventName>(
  contents: WebContents,
  name: Name,
  value: AppEvents[Name],
): void {
  if (!contents.isDestroyed()) contents.send(name, value);
}
