import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import { call } from './lib/cdp.ts';
import { CONVERTERS, exportByCommand } from './lib/converters.ts';
import { PROGRAM, runElectron } from './lib/electron.ts';
import { WATCH } from './lib/first-caret.ts';
import { type FloorWorker, startFloors } from './lib/floor-worker.ts';
import { openFromList } from './lib/open-from-list.ts';
import { compare, type Line, type PartResult } from './lib/result.ts';

export interface DocumentsOptions {
  readonly folder: string;
  readonly reportFile: string;
  readonly name: string;
  readonly rounds: number;
}

interface BenchWindow extends Window {
  readonly reportDesk: ReportDeskApi;
  benchHandle: string;
  benchJson: string;
}

/**
 * Opening, saving and exporting through the program's own window: the page asks, the main process does the
 * whole work with flushing and reading back, the page has the answer. The floors do their bare part in turn.
 */
export async function benchDocuments(options: DocumentsOptions): Promise<PartResult> {
  const { folder, reportFile, name } = options;
  const reports = join(folder, 'reports');
  await mkdir(reports);
  const report = join(reports, 'bench.json');
  await copyFile(reportFile, report);
  const html = join(folder, 'report.html');
  const measured = emptyMeasured();
  for (let start = 0; start < STARTS; start += 1) {
    const floors = await startFloors();
    try {
      await floors.ask({ kind: 'html', report, to: html });
      await measureStart(options, { reports, report, html, start }, floors, measured);
    } finally {
      await floors.stop();
    }
  }
  const m = measured;
  const lines = [
    compare({
      what: `open from the start page to caret, ${name}`,
      values: m.opens,
      floors: m.reads,
      floorName: 'raw read and parse',
    }),
    compare({
      what: `save, ${name}`,
      values: m.saves,
      floors: m.writes,
      floorName: 'raw write and flush',
    }),
    compare({
      what: `export, first, at once, ${name}`,
      values: m.exports.atOnce,
      floors: m.barest.cold,
      floorName: 'barest docx build, first',
      target: 3,
    }),
    compare({
      what: `export, first, after 5 s, ${name}`,
      values: m.exports.later,
      floors: m.barest.cold,
      floorName: 'barest docx build, first',
    }),
    compare({
      what: `export, first, after 5 s, ${name}`,
      values: m.exports.later,
      floors: m.barest.warm,
      floorName: 'barest docx build, again',
    }),
    compare({
      what: `export, again, ${name}`,
      values: m.exports.again,
      floors: m.barest.warm,
      floorName: 'barest docx build, again',
      target: 3,
    }),
    compare({
      what: `export, again, ${name}`,
      values: m.exports.again,
      floors: m.deflates,
      floorName: 'raw deflate of its XML',
    }),
  ];
  const notes = [`${name}: JSON ${(await stat(report)).size} bytes, DOCX ${m.docxBytes} bytes`];
  for (const { name: floorName } of CONVERTERS) {
    const floors = m.converters.get(floorName) ?? [];
    if (floors.length === 0) notes.push(`${floorName} is not installed: left out`);
    else {
      const against = (what: string, values: readonly number[]): Line =>
        compare({ what: `${what}, ${name}`, values, floors, floorName, target: 1 });
      lines.push(
        against('export, first, after 5 s', m.exports.later),
        against('export, first, at once', m.exports.atOnce),
        against('export, command line on Node', m.commands.node),
        against('export, command line on Electron', m.commands.electron),
      );
    }
  }
  return { lines, notes, data: { ...m, converters: Object.fromEntries(m.converters) } };
}

/** Times the program and the floors are started anew, for the first export of each. */
const STARTS = 8;

/** As somebody does who looks at the report first: in every second start. */
const LOOK_MS = 5000;

