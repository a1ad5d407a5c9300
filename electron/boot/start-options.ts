import { extname, resolve } from 'node:path';
import { CLI_COMMAND_NAMES } from '../cli/cli-commands.ts';

/** What the command line asks for. */
export type StartOptions =
  | { readonly kind: 'window'; readonly reportsFolder: string | null; readonly file: string | null }
  /** Work without a window; `args` are for the command line's own parser. */
  | { readonly kind: 'command-line'; readonly args: readonly string[] };

/** A word that is no file's name is a command, be it misspelt: a script must not find a window instead of an error. */
const isCommand = (arg: string): boolean => COMMANDS.includes(arg) || /^[a-z][a-z-]*$/u.test(arg);

const COMMANDS: readonly string[] = [...CLI_COMMAND_NAMES, 'help', '--help', '-h', '--version'];

/** How the process was started. */
export interface Start {
  readonly argv: readonly string[];
  /** Started as `electron FOLDER …`: the first argument that is no switch is the program's folder. */
  readonly isDefaultApp: boolean;
  /** Relative paths mean what they meant where the command was typed. */
  readonly workingFolder: string;
}

/**
 * Understands the arguments of a start. Chromium's own switches (`--user-data-dir=…`, `--no-sandbox`)
 * may stand anywhere and are passed over.
 */
export function parseStart({ argv, isDefaultApp, workingFolder }: Start): StartOptions {
  const args = argv.slice(1);
  if (isDefaultApp) {
    const folder = args.findIndex((arg) => !arg.startsWith('-'));
    if (folder !== -1) args.splice(0, folder + 1);
  }
  const first = args.findIndex((arg) => !arg.startsWith('--') || COMMANDS.includes(arg));
  if (first !== -1 && isCommand(args[first] ?? '')) {
    return { kind: 'command-line', args: args.slice(first) };
  }
  const folder = args.find((arg) => arg.startsWith(FOLDER_OPTION))?.slice(FOLDER_OPTION.length);
  const file = args.find((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === '.json');
  return {
    kind: 'window',
    reportsFolder: folder === undefined || folder === '' ? null : resolve(workingFolder, folder),
    file: file === undefined ? null : resolve(workingFolder, file),
  };
}

const FOLDER_OPTION = '--reports-folder=';
