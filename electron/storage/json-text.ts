import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads bytes as UTF-8 JSON, with or without a byte order mark. */
export function parseJson(bytes: Uint8Array, file: string): Result<unknown, Reason> {
  try {
    return ok(JSON.parse(decoder.decode(bytes)));
  } catch (error) {
    // SyntaxError: not JSON. TypeError: bytes that are not UTF-8, such as a Big5 file.
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    return err({ code: 'file-not-json', file, detail: detailFor(bytes, error) });
  }
}

function detailFor(bytes: Uint8Array, error: Error): string {
  if (bytes.length === 0) return 'empty';
  if (bytes.every((byte) => byte === 0)) return 'zeros';
  return error instanceof TypeError ? 'not-utf-8' : error.message;
}
