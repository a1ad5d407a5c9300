import type { Reason, ReasonCode } from '../../shared/model/reason.ts';
import { explainReasonInCli } from '../../shared/texts/reasons.ts';
import type { CliIo } from './cli-io.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** Codes that speak of what is in a file, not of reaching it. */
const ABOUT_CONTENT: readonly ReasonCode[] = [
  'file-not-json',
  'file-foreign',
  'file-invalid',
  'file-too-new',
  'migration-failed',
  'form-invalid',
  'document-refused',
  'not-a-form',
];

/** Tells the user why something did not happen, in the program's one wording, and gives the exit code for it. */
export async function tellReason(reason: Reason, io: CliIo): Promise<ExitCode> {
  const { title, detail, next } = explainReasonInCli(reason);
  await io.error([title, detail, next].filter((line) => line !== '').join('\n'));
  return exitCodeOf(reason);
}

/** The exit code that a reason stands for. */
export function exitCodeOf({ code }: Reason): ExitCode {
  if (code === 'form-unknown') return EXIT.usage;
  return ABOUT_CONTENT.includes(code) ? EXIT.invalid : EXIT.io;
}
