import { join } from 'node:path';
import { runMain } from './lib/failure.mjs';
import { prepareOdfSchema } from './lib/odf-schema.mjs';
import { ROOT } from './lib/paths.mjs';
import { step } from './lib/progress.mjs';
import { runNode, toolScript } from './lib/run.mjs';
import { installPackages, isCommand } from './lib/system-libraries.mjs';
import { prepare } from './prepare.mjs';

/**
 * What the checks of documents need: Debian package, and the command that shows whether it is there.
 * @type {Readonly<Record<string, string>>}
 */
const PACKAGES = { 'libreoffice-writer-nogui': 'soffice', 'poppler-utils': 'pdftotext' };

/** Opens exported documents in LibreOffice, and checks them against the schema of OpenDocument. */
await runMain(async () => {
  await prepare({ electron: false });
  const missing = Object.entries(PACKAGES)
    .filter(([, command]) => !isCommand(command))
    .map(([name]) => name);
  if (missing.length > 0) {
    await step(`System packages, with apt-get: ${missing.join(' ')}`, () =>
      installPackages(missing),
    );
  }
  const reason = await prepareOdfSchema();
  if (reason !== null) console.log(`  Not checked against the schema: ${reason}`);
  const { code } = await runNode([
    toolScript('vitest', 'vitest'),
    'run',
    `--config=${join(ROOT, 'test', 'documents', 'vitest.config.ts')}`,
    `--root=${ROOT}`,
  ]);
  return code;
});
