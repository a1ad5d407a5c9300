// Writes assets/samples/sample-report.json from build/sample. Run it after changing the content or the form.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

// The system's Node may be too old to run TypeScript; the one among the dependencies is not.
const binary = process.platform === 'win32' ? 'node.exe' : 'node';
const node = fileURLToPath(new URL(`node_modules/node/bin/${binary}`, root));
const script = fileURLToPath(new URL('build/sample/write-sample.ts', root));
const { status, error } = spawnSync(node, [script], { stdio: 'inherit' });
if (error !== undefined) {
  console.error(`cannot run ${node}: ${error.message}; run "npm install" first`);
}
process.exitCode = status ?? 1;
