import { open, readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Report } from '../../../shared/model/report.ts';
import { replaceHits } from '../../../shared/search/replace-hits.ts';
import { createSearch } from '../../../shared/search/search-report.ts';
import { reportHtml } from './report-html.ts';

// The floors that run in Node: started once in Electron's own Node, so that program and floor share an
// engine, and asked line by line, so that they can take turns with the program.

/** What the floors are asked to do; each answers with the milliseconds it took. */
export type FloorRequest =
  /** The barest build with the docx library; the first one also loads it. */
  | { readonly kind: 'docx'; readonly report: string }
  /** Deflates all XML of a finished package again; all of a file that is no package. */
  | { readonly kind: 'deflate'; readonly document: string }
  /** Writes a file's bytes to another file and flushes it. */
  | { readonly kind: 'write'; readonly from: string; readonly to: string }
  /** Reads a file and parses it. */
  | { readonly kind: 'read'; readonly report: string }
  /** Finds and replaces all with the program's own functions, called for the first time. */
  | {
      readonly kind: 'replace';
      readonly report: string;
      readonly needle: string;
      readonly replacement: string;
    }
  /** Makes the HTML that other programs convert. Its time means nothing. */
  | { readonly kind: 'html'; readonly report: string; readonly to: string };

/** Every folding on: the most work. */
const FOLDING = { matchCase: false, foldVariants: true, foldWidth: true };

const reports = new Map<string, Report>();

async function reportIn(file: string): Promise<Report> {
  // Written by the bench from a generated report or the sample: its form is known.
  const report = reports.get(file) ?? (JSON.parse(await readFile(file, 'utf8')) as Report);
  reports.set(file, report);
  return report;
}

async function answer(request: FloorRequest): Promise<number> {
  if (request.kind === 'docx') {
    const report = await reportIn(request.report);
    return timed(async () => {
      const { bareDocxBuild } = await import('./bare-docx.ts');
      await bareDocxBuild(report);
    });
  }
  if (request.kind === 'deflate') {
    const file = await readFile(request.document);
    const isPackage = file.subarray(0, 2).toString('latin1') === 'PK';
    const texts = isPackage
      ? Object.entries(unzipSync(file)).flatMap(([name, bytes]) =>
          /\.(xml|rels)$/u.test(name) ? [bytes] : [],
        )
      : [file];
    return timed(async () => {
      for (const bytes of texts) deflateRawSync(bytes);
    });
  }
  if (request.kind === 'write') {
    const bytes = await readFile(request.from);
    return timed(async () => {
      const handle = await open(request.to, 'w');
      await handle.write(bytes);
      await handle.sync();
      await handle.close();
    });
  }
  if (request.kind === 'read') {
    return timed(async () => {
      JSON.parse(await readFile(request.report, 'utf8'));
    });
  }
  if (request.kind === 'replace') {
    const report = await reportIn(request.report);
    return timed(async () => {
      const { needle, replacement } = request;
      const hits = createSearch({ needle, ...FOLDING })(report, null);
      replaceHits(report, hits, replacement);
      if (hits.length === 0) throw new Error(`Nothing found: ${needle}`);
    });
  }
  const html = reportHtml(await reportIn(request.report));
  await writeFile(request.to, html);
  return 0;
}

async function timed(act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

for await (const line of createInterface({ input: process.stdin })) {
  // Lines come from the bench alone.
  const ms = await answer(JSON.parse(line) as FloorRequest);
  process.stdout.write(`${ms}\n`);
}
