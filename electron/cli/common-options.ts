import { cliTexts } from '../../shared/texts/cli.ts';
import type { CliOption } from './cli-command.ts';

/** Replaces what is there. */
export const FORCE_OPTION: CliOption = { type: 'boolean', help: cliTexts.force };

/**
 * Where a report, or a part of one, is written.
 * @param value what stands for it in the usage line
 */
export function reportTarget(value: string, help: string): CliOption {
  return { type: 'string', value, isRequired: true, writes: ['.json'], help };
}
