import { cliTexts } from '../../shared/texts/cli.ts';
import type { CliCommand, CliOption } from './cli-command.ts';

/** Everything the command line can do. */
export function generalHelp(commands: readonly CliCommand[]): string {
  return [
    cliTexts.intro,
    '',
    cliTexts.usageTitle,
    ...commands.map((command) => `  ${usageLine(command)}`),
    `  ${cliTexts.helpUsage}`,
    `  ${cliTexts.versionUsage}`,
    '',
    cliTexts.commandsTitle,
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    cliTexts.exitTitle,
    ...columns(cliTexts.exitCodes),
  ].join('\n');
}

/** Everything one command can do. */
export function commandHelp(command: CliCommand): string {
  const options = Object.entries(command.options);
  return [
    command.summary,
    '',
    cliTexts.usageTitle,
    `  ${usageLine(command)}`,
    ...(options.length === 0
      ? []
      : [
          '',
          cliTexts.optionsTitle,
          ...columns(options.map(([name, option]) => [optionUsage(name, option), option.help])),
        ]),
    ...(command.details.length === 0 ? [] : ['', ...command.details]),
  ].join('\n');
}

function usageLine({ name, files, options }: CliCommand): string {
  const shown = Object.entries(options).map(([key, option]) =>
    option.isRequired === true ? optionUsage(key, option) : `[${optionUsage(key, option)}]`,
  );
  return ['report-desk', name, files.usage, ...shown].filter((part) => part !== '').join(' ');
}

function optionUsage(name: string, { value }: CliOption): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
