import type { CliCommand } from './cli-command.ts';

/** What loads each command, in the order in which help lists them. One command does not wait for another's code. */
const LOADERS = {
  new: async () => (await import('./commands/new.ts')).newCommand,
  'roll-over': async () => (await import('./commands/roll-over.ts')).rollOverCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  validate: async () => (await import('./commands/validate.ts')).validateCommand,
  deadlines: async () => (await import('./commands/deadlines.ts')).deadlinesCommand,
  'part-cut': async () => (await import('./commands/part-cut.ts')).partCutCommand,
  'part-merge': async () => (await import('./commands/part-merge.ts')).partMergeCommand,
  forms: async () => (await import('./commands/forms.ts')).formsCommand,
} as const satisfies Readonly<Record<string, () => Promise<CliCommand>>>;

type CliCommandName = keyof typeof LOADERS;

const isCommandName = (name: string): name is CliCommandName => Object.hasOwn(LOADERS, name);

/** What may stand first on a command line. */
export const CLI_COMMAND_NAMES: readonly string[] = Object.keys(LOADERS);

/** The command of a name; null when there is none. */
export async function loadCommand(name: string | undefined): Promise<CliCommand | null> {
  return name !== undefined && isCommandName(name) ? LOADERS[name]() : null;
}

/** Every command. */
export function allCommands(): Promise<readonly CliCommand[]> {
  return Promise.all(Object.values(LOADERS).map((load) => load()));
}
