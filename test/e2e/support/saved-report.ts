import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

// Reads report files as another program would: from docs/file-format.md, without the program's own code.

/** One run of text, or a line break. */
export interface SavedInline {
  readonly type: 'text' | 'break';
  readonly text?: string;
  readonly marks?: readonly string[];
}
export interface SavedBlock {
  readonly type: 'paragraph' | 'item';
  readonly style?: string;
  readonly level?: number;
  readonly start?: number | 'continue';
  readonly children: readonly SavedInline[];
}
export interface SavedRow {
  readonly id: string;
  readonly formRowId: string;
  readonly owners: readonly string[];
  readonly cells: Readonly<Record<string, readonly SavedBlock[]>>;
  readonly state: string;
  readonly assessments: Readonly<Record<string, { met: boolean; note: string }>>;
  readonly selfScore: number | null;
}
interface SavedSection {
  readonly formSectionId: string;
  readonly body?: readonly SavedBlock[];
  readonly rows?: readonly SavedRow[];
}

/** A report as it is on disk. */
export class SavedReport {
  readonly raw: string;
  readonly #sections: readonly SavedSection[];
  readonly agency: string;
  readonly year: number;

  constructor(raw: string) {
    const parsed = JSON.parse(raw);
    this.raw = raw;
    this.#sections = parsed.sections;
    this.agency = parsed.agency;
    this.year = parsed.year;
  }

  static async read(file: string): Promise<SavedReport> {
    return new SavedReport(await readFile(file, 'utf8'));
  }

  row(formRowId: string): SavedRow {
    const row = this.#sections
      .flatMap(({ rows }) => rows ?? [])
      .find((candidate) => candidate.formRowId === formRowId);
    if (row === undefined) throw new Error(`no row ${formRowId}`);
    return row;
  }

  /** The blocks of a row's result cell, or of a prose section. */
  blocks(place: string): readonly SavedBlock[] {
    const prose = this.#sections.find((section) => section.formSectionId === place)?.body;
    return prose ?? this.row(place).cells['result'] ?? [];
  }

  /** Its text: a line feed between blocks and for each line break, numbers left out. */
  text(place: string): string {
    return textOf(this.blocks(place));
  }
}

export function textOf(blocks: readonly SavedBlock[]): string {
  return blocks
    .map(({ children }) => children.map((run) => (run.type === 'break' ? '\n' : run.text)).join(''))
    .join('\n');
}

/** The only report file in a folder. */
export async function onlyReportIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? '');
}

/** Waits until a place of the report on disk holds this text. */
export async function expectSaved(file: string, place: string, text: string): Promise<void> {
  await expect
    .poll(async () => (await SavedReport.read(file)).text(place), {
      message: `${place} on disk`,
      intervals: [20],
    })
    .toBe(text);
}

/** Writes a file that a test begins with. */
export async function putFile(folder: string, name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}
