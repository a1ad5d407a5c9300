import { basename } from 'node:path';
import { check } from '../../shared/model/check.ts';
import type { Fault } from '../../shared/model/fault.ts';
import { type Form, formSchema } from '../../shared/model/form.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, type Result } from '../../shared/model/result.ts';
import { faultsInWords } from '../../shared/template/edit/draft-faults.ts';
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
  return loaded.ok
    ? loaded
    : err({ code: 'form-invalid', file, faults: withPlaces(text, loaded.error.faults) });
}

/** Faults with their places in the form's own words; as they are for a file that has not the shape of a form. */
function withPlaces(text: string, faults: readonly Fault[]): readonly Fault[] {
  const parsed = parseJson(Buffer.from(text, 'utf8'), '');
  const shaped = parsed.ok ? check(formSchema, parsed.value) : parsed;
  return shaped.ok ? faultsInWords(faults, shaped.value) : faults;
}
