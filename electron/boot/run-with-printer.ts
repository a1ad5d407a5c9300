import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { processIo } from '../cli/cli-io.ts';
import { runCli } from '../cli/run-cli.ts';
import { registerAppScheme } from '../security/app-protocol.ts';

/** Runs a command line that may print pages, and ends the program with its exit code. No window is shown. */
export async function runWithPrinter(app: App, args: readonly string[]): Promise<void> {
  registerAppScheme();
  app.disableHardwareAcceleration();
  // Not the window's folder: it may be open at the same time.
  const profile = await mkdtemp(join(tmpdir(), 'report-desk-print-'));
  app.setPath('userData', profile);
  let code = 1;
  try {
    code = await runCli(args, {
      ...processIo(),
      print: async (page, options, signal) => {
        await app.whenReady();
        const { printPage } = await import('../export/print-window.ts');
        return printPage(page, options, signal);
      },
    });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    app.exit(code);
  }
}
