import type * as v from 'valibot';
import { CHANNEL_NAMES } from '../../shared/ipc/channel-names.ts';
import { CHANNELS, type ChannelName } from '../../shared/ipc/channels.ts';
import { check } from '../../shared/model/check.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, type Result } from '../../shared/model/result.ts';
import type { HandlerContext } from './handler.ts';
import { HANDLERS } from './handlers.ts';

/** The part of Electron's `ipcMain` that is used. */
export interface IpcDoor<Event> {
  readonly handle: (
    channel: string,
    listener: (event: Event, args: unknown) => Promise<unknown>,
  ) => void;
}

/** What the door needs from outside. */
export interface RegisterDeps<Event> {
  /** Whether a call comes from the program's own page, in its main frame. */
  readonly isOwnPage: (event: Event) => boolean;
  /** Services are loaded after the window is on its way; the first call waits for them. */
  readonly context: () => Promise<HandlerContext>;
  readonly log: (message: string, error: unknown) => void;
}

/** Opens every channel. The only place where calls from the renderer come in. */
export function registerIpc<Event>(door: IpcDoor<Event>, deps: RegisterDeps<Event>): void {
  for (const name of CHANNEL_NAMES) {
    door.handle(name, (event, args) => answer(name, event, args, deps));
  }
}

/** Sender, arguments, handler: whatever happens, the renderer gets a result with a reason. */
async function answer<Event>(
  name: ChannelName,
  event: Event,
  args: unknown,
  deps: RegisterDeps<Event>,
): Promise<Result<unknown, Reason>> {
  if (!deps.isOwnPage(event)) {
    deps.log(`${name}: a call from a foreign page was refused`, null);
    return err({ code: 'sender-refused', channel: name });
  }
  const schema: v.GenericSchema<unknown, unknown> = CHANNELS[name].args;
  const checked = check(schema, args);
  if (!checked.ok) return err({ code: 'arguments-invalid', faults: checked.error });
  try {
    // The schema belongs to the same channel as the handler, which the type of a union cannot say.
    const handle = HANDLERS[name] as (
      args: unknown,
      context: HandlerContext,
    ) => Promise<Result<unknown, Reason>>;
    return await handle(checked.value, await deps.context());
  } catch (error) {
    deps.log(name, error);
    const detail = error instanceof Error ? error.message : String(error);
    return err({ code: 'io-failed', file: name, detail });
  }
}
