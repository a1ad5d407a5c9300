import type { ArgsOf, ValueOf } from '../../shared/ipc/channel.ts';
import type { CHANNELS, ChannelName } from '../../shared/ipc/channels.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Services } from '../services.ts';
import type { ReportsFolder } from '../storage/reports-folder.ts';

type Map = typeof CHANNELS;

/** What a channel answers with. */
export type Answer<Name extends ChannelName> = Result<ValueOf<Map[Name]>, Reason>;

/** Answers one channel. Its arguments have been checked. */
export type Handler<Name extends ChannelName> = (
  args: ArgsOf<Map[Name]>,
  context: HandlerContext,
) => Promise<Answer<Name>>;

/** What a handler can reach. */
export interface HandlerContext {
  readonly services: Services;
  readonly desktop: Desktop;
  readonly version: string;
  /** A report named on the command line. */
  readonly openAtStart: string | null;
  /** Notes a bug of the page in the local log. */
  readonly logProblem: (message: string, stack: string) => void;
  /** The page has saved what it could before the window closes. */
  readonly flushed: (answer: ArgsOf<Map['window:flushed']>) => void;
}

/** Acts of the desktop around the program: dialogs and other programs. */
export interface Desktop {
  /** Each `choose…` answers null when the user changed their mind. */
  readonly chooseReport: (folder: string) => Promise<string | null>;
  readonly chooseCopy: (file: string) => Promise<string | null>;
  /** Of a word processor, to be brought in. */
  readonly chooseDocument: (folder: string) => Promise<string | null>;
  readonly chooseForm: (folder: string) => Promise<string | null>;
  /** @param file where it is proposed */
  readonly chooseFormTarget: (file: string) => Promise<string | null>;
  /** @param file where it is proposed */
  readonly chooseCalendar: (file: string) => Promise<string | null>;
  /** @param file where it is proposed */
  readonly choosePart: (file: string) => Promise<string | null>;
  readonly choosePartToMerge: (folder: string) => Promise<string | null>;
  readonly chooseFolder: (folder: string) => Promise<string | null>;
  readonly chooseExportFolder: (folder: string) => Promise<string | null>;
  readonly openPath: (path: string) => Promise<Result<null, Reason>>;
  /** Shows the reports folder; the default one is made first when it is missing. */
  readonly showFolder: (folder: ReportsFolder) => Promise<Result<null, Reason>>;
  readonly showInFolder: (file: string) => Promise<Result<null, Reason>>;
  /** Acts on the focused field of the page. */
  readonly clipboard: (act: 'cut' | 'copy' | 'paste' | 'paste-as-is') => void;
}
