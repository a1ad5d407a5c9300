import { app } from 'electron';
import { createLocalLog } from './boot/local-log.ts';
import { parseStart } from './boot/start-options.ts';
import { placeUserData } from './boot/user-data.ts';
import { placesIn } from './storage/places.ts';

const start = parseStart({
  argv: process.argv,
  isDefaultApp: process.defaultApp === true,
  workingFolder: process.cwd(),
});

if (start.kind === 'command-line') {
  const { runCli } = await import('./cli/run-cli.ts');
  const { commandLineIo } = await import('./boot/command-line-io.ts');
  const io = commandLineIo(app, process.env, process.platform);
  if (start.args.some((arg) => arg.toLowerCase().endsWith('.pdf'))) {
    const { runWithPrinter } = await import('./boot/run-with-printer.ts');
    // Not awaited, as below: printing needs Electron to be ready.
    void runWithPrinter(app, start.args, io);
  } else {
    app.exit(await runCli(start.args, io));
  }
} else {
  placeUserData(app, process.env, process.platform);
  const log = createLocalLog(() => placesIn(app.getPath('userData'), '').logFile);
  const { startWindow } = await import('./boot/start-window.ts');
  // Not awaited: Electron gets ready only once this module has been evaluated to its end.
  void startWindow(start, log);
}
