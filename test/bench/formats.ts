import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_EXPORT_CHOICES, type ExportChoices } from '../../shared/export/export-options.ts';
import { FORMAT_IDS, type FormatId } from '../../shared/export/formats.ts';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import { generateReport } from '../fixtures/generate-report.ts';
import { call } from './lib/cdp.ts';
import { PROGRAM, runElectron } from './lib/electron.ts';
import { type FloorWorker, startFloors } from './lib/floor-worker.ts';
import { compare, type Limited, type Line, limited, type PartResult } from './lib/result.ts';
import { SIZES } from './lib/sizes.ts';
import { percentile } from './lib/statistics.ts';

export interface FormatsOptions {
  readonly folder: string;
  readonly rounds: number;
}

interface BenchWindow extends Window {
  readonly reportDesk: ReportDeskApi;
  benchHandle: string;
  benchJson: string;
}

const SIZE_NAMES = ['small', 'large'] as const;
type Size = (typeof SIZE_NAMES)[number];

/** Milliseconds, in the order measured. */
interface Measured {
  readonly exports: number[];
  /** For each export the longest time in which the window drew no frame. */
  readonly gaps: number[];
  /** The same of the window at rest, for as long as that export took. */
  readonly rests: number[];
  readonly deflates: number[];
  bytes: number;
}

/** Ten times the text may take ten times as long, and a little for chance: not the square of it. */
const GROWTH = 12;

/**
 * Every format through the program's own window, written, flushed and read back, beside deflating what is in the
 * finished file once more; for a usual report and for one ten times as large. Beside it, how long the window stands still
 * while a file is made.
 */
export async function benchFormats({ folder, rounds }: FormatsOptions): Promise<PartResult> {
  const measured = new Map<string, Measured>();
  const floors = await startFloors();
  try {
    for (const size of SIZE_NAMES) {
      const reports = join(folder, `formats-${size}`);
      await mkdir(reports);
      const file = join(reports, 'bench.json');
      await writeFile(file, printable(JSON.stringify(generateReport({ ...SIZES[size], seed: 1 }))));
      await measureSize(size, file, { reports, folder, rounds }, floors, measured);
    }
  } finally {
    await floors.stop();
  }
  const of = (format: FormatId, size: Size): Measured => {
    const found = measured.get(`${format} ${size}`);
    if (found === undefined) throw new Error(`${format} was not measured`);
    return found;
  };
  const lines = FORMAT_IDS.flatMap((format) =>
    SIZE_NAMES.map((size): Line => {
      const { rows, characters } = SIZES[size];
      const { exports, deflates } = of(format, size);
      return compare({
        what: `export ${format}, ${rows} rows, ${characters.toLocaleString('en')} characters`,
        values: exports,
        floors: deflates,
        floorName: 'raw deflate of what is in it',
      });
    }),
  );
  const still = FORMAT_IDS.flatMap((format) =>
    SIZE_NAMES.map((size): Line => {
      const { gaps, rests } = of(format, size);
      return compare({
        what: `longest gap between frames, export ${format}, ${SIZES[size].rows} rows`,
        values: gaps,
        floors: rests,
        floorName: 'the window at rest',
      });
    }),
  );
  const growth = FORMAT_IDS.map((format): Limited => {
    const [small, large] = SIZE_NAMES.map((size) => percentile(of(format, size).exports, 0.5));
    const times = (large ?? Number.NaN) / (small ?? Number.NaN);
    return { ...limited(`${format}: ten times the text takes`, [times], GROWTH), unit: '×' };
  });
  const notes = FORMAT_IDS.map(
    (format) =>
      `${format}: ${SIZE_NAMES.map((size) => `${of(format, size).bytes} bytes`).join(', ')}`,
  );
  return {
    lines: [...lines, ...still],
    limited: growth,
    notes,
    data: Object.fromEntries(measured),
  };
}

/** Without the rare sign of the generated reports: a PDF is refused where no font has it, as it should be. */
function printable(json: string): string {
  return json.replaceAll('𠮷', '吉');
}

interface Places extends FormatsOptions {
  readonly reports: string;
}

async function measureSize(
  size: Size,
  file: string,
  { reports, folder, rounds }: Places,
  floors: FloorWorker,
  measured: Map<string, Measured>,
): Promise<void> {
  const program = await runElectron({
    folder: PROGRAM,
    args: [`--reports-folder=${reports}`],
    profile: join(folder, `formats-profile-${size}`),
  });
  try {
    const { page } = program;
    await page.evaluate(call(holdReport, file));
    // One round more than is counted: the first loads what makes the format.
    for (let round = 0; round <= rounds; round += 1) {
      for (const format of FORMAT_IDS) {
        const exported = (await page.evaluate(
          call(exportAs, format, DEFAULT_EXPORT_CHOICES),
        )) as Exported;
        if (round === 0) continue;
        const key = `${format} ${size}`;
        const own = measured.get(key) ?? {
          exports: [],
          gaps: [],
          rests: [],
          deflates: [],
          bytes: 0,
        };
        measured.set(key, own);
        own.exports.push(exported.ms);
        own.gaps.push(exported.gap);
        own.rests.push(Number(await page.evaluate(call(rest, exported.ms))));
        own.deflates.push(await floors.ask({ kind: 'deflate', document: exported.file }));
        own.bytes = (await stat(exported.file)).size;
      }
    }
  } finally {
    await program.stop();
  }
}

interface Exported {
  readonly ms: number;
  readonly gap: number;
  readonly file: string;
}

// The following run in the page.

async function holdReport(file: string): Promise<void> {
  const page = window as unknown as BenchWindow;
  const opened = await page.reportDesk.invoke['reports:open']({ file });
  if (!opened.ok) throw new Error(opened.error.code);
  page.benchHandle = opened.value.handle;
  page.benchJson = opened.value.json;
}

async function exportAs(format: FormatId, choices: ExportChoices): Promise<Exported> {
  const page = window as unknown as BenchWindow;
  let last = performance.now();
  let gap = 0;
  let frame = 0;
  const tick = (): void => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
    frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  const began = performance.now();
  const exported = await page.reportDesk.invoke['export:report']({
    handle: page.benchHandle,
    json: page.benchJson,
    format,
    choices,
  });
  if (!exported.ok) throw new Error(`${format}: ${JSON.stringify(exported.error)}`);
  cancelAnimationFrame(frame);
  const now = performance.now();
  return { ms: now - began, gap: Math.max(gap, now - last), file: exported.value.file };
}

/** The longest gap between frames in so many milliseconds in which nobody asks for anything. */
async function rest(ms: number): Promise<number> {
  let last = performance.now();
  const end = last + ms;
  let gap = 0;
  while (last < end) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
  }
  return gap;
}
