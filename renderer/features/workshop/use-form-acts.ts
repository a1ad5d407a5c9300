import { useState } from 'react';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { SavedForm } from '../../../shared/ipc/values.ts';
import type { Form } from '../../../shared/model/form.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import { judgeDraft } from '../../../shared/template/edit/draft-faults.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import type { BenchFile } from './bench-file.ts';
import type { DraftDesk } from './draft-desk.ts';

/** What was said last, below the form. */
export type Said =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'failed'; readonly reason: Reason }
  | null;

/** What can be made of a draft, and how that went. */
export interface FormActs {
  readonly said: Said;
  readonly announce: (words: string) => void;
  readonly isBusy: boolean;
  /** Makes the draft a form; null when it cannot be one, with the reason said. */
  readonly save: () => Promise<Form | null>;
  /** Makes the draft a form, and saves that as a file for others. */
  readonly exportForm: () => Promise<void>;
}

/** @param onFaulty called when the draft is no form yet */
export function useFormActs(
  api: ReportDeskApi,
  desk: DraftDesk,
  file: BenchFile,
  onFaulty: () => void,
): FormActs {
  const [said, setSaid] = useState<Said>(null);
  const [isBusy, setBusy] = useState(false);
  const announce = (words: string): void => setSaid({ kind: 'words', words });
  const save = async (): Promise<Form | null> => {
    const now = desk.state.get().draft;
    const fresh = judgeDraft(now);
    if (fresh.faults.length > 0) {
      announce(texts.problems(fresh.faults.length));
      onFaulty();
      return null;
    }
    setBusy(true);
    // The draft first: should the form fail to be written, nothing is lost.
    await desk.settle();
    const result = await file.saveForm(fresh.form);
    setBusy(false);
    if (!result.ok) {
      setSaid({ kind: 'failed', reason: result.error });
      return null;
    }
    desk.settledAs(now);
    announce(savedWords(result.value));
    return result.value.form;
  };
  const exportForm = async (): Promise<void> => {
    const saved = await save();
    if (saved === null) return;
    const result = await api.invoke['workshop:export']({ json: JSON.stringify(saved) });
    if (result.ok) announce(texts.exported(result.value.file));
    else if (result.error.code !== 'cancelled') setSaid({ kind: 'failed', reason: result.error });
  };
  return { said, announce, isBusy, save, exportForm };
}

function savedWords({ form, isNewVersion, overtaken }: SavedForm): string {
  if (overtaken !== null) return texts.savedBeside(form.version, overtaken);
  return isNewVersion ? texts.savedRaised(form.version) : texts.saved(form.version);
}
