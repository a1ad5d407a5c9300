import { useEffect, useState } from 'react';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { Form } from '../../../shared/model/form.ts';
import { toRocYear } from '../../../shared/model/year.ts';
import { blankDraft, copyAsDraft } from '../../../shared/template/edit/blank-draft.ts';
import { draftFromForm } from '../../../shared/template/edit/draft-from-form.ts';
import type { FormDraft } from '../../../shared/template/edit/form-draft.ts';
import type { Store } from '../../state/store.ts';
import { type BenchFile, type BenchStart, createBenchFile } from './bench-file.ts';
import { createDraftDesk, type DraftDesk } from './draft-desk.ts';
import { WorkshopEditor } from './workshop-editor.tsx';
import { WorkshopListScreen } from './workshop-list.tsx';
import './workshop.css';

/** What must be saved before the window closes. */
export type WorkshopGuard = Pick<DraftDesk, 'settle' | 'wouldLose'>;

export interface WorkshopProps {
  readonly api: ReportDeskApi;
  /** Holds the form on the bench, so that whoever closes the window can save it. */
  readonly guard: Store<WorkshopGuard | null>;
  readonly onBack: () => void;
  readonly newReport: (form: Form) => React.ReactNode;
}

/** A form in the making, and its files. */
interface Bench {
  readonly desk: DraftDesk;
  readonly file: BenchFile;
}

/** Of what is on no disk yet. */
const NEW: BenchStart = { base: null, mark: null };

/** Eight letters and digits: enough for the lines of one form, short enough for a file name. */
const makeKey = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 10);

/** The form workshop: the list of forms, or one of them on the bench. */
export function Workshop({ api, guard, onBack, newReport }: WorkshopProps): React.JSX.Element {
  const [bench, setBench] = useState<Bench | null>(null);
  const desk = bench?.desk ?? null;

  useEffect(() => {
    guard.set(desk);
    return () => {
      guard.set(null);
      desk?.stop();
    };
  }, [guard, desk]);

  const begin = (draft: FormDraft, start: BenchStart = NEW): void => {
    const file = createBenchFile(api, start);
    const desk = createDraftDesk(draft, {
      save: file.saveDraft,
      makeKey,
      later: (callback, ms) => {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    });
    setBench({ desk, file });
  };

  if (bench === null) {
    return (
      <WorkshopListScreen
        api={api}
        onBack={onBack}
        onBlank={() => begin(blankDraft({ makeKey, year: toRocYear(new Date().getFullYear()) }))}
        onCopy={(form) => begin(copyAsDraft(form, makeKey))}
        onEdit={({ form, hash }) => begin(draftFromForm(form, makeKey), { base: hash, mark: null })}
        onDraft={begin}
      />
    );
  }
  return (
    <WorkshopEditor
      api={api}
      desk={bench.desk}
      file={bench.file}
      newReport={newReport}
      onBack={async () => {
        await bench.desk.settle();
        // A draft that is on no disk stays on the bench: the status line says why.
        if (!bench.desk.wouldLose()) setBench(null);
      }}
    />
  );
}
