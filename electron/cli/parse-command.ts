import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import type { CliArguments, CliCommand } from './cli-command.ts';

/** Understands what follows a command's name, or says in words what is wrong with it. */
export function parseCommand(
  command: CliCommand,
  args: readonly string[],
): Result<CliArguments, string> {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  const parsed = parse(args, options);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  for (const [name, option] of Object.entries(command.options)) {
    const value = values[name];
    if (option.isRequired === true && value === undefined) return err(cliTexts.missingOption(name));
    if (typeof value === 'string' && value.trim() === '') return err(cliTexts.emptyOption(name));
  }
  const { min, max, usage } = command.files;
  if (positionals.length < min) return err(cliTexts.missingFile(usage));
  if (positionals.length > max) return err(cliTexts.tooMany(positionals[max] ?? ''));
  return ok(argumentsOf(values, positionals));
}

type Values = Readonly<Record<string, unknown>>;

function parse(
  args: readonly string[],
  options: Record<string, { type: 'string' | 'boolean' }>,
): Result<{ values: Values; positionals: readonly string[] }, string> {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    return err(wordsFor(String(error.code), error.message));
  }
}

/** Node names the option in quotation marks in its message. */
function wordsFor(code: string, message: string): string {
  const option = /'(-[^' ]*)/u.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return cliTexts.unknownOption(option);
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return cliTexts.optionValue(option);
    default:
      return cliTexts.notUnderstood(message);
  }
}

function argumentsOf(values: Values, files: readonly string[]): CliArguments {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    files,
    text,
    required: (name) => {
      const value = text(name);
      if (value === undefined) throw new Error(`option --${name} is not a required text option`);
      return value;
    },
    isGiven: (name) => values[name] === true,
  };
}
