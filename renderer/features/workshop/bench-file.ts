import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { DraftMark, KeptDraft, SavedForm } from '../../../shared/ipc/values.ts';
import type { Form } from '../../../shared/model/form.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import { ok, type Result } from '../../../shared/model/result.ts';
import type { FormDraft } from '../../../shared/template/edit/form-draft.ts';
import { createStore, type Readable } from '../../state/store.ts';

/** What a form that is put on the bench has on disk. */
export interface BenchStart {
  /** The hash of the form that it begins from; null for a new one. */
  readonly base: string | null;
  /** The file of the draft; null when it has none yet. */
  readonly mark: DraftMark | null;
}

/** The files of the form on the bench. Whoever else changes them in the meantime loses nothing, and neither do we. */
export interface BenchFile {
  readonly saveDraft: (draft: FormDraft) => Promise<Result<Pick<KeptDraft, 'savedAt'>, Reason>>;
  /** Set once the draft goes on in a file of its own, because somebody else had changed the old one. */
  readonly beside: Readable<KeptDraft['beside']>;
  readonly saveForm: (form: Form) => Promise<Result<SavedForm, Reason>>;
}

export function createBenchFile(
  { invoke }: Pick<ReportDeskApi, 'invoke'>,
  start: BenchStart,
): BenchFile {
  let { base, mark } = start;
  const beside = createStore<KeptDraft['beside']>(null);
  return {
    saveDraft: async (draft) => {
      const kept = await invoke['workshop:save-draft']({
        json: JSON.stringify(draft),
        over: mark,
        base,
      });
      if (!kept.ok) return kept;
      mark = kept.value.mark;
      if (kept.value.beside !== null) beside.set(kept.value.beside);
      return ok({ savedAt: kept.value.savedAt });
    },
    beside,
    saveForm: async (form) => {
      const draft = mark;
      const saved = await invoke['workshop:save-form']({
        json: JSON.stringify(form),
        base,
        draft,
      });
      if (!saved.ok) return saved;
      base = saved.value.hash;
      // A draft that was saved in the meantime has more in it than the form: it stays.
      if (mark === draft) {
        mark = null;
        beside.set(null);
      }
      return saved;
    },
  };
}
