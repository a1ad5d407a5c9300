import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';

/** What is known of a file without reading it. */
export interface FileStat {
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly isFile: boolean;
  readonly isFolder: boolean;
  /** Who may read and write it, as Linux keeps it; without meaning on Windows. */
  readonly mode: number;
  /** Marked read-only: the owner's write bit on Linux, the read-only attribute on Windows. */
  readonly isReadOnly: boolean;
}

/**
 * Every act on the disk that storage performs. Tests hand in the real ones with single acts replaced by
 * failing ones, so that a full disk or a held file can be met on any machine. All of them reject with
 * Node's error, whose `code` tells why.
 */
export interface FileOps {
  readonly readFile: (file: string) => Promise<Buffer>;
  readonly stat: (file: string) => Promise<FileStat>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly makeFolder: (folder: string) => Promise<void>;
  readonly canWrite: (path: string) => Promise<void>;
  /** Creates the file, writes it all and flushes what it holds to the disk; refuses when it exists. */
  readonly writeNewFile: (file: string, bytes: Uint8Array) => Promise<void>;
  /** Gives a file the mode of another one. */
  readonly setMode: (file: string, mode: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Copies; refuses when the target exists. */
  readonly copyNew: (from: string, to: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  /** Flushes the folder's list of names, so that a rename survives a power cut. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

/** The real disk. */
export const REAL_FILE_OPS: FileOps = {
  readFile: (file) => fs.readFile(file),
  stat: async (file) => {
    const stat = await fs.stat(file);
    return {
      bytes: stat.size,
      modifiedMs: stat.mtimeMs,
      isFile: stat.isFile(),
      isFolder: stat.isDirectory(),
      mode: stat.mode & 0o777,
      isReadOnly: (stat.mode & 0o200) === 0,
    };
  },
  list: (folder) => fs.readdir(folder),
  makeFolder: async (folder) => {
    await fs.mkdir(folder, { recursive: true });
  },
  canWrite: (path) => fs.access(path, constants.W_OK),
  writeNewFile: async (file, bytes) => {
    const handle = await fs.open(file, 'wx');
    try {
      await handle.writeFile(bytes);
      // An empty file only holds a name: nothing is lost with it.
      if (bytes.length > 0) await handle.sync();
    } finally {
      await handle.close();
    }
  },
  setMode: (file, mode) => fs.chmod(file, mode),
  rename: (from, to) => fs.rename(from, to),
  copyNew: (from, to) => fs.copyFile(from, to, constants.COPYFILE_EXCL),
  remove: (file) => fs.unlink(file),
  syncFolder: async (folder) => {
    // Windows opens no folder as a file, and needs none of this: NTFS journals the rename itself.
    if (process.platform === 'win32') return;
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};
