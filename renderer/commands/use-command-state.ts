import { useCallback, useSyncExternalStore } from 'react';
import type { Command, CommandContext } from './command.ts';

export interface CommandState {
  readonly isEnabled: boolean;
  /** Undefined for a command without an on and off. */
  readonly isOn: boolean | undefined;
}

/** Whether a command can run and is switched on; renders again only when one of both changes. */
export function useCommandState(command: Command, context: CommandContext): CommandState {
  const subscribe = useCallback(
    (listener: () => void) => watchDocument(context, listener),
    [context],
  );
  const isEnabled = useSyncExternalStore(subscribe, () => command.isEnabled(context));
  const isOn = useSyncExternalStore(subscribe, () => command.isOn?.(context));
  return { isEnabled, isOn };
}

/** Listens to everything a command's state may depend on: the document, which editor lives, and its format. */
function watchDocument({ document }: CommandContext, listener: () => void): () => void {
  let stopFormat: (() => void) | undefined;
  const followLive = (): void => {
    stopFormat?.();
    stopFormat = document.live.get()?.format.subscribe(listener);
  };
  followLive();
  const stopLive = document.live.subscribe(() => {
    followLive();
    listener();
  });
  const stopDocument = document.subscribe(listener);
  return () => {
    stopFormat?.();
    stopLive();
    stopDocument();
  };
}
