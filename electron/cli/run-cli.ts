import { cliTexts } from '../../shared/texts/cli.ts';
import { allCommands, loadCommand } from './cli-commands.ts';
import { type CliIo, processIo } from './cli-io.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { commandHelp, generalHelp } from './help.ts';
import { parseCommand } from './parse-command.ts';
import { targetFault } from './targets.ts';

/**
 * Runs one command line. A bug is told too: Electron would show a window for it, and wait there for ever.
 * @param argv what was typed after the program's name
 * @returns the exit code (see `EXIT`)
 */
export async function runCli(argv: readonly string[], io: CliIo = processIo()): Promise<ExitCode> {
  try {
    return await runLine(argv, io);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await io.error(cliTexts.unexpected(detail));
    return EXIT.bug;
  }
}

async function runLine([name, ...rest]: readonly string[], io: CliIo): Promise<ExitCode> {
  if (name === '--version') {
    await io.out(await io.version());
    return EXIT.ok;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const command = await loadCommand(rest[0]);
    if (command === null && rest[0] !== undefined) {
      await io.error(cliTexts.unknownCommand(rest[0]));
      return EXIT.usage;
    }
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
  const fault = args.ok ? targetFault(command, args.value, io.resolve) : args.error;
  if (!args.ok || fault !== null) {
    await io.error(cliTexts.usageError(fault ?? '', command.name));
    return EXIT.usage;
  }
  return command.run(args.value, io);
}
