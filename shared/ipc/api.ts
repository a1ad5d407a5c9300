import type { Reason } from '../model/reason.ts';
import type { Result } from '../model/result.ts';
import type { ArgsOf, ValueOf } from './channel.ts';
import type { CHANNELS, ChannelName } from './channels.ts';
import type { AppEventName, AppEvents } from './events.ts';

type Map = typeof CHANNELS;

/** What the preload script puts on `window.reportDesk`: a function for each channel, and a listener for events. */
export interface ReportDeskApi {
  readonly invoke: {
    readonly [Name in ChannelName]: ArgsOf<Map[Name]> extends undefined
      ? () => Promise<Result<ValueOf<Map[Name]>, Reason>>
      : (args: ArgsOf<Map[Name]>) => Promise<Result<ValueOf<Map[Name]>, Reason>>;
  };
  /** Listens for an event. Returns what stops listening. */
  readonly on: <Name extends AppEventName>(
    name: Name,
    listener: (value: AppEvents[Name]) => void,
  ) => () => void;
}
