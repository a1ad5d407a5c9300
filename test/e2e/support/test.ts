import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { Report } from '../../../shared/model/report.ts';
import { ReportPage } from '../pages/report-page.ts';
import { type Folders, makeFolders, removeFolders } from './folders.ts';
import { InputMethod } from './ime.ts';
import { Program, type Start } from './program.ts';
import { blankReport, type FormId } from './reports.ts';

/** A report that is open in the program. */
export interface Desk {
  readonly program: Program;
  readonly report: ReportPage;
  readonly ime: InputMethod;
  /** The report's file. */
  readonly file: string;
}

interface Fixtures {
  /** Fresh, and gone after the test. */
  readonly folders: Folders;
  /** Starts the program on the test's folders; whatever still runs at the end is closed. */
  readonly start: (how?: Start) => Promise<Program>;
  /** Writes a blank report of this form and opens it. */
  readonly openBlank: (formId?: FormId, how?: Start) => Promise<Desk>;
  /** What the page may complain about in this test; anything else fails it. */
  readonly allowedProblems: RegExp[];
}

interface WorkerFixtures {
  /** One program with a blank report, for tests that each write in a place of their own. */
  readonly shared: Desk;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the first argument destructured.
    async ({}, use) => {
      const folders = await makeFolders();
      const desk = await openReport(folders, blankReport('tainan-110-results'), (how) =>
        Program.start(folders, how),
      );
      await use(desk);
      await desk.program.close();
      await removeFolders(folders);
      desk.program.expectNoProblems();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: see above
  allowedProblems: async ({}, use) => use([]),

  // biome-ignore lint/correctness/noEmptyPattern: see above
  folders: async ({}, use) => {
    const folders = await makeFolders();
    await use(folders);
    await removeFolders(folders);
  },

  start: async ({ folders, allowedProblems }, use) => {
    const programs: Program[] = [];
    await use(async (how) => {
      const program = await Program.start(folders, how);
      programs.push(program);
      return program;
    });
    for (const program of programs) if (program.isRunning()) await program.close();
    const problems = programs.flatMap((program) => program.problems);
    const unexpected = problems.filter((text) => !allowedProblems.some((one) => one.test(text)));
    expect(unexpected, 'what the page complained about').toEqual([]);
  },

  openBlank: async ({ folders, start }, use) => {
    await use((formId = 'bsmi-108-results', how = {}) =>
      openReport(folders, blankReport(formId), (file) => start({ ...how, ...file })),
    );
  },
});

/** Writes a report's file and opens it. */
export async function openReport(
  folders: Folders,
  content: Report,
  start: (how: Start) => Promise<Program>,
): Promise<Desk> {
  const file = join(folders.reports, '115_測試分局.json');
  await writeFile(file, JSON.stringify(content));
  const program = await start({ file });
  const report = await ReportPage.shown(program.page);
  const ime = new InputMethod(program.page, await program.devtools());
  return { program, report, ime, file };
}

export { expect };
