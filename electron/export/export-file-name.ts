import { safeStem } from '../storage/file-names.ts';
import type { FileOps } from '../storage/file-ops.ts';
import type { DocumentHead } from './docx-engine.ts';

/** A name by the office's rule, and the edition in it. */
export interface EditionName {
  readonly fileName: string;
  /** `v1`, `v2` … */
  readonly edition: string;
}

/** `{年度}_{機關}_{文件}_{版次}.docx`, fit for every file system. */
export function editionName(head: DocumentHead, edition: number): EditionName {
  const stem = safeStem(`${head.year}_${head.agency}_${head.document}`);
  return { fileName: `${stem}_v${edition}.docx`, edition: `v${edition}` };
}

/**
 * The number after the highest edition in a folder, so that a deleted middle one is never used twice.
 * Names are compared as Windows does: upper and lower case are the same.
 * @throws what the disk throws when the folder cannot be listed
 */
export async function nextEdition(
  folder: string,
  head: DocumentHead,
  ops: FileOps,
): Promise<number> {
  const stem = safeStem(`${head.year}_${head.agency}_${head.document}`).toLowerCase();
  let highest = 0;
  for (const name of await ops.list(folder)) {
    const lower = name.normalize('NFC').toLowerCase();
    if (!lower.startsWith(`${stem}_v`)) continue;
    const number = /^(\d{1,6})(?:（.*）)?\.docx$/u.exec(lower.slice(stem.length + 2))?.[1];
    highest = Math.max(highest, Number(number ?? 0));
  }
  return highest + 1;
}
