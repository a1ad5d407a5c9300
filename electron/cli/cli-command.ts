import type { CliIo } from './cli-io.ts';
import type { ExitCode } from './exit-codes.ts';

/** An option as `node:util` parses it, and what help says of it. */
export interface CliOption {
  readonly type: 'string' | 'boolean';
  /** What stands for its value in the usage line: `ID`. */
  readonly value?: string;
  readonly isRequired?: boolean;
  /** For the name of a file that is written: the endings it may have, all of them when none is listed. */
  readonly writes?: readonly string[];
  readonly help: string;
}

/** What was typed after a command's name, understood. */
export interface CliArguments {
  readonly files: readonly string[];
  /** The value of a text option; undefined when it was not given. */
  readonly text: (name: string) => string | undefined;
  /** The value of a required text option: its presence was checked before. */
  readonly required: (name: string) => string;
  readonly isGiven: (name: string) => boolean;
}

/** One command of the command line. All have this one shape, so that help and parsing need no command's name. */
export interface CliCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Everything else a user should know. */
  readonly details: readonly string[];
  /** How many file names may follow, and what stands for them in the usage line. */
  readonly files: { readonly min: number; readonly max: number; readonly usage: string };
  readonly options: Readonly<Record<string, CliOption>>;
  readonly run: (args: CliArguments, io: CliIo) => Promise<ExitCode>;
}
