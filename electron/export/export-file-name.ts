import { safeStem } from '../storage/file-names.ts';
import type { FileOps } from '../storage/file-ops.ts';
import type { DocumentHead } from './export-engine.ts';

/** A name by the office's rule, and the edition in it. */
export interface EditionName {
  readonly fileName: string;
  /** `v1`, `v2` … */
  readonly edition: string;
}

/** `{年度}_{機關}_{文件}_{版次}.docx`, with the format's ending, fit for every file system. */
export function editionName(head: DocumentHead, extension: string, edition: number): EditionName {
  const stem = safeStem(`${head.year}_${head.agency}_${head.document}`);
  return { fileName: `${stem}_v${edition}.${extension}`, edition: `v${edition}` };
}

/**
 * The number after the highest edition of one format in a folder, so that a deleted middle one is never used twice.
 * Names are compared as Windows does: upper and lower case are the same.
 * @throws what the disk throws when the folder cannot be listed
 */
export async function nextEdition(
  folder: string,
  head: DocumentHead,
  extension: string,
  ops: FileOps,
): Promise<number> {
  const editions = (await ops.list(folder)).map((name) => editionOf(name, head, extension) ?? 0);
  return Math.max(0, ...editions) + 1;
}

/** Whether a file has the name of one of a report's editions, finished or not verified. */
export function isEdition(name: string, head: DocumentHead, extension: string): boolean {
  return editionOf(name, head, extension) !== null;
}

function editionOf(name: string, head: DocumentHead, extension: string): number | null {
  const stem = safeStem(`${head.year}_${head.agency}_${head.document}`).toLowerCase();
  const lower = name.normalize('NFC').toLowerCase();
  if (!lower.startsWith(`${stem}_v`)) return null;
  const ending = `.${extension}`;
  if (!lower.endsWith(ending)) return null;
  const rest = lower.slice(stem.length + 2, -ending.length);
  const number = /^(\d{1,6})(?:（.*）)?$/u.exec(rest)?.[1];
  return number === undefined ? null : Number(number);
}
