import * as v from 'valibot';
import type { Form } from '../../shared/model/form.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import type { WriteDeps } from '../storage/atomic-write.ts';
import { openProgramFile, type ProgramFile } from '../storage/program-file.ts';

const usedSchema = v.looseObject({ forms: v.array(v.string()) });

/** Which versions of own forms are in use, and must not change any more. */
export interface UsedForms {
  readonly isUsed: (form: Form) => Promise<boolean>;
  readonly markUsed: (form: Form) => Promise<Result<null, Reason>>;
}

/** Remembers it in a file of the program's own, which is read when it is first needed. */
export function createUsedForms(file: string, write: WriteDeps): UsedForms {
  let opened: Promise<ProgramFile<v.InferOutput<typeof usedSchema>>> | null = null;
  const stored = () => {
    opened ??= openProgramFile(file, usedSchema, { forms: [] }, write);
    return opened;
  };
  const nameOf = ({ id, version }: Form): string => `${id}@${version}`;
  return {
    isUsed: async (form) => (await stored()).get().forms.includes(nameOf(form)),
    markUsed: async (form) => {
      const used = await stored();
      const name = nameOf(form);
      if (used.get().forms.includes(name)) return ok(null);
      return used.update((value) => ({ ...value, forms: [...value.forms, name] }));
    },
  };
}
