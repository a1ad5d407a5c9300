import { extname } from 'node:path';
import { cliTexts } from '../../shared/texts/cli.ts';
import type { CliArguments, CliCommand } from './cli-command.ts';

/**
 * What is wrong with the names of the files that a command is to write, in words; null when nothing is. A file that
 * is read is never written over, `--force` or not: a report of last year would be gone for one of this year.
 * @param resolve a path as typed becomes a full one
 */
export function targetFault(
  { options }: CliCommand,
  args: CliArguments,
  resolve: (path: string) => string,
): string | null {
  const read = args.files.map((file) => fold(resolve(file)));
  for (const [name, { writes }] of Object.entries(options)) {
    const target = args.text(name);
    if (writes === undefined || target === undefined) continue;
    if (read.includes(fold(resolve(target)))) return cliTexts.targetIsRead(target);
    const isKnown = writes.length === 0 || writes.includes(extname(target).toLowerCase());
    if (!isKnown) return cliTexts.targetEnding(target, writes);
  }
  return null;
}

/** Windows tells no capitals apart; elsewhere names that differ in them are at worst refused. */
const fold = (path: string): string => path.toLowerCase();
