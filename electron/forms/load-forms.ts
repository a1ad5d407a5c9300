import { join } from 'node:path';
import type { FormList, RefusedForm } from '../../shared/ipc/values.ts';
import type { Form } from '../../shared/model/form.ts';
import { err, type Result } from '../../shared/model/result.ts';
import { loadForm } from '../../shared/template/load-form.ts';
import { describeReason } from '../../shared/texts/reasons.ts';
import type { FileOps } from '../storage/file-ops.ts';
import { readReason } from '../storage/io-reason.ts';

/** Reads every form of a folder. One that is at fault is refused and listed; the others are used. */
export async function loadForms(folder: string, ops: FileOps): Promise<FormList> {
  const names = (await ops.list(folder)).filter((name) => name.endsWith('.json')).sort();
  const forms: Form[] = [];
  const refused: RefusedForm[] = [];
  for (const name of names) {
    const loaded = await readForm(folder, name, ops);
    if (loaded.ok) forms.push(loaded.value);
    else refused.push(loaded.error);
  }
  return { forms, refused };
}

async function readForm(
  folder: string,
  name: string,
  ops: FileOps,
): Promise<Result<Form, RefusedForm>> {
  let text: string;
  try {
    text = (await ops.readFile(join(folder, name))).toString('utf8');
  } catch (error) {
    const message = describeReason(readReason(error, name));
    return err({ file: name, faults: [{ path: '', message }] });
  }
  return loadForm(text, name);
}
