import { basename, join } from 'node:path';
import type {
  DraftMark,
  FormList,
  FormVersion,
  ImportedForm,
  RemovedFile,
  SavedForm,
  StoredDraft,
  WorkshopList,
} from '../../shared/ipc/values.ts';
import type { Form } from '../../shared/model/form.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { sameValue } from '../../shared/model/same-value.ts';
import { DRAFT_ENDING } from '../../shared/template/edit/draft-file.ts';
import { loadForm } from '../../shared/template/load-form.ts';
import { describeReason } from '../../shared/texts/reasons.ts';
import { storageTexts } from '../../shared/texts/storage.ts';
import { sha256, type WriteDeps, writeAtomically } from '../storage/atomic-write.ts';
import { safeStem } from '../storage/file-names.ts';
import { whileHeld } from '../storage/held.ts';
import { ioCode, readReason, writeReason } from '../storage/io-reason.ts';
import { type ReportsFolder, readyFolder } from '../storage/reports-folder.ts';
import { freeFile } from '../storage/save-report.ts';
import { createDraftStore, type DraftStore, freeFormFile } from './draft-store.ts';
import { readFormFile } from './read-form-file.ts';

/** A form file of the office's own that is sound. */
interface OwnForm {
  readonly file: string;
  readonly form: Form;
  readonly hash: string;
}

/** What the store needs from outside. */
export interface OwnFormsDeps {
  readonly write: WriteDeps;
  readonly reportsFolder: () => ReportsFolder;
  readonly shipped: () => Promise<FormList>;
  readonly makeId: () => string;
  /** Resolves when a folder that may be on a dead share has been waited for long enough. */
  readonly patience: () => Promise<void>;
  /** Which versions have left the workshop: reports were made with them, or somebody was given the file. */
  readonly isUsed: (form: Form) => Promise<boolean>;
  readonly markUsed: (form: Form) => Promise<Result<null, Reason>>;
  /** Which versions this PC wrote as they are: of the others a colleague may be the author. */
  readonly isMadeHere: (form: Form, hash: string) => Promise<boolean>;
  readonly markMade: (form: Form, hash: string) => Promise<Result<null, Reason>>;
}

/** The forms that an office has made or was given, and the drafts of those to come. */
export interface OwnForms {
  readonly list: () => Promise<WorkshopList>;
  /** Every form that a report can be made with, the newest version of each. */
  readonly usable: () => Promise<FormList>;
  readonly saveDraft: DraftStore['save'];
  /**
   * Makes a sound draft a form. Only the version that the draft began from, that this PC made and that is not in use
   * changes in place; beside any other one the next is written.
   * @param base the hash of the form that the draft began from; null for a new one
   * @param draft its file, which goes; null when it has none
   */
  readonly saveForm: (
    json: string,
    base: string | null,
    draft: DraftMark | null,
  ) => Promise<Result<SavedForm, Reason>>;
  /** Moves a draft or a version into a folder of its own, unless its file has changed since it was listed. */
  readonly remove: (name: string, hash: string) => Promise<Result<RemovedFile, Reason>>;
  /** Moves it back, under its name or, when that is taken, one like it. */
  readonly putBack: (name: string) => Promise<Result<null, Reason>>;
  readonly importFile: (file: string) => Promise<Result<ImportedForm, Reason>>;
  /** Keeps a form that was not imported because of its version, as the next version. */
  readonly importAsNext: (importId: string) => Promise<Result<ImportedForm, Reason>>;
  readonly exportTo: (json: string, target: string) => Promise<Result<null, Reason>>;
}

