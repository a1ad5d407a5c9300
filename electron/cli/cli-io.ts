import { resolve } from 'node:path';
import type { MakeId } from '../../shared/model/ids.ts';
import type { PageSetup } from '../../shared/model/page-setup.ts';
import type { PrintPage } from '../export/print-page.ts';
import { loadForms } from '../forms/load-forms.ts';
import { appRoot, formsFolder } from '../paths.ts';
import { REAL_WRITE_DEPS, type WriteDeps } from '../storage/atomic-write.ts';

/** The world as the command line sees it. */
export interface CliIo {
  /** Results, for people and for other programs. */
  readonly out: (text: string) => Promise<void>;
  /** What went wrong, for people. */
  readonly error: (text: string) => Promise<void>;
  /** A path as typed becomes a full one. */
  readonly resolve: (path: string) => string;
  readonly write: WriteDeps;
  /** Prints pages, where there is a browser to do it. */
  readonly print?: PrintPage;
  /** How the office prints its reports; left out where nobody can have chosen that. */
  readonly officePageSetup?: () => Promise<PageSetup | undefined>;
  readonly makeId: MakeId;
  readonly forms: () => ReturnType<typeof loadForms>;
  /** The program's version. */
  readonly version: () => Promise<string>;
}

/** The real terminal, disk and clock. */
export function processIo(root: string = appRoot()): CliIo {
  return {
    out: (text) => writeTo(process.stdout, text),
    error: (text) => writeTo(process.stderr, text),
    resolve: (path) => resolve(process.cwd(), path),
    write: REAL_WRITE_DEPS,
    makeId: () => crypto.randomUUID(),
    forms: () => loadForms(formsFolder(root), REAL_WRITE_DEPS.ops),
    version: () => programVersion(root),
  };
}

/** Waits until the text is handed over: a process that ends right after would lose it in a pipe on Windows. */
function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(`${text}\n`, (error) => {
      // A reader that has gone (`| head`) wants no more; that is no failure.
      if (error === null || error === undefined || isClosedPipe(error)) done();
      else fail(error);
    });
  });
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

async function programVersion(root: string): Promise<string> {
  const text = (await REAL_WRITE_DEPS.ops.readFile(resolve(root, 'package.json'))).toString('utf8');
  const data: unknown = JSON.parse(text);
  if (typeof data === 'object' && data !== null && 'version' in data) return String(data.version);
  throw new Error('package.json names no version: the program is not whole.');
}
