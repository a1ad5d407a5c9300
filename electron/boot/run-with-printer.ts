import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import type { CliIo } from '../cli/cli-io.ts';
import type { ExitCode } from '../cli/exit-codes.ts';
import { runCli } from '../cli/run-cli.ts';
import { tellReason } from '../cli/tell-reason.ts';
import { registerAppScheme } from '../security/app-protocol.ts';
import { ioCode, writeReason } from '../storage/io-reason.ts';

/** Runs a command line that may print pages, and ends the program with its exit code. No window is shown. */
export async function runWithPrinter(app: App, args: readonly string[], io: CliIo): Promise<void> {
  registerAppScheme();
  app.disableHardwareAcceleration();
  app.exit(await run(app, args, io));
}

async function run(app: App, args: readonly string[], io: CliIo): Promise<ExitCode> {
  // Not the window's folder: it may be open at the same time.
  const wanted = join(tmpdir(), 'report-desk-print-');
  let profile: string;
  try {
    profile = await mkdtemp(wanted);
  } catch (error) {
    return tellReason(writeReason(error, wanted), io);
  }
  app.setPath('userData', profile);
  // At the very end: until then the browser writes into it, and would make it anew.
  app.once('quit', () => removeFolder(profile));
  return runCli(args, {
    ...io,
    print: async (page, options, signal) => {
      await app.whenReady();
      const { printPage } = await import('../export/print-window.ts');
      return printPage(page, options, signal);
    },
  });
}

/** What the browser still holds is left to the system: the document is done. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    if (ioCode(error) === null) throw error;
  }
}
