import { join } from 'node:path';
import type { FormList, RefusedForm } from '../../shared/ipc/values.ts';
import type { Form } from '../../shared/model/form.ts';
import { loadForm } from '../../shared/template/load-form.ts';
import type { FileOps } from '../storage/file-ops.ts';

/** Reads every form of a folder. One that is at fault is refused and listed; the others are used. */
export async function loadForms(folder: string, ops: FileOps): Promise<FormList> {
  const names = (await ops.list(folder)).filter((name) => name.endsWith('.json')).sort();
  const forms: Form[] = [];
  const refused: RefusedForm[] = [];
  for (const name of names) {
    const text = (await ops.readFile(join(folder, name))).toString('utf8');
    const loaded = loadForm(text, name);
    if (loaded.ok) forms.push(loaded.value);
    else refused.push(loaded.error);
  }
  return { forms, refused };
}
