import { basename } from 'node:path';
import type { Form } from '../../shared/model/form.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { REPORT_KIND } from '../../shared/model/report.ts';
import { err, type Result } from '../../shared/model/result.ts';
import { DRAFT_KIND } from '../../shared/template/edit/draft-file.ts';
import { faultsInWords } from '../../shared/template/edit/fault-places.ts';
import { loadForm } from '../../shared/template/load-form.ts';
import type { FileOps } from '../storage/file-ops.ts';
import { readReason } from '../storage/io-reason.ts';
import { parseJson } from '../storage/json-text.ts';

/** The largest form file that is read, in bytes: a form of 1,000 rows has about 1 MB. */
export const MAX_FORM_BYTES = 8 * 1024 * 1024;

/** Reads a form file that may be anything. Whatever is wrong with it, the file itself stays as it is. */
export async function readFormFile(file: string, ops: FileOps): Promise<Result<Form, Reason>> {
  let text: string;
  try {
    const stat = await ops.stat(file);
    if (stat.isFolder) return err({ code: 'file-is-folder', file });
    if (!stat.isFile) return err({ code: 'file-foreign', file });
    if (stat.bytes > MAX_FORM_BYTES) {
      return err({ code: 'file-too-large', file, bytes: stat.bytes, limit: MAX_FORM_BYTES });
    }
    text = (await ops.readFile(file)).toString('utf8');
  } catch (error) {
    return err(readReason(error, file));
  }
  const loaded = loadForm(text, basename(file));
  if (loaded.ok) return loaded;
  const parsed = parseJson(Buffer.from(text, 'utf8'), '');
  if (!parsed.ok) return err({ code: 'form-invalid', file, faults: loaded.error.faults });
  const holds = otherContent(parsed.value);
  if (holds !== null) return err({ code: 'not-a-form', file, holds });
  const faults = faultsInWords(loaded.error.faults, parsed.value);
  return err({ code: 'form-invalid', file, faults });
}

/** What a JSON file holds that was taken for a form by mistake; null for a form, however faulty. */
function otherContent(data: unknown): 'report' | 'draft' | 'other' | null {
  if (typeof data !== 'object' || data === null) return 'other';
  const kind: unknown = 'kind' in data ? data.kind : undefined;
  if (kind === REPORT_KIND) return 'report';
  if (kind === DRAFT_KIND) return 'draft';
  return 'sections' in data ? null : 'other';
}
