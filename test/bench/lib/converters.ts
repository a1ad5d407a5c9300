import { join } from 'node:path';
import { developmentSwitches } from '../../../build/scripts/launch-options.mjs';
import { NODE } from '../../../build/scripts/lib/paths.mjs';
import { run } from '../../../build/scripts/lib/run.mjs';
import { resolveRuntime } from '../../../build/scripts/runtime.mjs';
import { PROGRAM } from './electron.ts';

/** Another program that makes a DOCX of the same tables. */
export interface Converter {
  readonly name: string;
  /** Milliseconds for one file, start of the program included, as a caller has to pay it; null when it is not there. */
  readonly convert: (html: string, folder: string) => Promise<number | null>;
}

const NOT_FOUND = 127;

async function timed(command: string, args: readonly string[]): Promise<number | null> {
  const began = performance.now();
  const { code, output } = await run(command, args, { quiet: true, timeoutMs: 120_000 });
  if (code === NOT_FOUND) return null;
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${output}`);
  return performance.now() - began;
}

export const CONVERTERS: readonly Converter[] = [
  {
    name: 'pandoc',
    convert: (html, folder) => timed('pandoc', [html, '-o', join(folder, 'pandoc.docx')]),
  },
  {
    name: 'LibreOffice',
    convert: (html, folder) =>
      timed('soffice', [
        `-env:UserInstallation=file://${folder}/libreoffice`,
        '--headless',
        '--infilter=HTML (StarWriter)',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        join(folder, 'office'),
        html,
      ]),
  },
];

/** Exports by the program's own command line: milliseconds, start included, as the converters are measured. */
export async function exportByCommand(
  on: 'node' | 'electron',
  report: string,
  folder: string,
): Promise<number> {
  const { executable } = await resolveRuntime();
  const start: readonly string[] =
    on === 'node'
      ? [NODE, join(PROGRAM, 'out', 'main', 'cli.js')]
      : [executable, ...developmentSwitches(), PROGRAM];
  const [command = '', ...args] = start;
  const target = join(folder, 'command.docx');
  const ms = await timed(command, [...args, 'export', report, '--to', target, '--force']);
  if (ms === null) throw new Error(`${command} is not there.`);
  return ms;
}
