import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { toolScript } from '../../build/scripts/lib/run.mjs';
import type { Case } from './layers-cases.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LAYERS = ['shared', 'electron', 'electron/preload', 'renderer'];
type Kind = 'good' | 'bad';

/** What a tool said, by file. */
type Findings = ReadonlyMap<string, readonly string[]>;

/** A temporary checkout with this one's rules and the cases as its sources, looked at by a real tool once. */
export interface LayersLab {
  /** What the tool says of a case's file, errors only. */
  readonly findings: (of: Case, kind: Kind) => readonly string[];
  readonly remove: () => Promise<void>;
}

/** Writes the cases into a temporary checkout and runs a tool over it: `lint` or `compile`. */
export async function createLayersLab(
  cases: readonly Case[],
  tool: (folder: string) => Promise<Findings>,
): Promise<LayersLab> {
  const folder = await mkdtemp(join(tmpdir(), 'layers-'));
  const fileOf = (of: Case, kind: Kind): string =>
    `${of.folder}/case-${cases.indexOf(of)}-${kind}.${of.extension ?? 'ts'}`;
  await copyRules(folder);
  for (const of of cases) {
    for (const kind of ['good', 'bad'] as const) {
      await mkdir(join(folder, of.folder), { recursive: true });
      await writeFile(join(folder, fileOf(of, kind)), `${of[kind]}\n`);
    }
  }
  const findings = await tool(folder);
  if (findings.size === 0) throw new Error('The tool said nothing at all: it did not run.');
  return {
    findings: (of, kind) => findings.get(fileOf(of, kind)) ?? [],
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function copyRules(folder: string): Promise<void> {
  const rules = [
    'biome.json',
    '.gitignore',
    'package.json',
    'tsconfig.base.json',
    'build/lint',
    'build/types',
  ];
  const configs = LAYERS.map((layer) => `${layer}/tsconfig.json`);
  // Real files that the cases import, so that a case fails for its own fault only.
  for (const path of [
    ...rules,
    ...configs,
    'shared/model',
    'shared/ipc',
    'shared/texts/faults.ts',
  ]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(ROOT, path), join(folder, path), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

const biomeReport = v.object({
  diagnostics: v.array(
    v.object({
      severity: v.string(),
      message: v.string(),
      location: v.object({ path: v.string() }),
    }),
  ),
});

/** Runs the linter; its errors by file. */
export async function lint(folder: string): Promise<Findings> {
  const output = await runTool(folder, toolScript('@biomejs/biome', 'biome'), [
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    '--diagnostic-level=error',
    '.',
  ]);
  const { diagnostics } = v.parse(biomeReport, JSON.parse(output.slice(output.indexOf('{'))));
  return groupByFile(diagnostics.map(({ message, location }) => [location.path, message]));
}

/** Runs the compiler on each layer; its errors by file. */
export async function compile(folder: string): Promise<Findings> {
  const found: (readonly [string, string])[] = [];
  for (const layer of LAYERS) {
    const args = ['-p', layer, '--pretty', 'false'];
    const output = await runTool(folder, toolScript('typescript', 'tsc'), args);
    for (const line of output.split('\n')) {
      const match = /^(?<file>\S+?)\(\d+,\d+\): error (?<text>.*)$/u.exec(line)?.groups;
      if (match !== undefined) found.push([match['file'] ?? '', match['text'] ?? '']);
    }
  }
  return groupByFile(found);
}

/** The tools' exit codes say that there are errors, which is the point: only their words count. */
function runTool(folder: string, script: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [script, ...args], options, (_error, stdout) => done(stdout));
  });
}

function groupByFile(found: readonly (readonly [string, string])[]): Findings {
  const groups = new Map<string, string[]>();
  for (const [path, text] of found) {
    const file = path.replaceAll('\\', '/');
    groups.set(file, [...(groups.get(file) ?? []), text]);
  }
  return groups;
}
