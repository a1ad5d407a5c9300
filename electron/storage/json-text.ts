import { findJsonFault } from '../../shared/model/json-fault.ts';
import type { JsonDamage, Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads bytes as UTF-8 JSON, with or without a byte order mark. */
export function parseJson(bytes: Uint8Array, file: string): Result<unknown, Reason> {
  try {
    return ok(JSON.parse(decoder.decode(bytes)));
  } catch (error) {
    // SyntaxError: not JSON. TypeError: bytes that are not UTF-8, such as a Big5 file.
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    return err({ code: 'file-not-json', file, damage: damageOf(bytes) });
  }
}

function damageOf(bytes: Uint8Array): JsonDamage {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.every((byte) => byte === 0)) return { kind: 'zeros' };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { kind: 'not-utf-8' };
  }
  const fault = findJsonFault(text);
  if (fault === null) throw new Error('JSON.parse refused a text in which no fault was found.');
  return fault;
}
