import type { CliCommand } from './cli-command.ts';
import { deadlinesCommand } from './commands/deadlines.ts';
import { exportCommand } from './commands/export.ts';
import { formsCommand } from './commands/forms.ts';
import { importCommand } from './commands/import.ts';
import { newCommand } from './commands/new.ts';
import { partCutCommand } from './commands/part-cut.ts';
import { partMergeCommand } from './commands/part-merge.ts';
import { rollOverCommand } from './commands/roll-over.ts';
import { validateCommand } from './commands/validate.ts';

/** Every command, in the order in which help lists them. */
export const CLI_COMMANDS: readonly CliCommand[] = [
  newCommand,
  rollOverCommand,
  exportCommand,
  importCommand,
  validateCommand,
  deadlinesCommand,
  partCutCommand,
  partMergeCommand,
  formsCommand,
];
