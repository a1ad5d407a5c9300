import { dirname } from 'node:path';
import type { Reason } from '../../shared/model/reason.ts';

/** The system's code of a failed act on the disk (`ENOSPC`); null when the error is something else. */
export function ioCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Rethrows what is not the disk's: a bug must not be told to the user as a failed disk. */
function codeOrThrow(error: unknown): string {
  const code = ioCode(error);
  if (code === null) throw error;
  return code;
}

const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Why a file could not be read. */
export function readReason(error: unknown, file: string): Reason {
  switch (codeOrThrow(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'file-missing', file };
    case 'EBUSY':
    case 'EACCES':
    case 'EPERM':
      return { code: 'file-locked', file };
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return { code: 'name-invalid', name: file };
    default:
      return { code: 'io-failed', file, detail: detailOf(error) };
  }
}

/** Why a file could not be created or written in its folder. */
export function writeReason(error: unknown, file: string): Reason {
  const folder = dirname(file);
  switch (codeOrThrow(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'folder-missing', folder };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'folder-read-only', folder };
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'disk-full', file };
    case 'EEXIST':
      return { code: 'file-exists', file };
    case 'EBUSY':
      return { code: 'file-locked', file };
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return { code: 'name-invalid', name: file };
    default:
      return { code: 'io-failed', file, detail: detailOf(error) };
  }
}

/** Why a finished file could not take its place. Refusals here mean that another program holds the old one. */
export function renameReason(error: unknown, file: string): Reason {
  switch (codeOrThrow(error)) {
    case 'EPERM':
    case 'EACCES':
    case 'EBUSY':
      return { code: 'file-locked', file };
    default:
      return writeReason(error, file);
  }
}