/** Milliseconds, in the order measured. */
interface Measured {
  readonly opens: number[];
  readonly reads: number[];
  readonly saves: number[];
  readonly writes: number[];
  readonly exports: {
    /** The first of a start, right after the report was opened. */
    readonly atOnce: number[];
    /** The first of a start, five seconds after the report was opened. */
    readonly later: number[];
    readonly again: number[];
  };
  readonly barest: { readonly cold: number[]; readonly warm: number[] };
  /** A whole run of the command line, process included, as converters are measured. */
  readonly commands: { readonly node: number[]; readonly electron: number[] };
  readonly deflates: number[];
  readonly converters: Map<string, number[]>;
  docxBytes: number;
}

function emptyMeasured(): Measured {
  return {
    opens: [],
    reads: [],
    saves: [],
    writes: [],
    exports: { atOnce: [], later: [], again: [] },
    barest: { cold: [], warm: [] },
    commands: { node: [], electron: [] },
    deflates: [],
    converters: new Map(),
    docxBytes: 0,
  };
}

interface Files {
  readonly reports: string;
  readonly report: string;
  readonly html: string;
  readonly start: number;
}

/** One start of the program: every act of it followed by its floor. */
async function measureStart(
  { folder, rounds }: DocumentsOptions,
  { reports, report, html, start }: Files,
  floors: FloorWorker,
  measured: Measured,
): Promise<void> {
  const program = await runElectron({
    folder: PROGRAM,
    args: [`--reports-folder=${reports}`],
    // A profile that knows no report: the list is where it is opened from, each time.
    profile: join(folder, `documents-${start}`),
    switches: WATCH,
  });
  try {
    const { page } = program;
    measured.opens.push(await openFromList(page));
    measured.reads.push(await floors.ask({ kind: 'read', report }));
    await page.evaluate(call(holdReport, report));
    const isLater = start % 2 === 1;
    if (isLater) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    for (let i = 0; i < rounds + 1; i += 1) {
      const isFirst = i === 0;
      const built = await floors.ask({ kind: 'docx', report });
      measured.barest[isFirst ? 'cold' : 'warm'].push(built);
      const exported = (await page.evaluate(call(exportDocx))) as { ms: number; file: string };
      const first = isLater ? 'later' : 'atOnce';
      measured.exports[isFirst ? first : 'again'].push(exported.ms);
      measured.deflates.push(await floors.ask({ kind: 'deflate', document: exported.file }));
      measured.docxBytes = (await stat(exported.file)).size;
    }
    const scratch = join(folder, 'raw.bin');
    for (let i = 0; i < rounds; i += 1) {
      measured.writes.push(await floors.ask({ kind: 'write', from: report, to: scratch }));
      measured.saves.push(Number(await page.evaluate(call(save))));
    }
  } finally {
    await program.stop();
  }
  for (const engine of ['node', 'electron'] as const) {
    measured.commands[engine].push(await exportByCommand(engine, report, folder));
  }
  for (const { name, convert } of CONVERTERS) {
    const ms = await convert(html, folder);
    if (ms !== null) measured.converters.set(name, [...(measured.converters.get(name) ?? []), ms]);
  }
}

// The following run in the page.

async function holdReport(file: string): Promise<void> {
  const page = window as unknown as BenchWindow;
  const opened = await page.reportDesk.invoke['reports:open']({ file });
  if (!opened.ok) throw new Error(opened.error.code);
  page.benchHandle = opened.value.handle;
  page.benchJson = opened.value.json;
}

async function save(): Promise<number> {
  const page = window as unknown as BenchWindow;
  const began = performance.now();
  const saved = await page.reportDesk.invoke['reports:save']({
    handle: page.benchHandle,
    json: page.benchJson,
  });
  if (!saved.ok) throw new Error(saved.error.code);
  return performance.now() - began;
}

async function exportDocx(): Promise<{ ms: number; file: string }> {
  const page = window as unknown as BenchWindow;
  const began = performance.now();
  const exported = await page.reportDesk.invoke['export:report']({
    handle: page.benchHandle,
    json: page.benchJson,
    format: 'docx',
    choices: {
      comments: 'none',
      levels: 'merged',
      numbering: 'literal',
      contents: false,
      carriesReport: true,
    },
  });
  if (!exported.ok) throw new Error(exported.error.code);
  return { ms: performance.now() - began, file: exported.value.file };
}