export function createOwnForms(deps: OwnFormsDeps): OwnForms {
  const { ops } = deps.write;
  const waiting = new Map<string, Form>();
  const folder = (): string => join(deps.reportsFolder().path, storageTexts.formsFolder);

  const readyForms = async (): Promise<Result<string, Reason>> => {
    const reports = await readyFolder(deps.reportsFolder(), ops);
    if (!reports.ok) return reports;
    try {
      await ops.makeFolder(folder());
      return ok(folder());
    } catch (error) {
      return err(writeReason(error, folder()));
    }
  };

  const drafts = createDraftStore({ write: deps.write, folder, readyFolder: readyForms });

  const names = async (): Promise<Result<readonly string[], Reason>> => {
    try {
      return ok((await ops.list(folder())).filter((name) => name.endsWith('.json')).sort());
    } catch (error) {
      // Nobody has made a form yet.
      return ioCode(error) === 'ENOENT' ? ok([]) : err(readReason(error, folder()));
    }
  };

  const readAll = async () => {
    const found = await names();
    const forms: OwnForm[] = [];
    const inTheMaking: StoredDraft[] = [];
    const refused: FormList['refused'][number][] = [];
    for (const name of found.ok ? found.value : []) {
      const file = join(folder(), name);
      if (name.endsWith(DRAFT_ENDING)) {
        const draft = await drafts.read(name);
        if (draft.ok) inTheMaking.push(draft.value);
        else refused.push(refusal(name, draft.error));
        continue;
      }
      const loaded = await readFormFile(file, ops);
      if (loaded.ok) forms.push({ file, form: loaded.value, hash: hashOf(loaded.value) });
      else refused.push(refusal(name, loaded.error));
    }
    return { forms, drafts: inTheMaking, refused, folderReason: found.ok ? null : found.error };
  };

  const writeForm = async (form: Form, replaced: string | null): Promise<Result<null, Reason>> => {
    const ready = await readyForms();
    if (!ready.ok) return ready;
    const name = `${safeStem(storageTexts.formFile(form.name, form.version))}.json`;
    const file = replaced === null ? await freeFile(ready.value, name, deps.write) : ok(replaced);
    if (!file.ok) return file;
    const written = await writeAtomically(file.value, formBytes(form), deps.write);
    return written.ok ? ok(null) : written;
  };

  const versionsOf = async (id: string): Promise<readonly OwnForm[]> => {
    const { forms } = await readAll();
    const shipped = (await deps.shipped()).forms.map((form) => ({
      file: '',
      form,
      hash: hashOf(form),
    }));
    return [...shipped, ...forms]
      .filter(({ form }) => form.id === id)
      .sort((a, b) => a.form.version - b.form.version);
  };

  const addNext = async (form: Form, latest: number): Promise<Result<Form, Reason>> => {
    const next = { ...form, version: latest + 1 };
    const written = await writeForm(next, null);
    return written.ok ? ok(next) : written;
  };

  /** One act after the other: a draft that is saved while it becomes a form must not be dropped with the old one. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act);
    last = next;
    return next;
  };

  const saveForm = async (
    json: string,
    base: string | null,
  ): Promise<Result<SavedForm, Reason>> => {
    const loaded = loadForm(json, '');
    if (!loaded.ok) return err({ code: 'form-invalid', ...loaded.error });
    const form = loaded.value;
    const latest = (await versionsOf(form.id)).at(-1);
    if (latest === undefined) {
      const first = { ...form, version: 1 };
      const written = await writeForm(first, null);
      return written.ok ? madeHere(first, false, null) : written;
    }
    const same = { ...form, version: latest.form.version };
    if (sameValue(same, latest.form)) {
      return ok({ form: latest.form, hash: latest.hash, isNewVersion: false, overtaken: null });
    }
    const isBase = latest.hash === base;
    if (isBase && latest.file !== '' && (await mayChange(latest))) {
      const written = await writeForm(same, latest.file);
      return written.ok ? madeHere(same, false, null) : written;
    }
    const next = await addNext(form, latest.form.version);
    return next.ok ? madeHere(next.value, true, isBase ? null : latest.form.version) : next;
  };

  const mayChange = async ({ form, hash }: OwnForm): Promise<boolean> =>
    !(await deps.isUsed(form)) && (await deps.isMadeHere(form, hash));

  const madeHere = async (
    form: Form,
    isNewVersion: boolean,
    overtaken: number | null,
  ): Promise<Result<SavedForm, Reason>> => {
    const hash = hashOf(form);
    // A version of which nobody could note who made it gets a new one beside it when it changes.
    await deps.markMade(form, hash);
    return ok({ form, hash, isNewVersion, overtaken });
  };

  const removedFolder = (): string => join(folder(), storageTexts.removedFormsFolder);

  const remove = async (name: string, hash: string): Promise<Result<RemovedFile, Reason>> => {
    const file = join(folder(), name);
    const found = await hashNow(name);
    if (!found.ok) return found;
    if (found.value !== hash) return err({ code: 'file-changed-since', file });
    try {
      await ops.makeFolder(removedFolder());
    } catch (error) {
      return err(writeReason(error, removedFolder()));
    }
    const moved = await move(file, removedFolder());
    return moved.ok ? ok({ name: basename(moved.value), file: moved.value }) : moved;
  };

  /** Of a draft its bytes, of a form what it says: as they were listed. */
  const hashNow = async (name: string): Promise<Result<string, Reason>> => {
    if (name.endsWith(DRAFT_ENDING)) {
      const draft = await drafts.read(name);
      return draft.ok ? ok(draft.value.mark.hash) : draft;
    }
    const loaded = await readFormFile(join(folder(), name), ops);
    return loaded.ok ? ok(hashOf(loaded.value)) : loaded;
  };

  /** Moves a file into a folder under a name that is free there. */
  const move = async (file: string, to: string): Promise<Result<string, Reason>> => {
    const target = await freeFormFile(to, basename(file), deps.write);
    if (!target.ok) return target;
    try {
      await whileHeld(() => ops.rename(file, target.value), deps.write);
      return target;
    } catch (error) {
      return err(writeReason(error, file));
    }
  };

  return {
    list: async () => {
      const { forms, ...rest } = await readAll();
      const versions = forms.map(asVersion);
      return {
        folder: folder(),
        ...rest,
        forms: newestOf(versions.map(({ form }) => form)).flatMap((form) => {
          const ofForm = versions
            .filter((version) => version.form.id === form.id)
            .sort((a, b) => b.form.version - a.form.version);
          const newest = ofForm.find((version) => version.form === form);
          const older = ofForm.filter((version) => version !== newest);
          return newest === undefined ? [] : [{ ...newest, older }];
        }),
      };
    },
    usable: async () => {
      const [shipped, own] = await Promise.all([
        deps.shipped(),
        Promise.race([readAll(), deps.patience().then(() => null)]),
      ]);
      // The shipped forms must not wait for a share that is gone; what is missing is said.
      const late: Reason = { code: 'file-unreachable', file: folder() };
      const { forms, refused } = own ?? { forms: [], refused: [refusal(folder(), late)] };
      return {
        forms: newestOf([...shipped.forms, ...forms.map(({ form }) => form)]),
        refused: [...shipped.refused, ...refused],
      };
    },
    saveDraft: (json, over, base) => inTurn(() => drafts.save(json, over, base)),
    saveForm: (json, base, draft) =>
      inTurn(async () => {
        const saved = await saveForm(json, base);
        if (saved.ok && draft !== null) await drafts.drop(draft);
        return saved;
      }),
    remove: (name, hash) => inTurn(() => remove(name, hash)),
    putBack: (name) =>
      inTurn(async () => {
        const moved = await move(join(removedFolder(), name), folder());
        return moved.ok ? ok(null) : moved;
      }),
    importFile: async (file) => {
      const loaded = await readFormFile(file, ops);
      if (!loaded.ok) return loaded;
      const form = loaded.value;
      const versions = await versionsOf(form.id);
      const newest = Math.max(form.version, versions.at(-1)?.form.version ?? 0);
      const existing = versions.find((other) => other.form.version === form.version);
      if (existing !== undefined) {
        if (sameValue(existing.form, form)) return ok({ kind: 'same', form, newest });
        const importId = deps.makeId();
        waiting.set(importId, form);
        const next = newest + 1;
        return ok({ kind: 'exists', importId, name: form.name, version: form.version, next });
      }
      const written = await writeForm(form, null);
      if (!written.ok) return written;
      await deps.markUsed(form);
      return ok({ kind: 'imported', form, newest });
    },
    importAsNext: async (importId) => {
      const form = waiting.get(importId);
      if (form === undefined) return err({ code: 'cancelled' });
      const latest = (await versionsOf(form.id)).at(-1)?.form.version ?? 0;
      const next = await addNext(form, latest);
      if (!next.ok) return next;
      waiting.delete(importId);
      await deps.markUsed(next.value);
      return ok({ kind: 'imported', form: next.value, newest: next.value.version });
    },
    exportTo: async (json, target) => {
      const loaded = loadForm(json, basename(target));
      if (!loaded.ok) return err({ code: 'form-invalid', ...loaded.error });
      const written = await writeAtomically(target, formBytes(loaded.value), deps.write);
      return written.ok ? deps.markUsed(loaded.value) : written;
    },
  };
}

function asVersion({ file, form, hash }: OwnForm): FormVersion {
  return { name: basename(file), form, hash };
}

/** The newest version of each form, in the order in which the forms come first. */
function newestOf(forms: readonly Form[]): readonly Form[] {
  const newest = new Map<string, Form>();
  for (const form of forms) {
    const known = newest.get(form.id);
    if (known === undefined || known.version < form.version) newest.set(form.id, form);
  }
  return [...newest.values()];
}

/** What a form's file says, whoever wrote it. */
function hashOf(form: Form): string {
  return sha256(formBytes(form));
}

function formBytes(form: Form): Buffer {
  return Buffer.from(`${JSON.stringify(form, null, 2)}\n`, 'utf8');
}

/** A file that was left out, with the place of each fault, or why it could not be read. */
function refusal(name: string, reason: Reason): FormList['refused'][number] {
  return reason.code === 'form-invalid'
    ? { file: name, faults: reason.faults }
    : { file: name, faults: [{ path: '', message: describeReason(reason) }] };
}
