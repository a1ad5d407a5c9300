import { join } from 'node:path';
import { run } from '../../../build/scripts/lib/run.mjs';

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
