import { cliTexts } from '../../shared/texts/cli.ts';
import { allCommands, loadCommand } from './cli-commands.ts';
import { type CliIo, processIo } from './cli-io.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { commandHelp, generalHelp } from './help.ts';
import { parseCommand } from './parse-command.ts';

/**
 * Runs one command line.
 * @param argv what was typed after the program's name
 * @returns the exit code (see `EXIT`)
 */
export async function runCli(argv: readonly string[], io: CliIo = processIo()): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === '--version') {
    await io.out(await io.version());
    return EXIT.ok;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const command = await loadCommand(rest[0]);
    await io.out(command === null ? generalHelp(await allCommands()) : commandHelp(command));
    return EXIT.ok;
  }
  const command = await loadCommand(name);
  if (command === null) {
    const isBare = name === undefined;
    await io.error(isBare ? generalHelp(await allCommands()) : cliTexts.unknownCommand(name));
    return EXIT.usage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.out(commandHelp(command));
    return EXIT.ok;
  }
  const args = parseCommand(command, rest);
  if (!args.ok) {
    await io.error(cliTexts.usageError(args.error, command.name));
    return EXIT.usage;
  }
  return command.run(args.value, io);
}
