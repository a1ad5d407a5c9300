import type { Reason } from '../../shared/model/reason.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { ioCode, readReason } from '../storage/io-reason.ts';
import type { CliIo } from './cli-io.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { tellReason } from './tell-reason.ts';

/** Refuses a target that exists, unless `--force` was given. Null when the way is free. */
export async function refuseExisting(
  file: string,
  isForced: boolean,
  io: CliIo,
): Promise<ExitCode | null> {
  if (isForced) return null;
  try {
    await io.write.ops.stat(file);
  } catch (error) {
    if (ioCode(error) === 'ENOENT') return null;
    const reason: Reason = readReason(error, file);
    return tellReason(reason, io);
  }
  await io.error(cliTexts.targetExists(file));
  return EXIT.io;
}
