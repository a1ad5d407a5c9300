import * as v from 'valibot';
import type { Form } from '../../shared/model/form.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import type { WriteDeps } from '../storage/atomic-write.ts';
import { openProgramFile, type ProgramFile } from '../storage/program-file.ts';

const usedSchema = v.looseObject({
  forms: v.array(v.string()),
  /** Files written before there was such a list have none. */
  made: v.optional(v.record(v.string(), v.string()), {}),
});

/**
 * Which versions of own forms are in use, and must not change any more; and which ones this PC wrote last. Others in
 * a shared folder are a colleague's, of whose use nothing is known here.
 */
export interface UsedForms {
  readonly isUsed: (form: Form) => Promise<boolean>;
  readonly markUsed: (form: Form) => Promise<Result<null, Reason>>;
  /** Whether this PC wrote the version as it is now. */
  readonly isMadeHere: (form: Form, hash: string) => Promise<boolean>;
  readonly markMade: (form: Form, hash: string) => Promise<Result<null, Reason>>;
}

/** Remembers it in a file of the program's own, which is read when it is first needed. */
export function createUsedForms(file: string, write: WriteDeps): UsedForms {
  let opened: Promise<ProgramFile<v.InferOutput<typeof usedSchema>>> | null = null;
  const stored = () => {
    opened ??= openProgramFile(file, usedSchema, { forms: [], made: {} }, write);
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
    isMadeHere: async (form, hash) => (await stored()).get().made[nameOf(form)] === hash,
    markMade: async (form, hash) =>
      (await stored()).update((value) => ({
        ...value,
        made: { ...value.made, [nameOf(form)]: hash },
      })),
  };
}
