import type { Adapter } from 'lowdb';
import { REAL_WRITE_DEPS, sha256, type WriteDeps, writeAtomically } from './atomic-write.ts';
import { ioCode, readReason } from './io-reason.ts';
import { parseJson } from './json-text.ts';
import { ReasonError } from './reason-error.ts';

/**
 * lowdb's adapter for one JSON file. lowdb's own presets are not used: they keep data in memory under
 * NODE_ENV=test and do not flush before the rename.
 *
 * Reading: only a file that does not exist is empty. Anything else that is not JSON rejects, so that no
 * default ever takes the place of a file that merely could not be read.
 * Both acts reject with `ReasonError`; see `settle`.
 */
export class AtomicJsonFile implements Adapter<unknown> {
  readonly file: string;
  readonly #deps: WriteDeps;
  #hash: string | null = null;
  #attempted: string | null = null;

  constructor(file: string, deps: WriteDeps = REAL_WRITE_DEPS) {
    this.file = file;
    this.#deps = deps;
  }

  /** SHA-256 of what this adapter last read or wrote; null before, and when there is no file. */
  get hash(): string | null {
    return this.#hash;
  }

  /** SHA-256 of what it last tried to write, whether or not that got onto the disk. */
  get attempted(): string | null {
    return this.#attempted;
  }

  async read(): Promise<unknown> {
    let bytes: Buffer;
    try {
      bytes = await this.#deps.ops.readFile(this.file);
    } catch (error) {
      if (ioCode(error) === 'ENOENT') return null;
      throw new ReasonError(readReason(error, this.file));
    }
    const parsed = parseJson(bytes, this.file);
    if (!parsed.ok) throw new ReasonError(parsed.error);
    this.#hash = sha256(bytes);
    return parsed.value;
  }

  async write(data: unknown): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(data)}\n`, 'utf8');
    this.#attempted = sha256(bytes);
    const written = await writeAtomically(this.file, bytes, this.#deps);
    if (!written.ok) throw new ReasonError(written.error);
    this.#hash = written.value;
  }
}
