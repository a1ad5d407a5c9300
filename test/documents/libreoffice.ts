import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in which LibreOffice works, with a profile of its own so that no running one is in the way. */
export interface Workshop {
  readonly path: (name: string) => string;
  readonly put: (name: string, bytes: Uint8Array) => void;
  /** Converts files of this folder; what is made stands in the folder `to`, under the same stems. */
  readonly convert: (names: readonly string[], to: 'pdf' | 'odt' | 'docx') => void;
  readonly take: (name: string) => Uint8Array;
  readonly close: () => void;
}

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'report-desk-documents-'));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    put: (name, bytes) => writeFileSync(path(name), bytes),
    take: (name) => readFileSync(path(name)),
    convert: (names, to) => {
      const profile = `-env:UserInstallation=file://${path('profile')}`;
      const args = [profile, '--headless', '--convert-to', to, '--outdir', path(to), ...names];
      must('soffice', args, folder);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The text of each page of a PDF, as it stands on the page, without any white space. */
export function pagesOf(pdf: string): readonly string[] {
  const text = must('pdftotext', ['-enc', 'UTF-8', pdf, '-'], '.');
  // Every page ends with a form feed.
  return text.split('\f').slice(0, -1).map(withoutSpace);
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

function must(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout;
}
