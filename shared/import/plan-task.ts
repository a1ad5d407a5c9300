import type { RunningLines } from '../export/page-setup.ts';
import type { Form } from '../model/form.ts';
import type { Report } from '../model/report.ts';
import { type FoundChanges, findChanges } from './changes/find-changes.ts';
import type { ColumnChoices, ImportPlan } from './foreign/import-plan.ts';
import { planImport } from './foreign/plan-import.ts';
import { type Recognised, recognise } from './foreign/recognise.ts';
import type { ForeignDocument } from './foreign-document.ts';

/** What can be asked about a document, by its kind. */
export interface PlanTasks {
  /** What it changed of its report. */
  readonly changes: {
    readonly document: ForeignDocument;
    readonly base: Report;
    readonly current: Report;
    /** The lines at head and foot as the report was printed; null when nothing says so. */
    readonly running: RunningLines | null;
  };
  /** Where its pieces go. */
  readonly foreign: {
    readonly document: ForeignDocument;
    readonly report: Report;
    readonly choices: ColumnChoices;
  };
  /** Of which form it is. */
  readonly recognise: { readonly document: ForeignDocument; readonly forms: readonly Form[] };
}

/** The answers, by the kind of the question. */
export interface PlanAnswers {
  readonly changes: FoundChanges;
  readonly foreign: ImportPlan;
  readonly recognise: Recognised;
}

export type PlanKind = keyof PlanTasks;
export type PlanTask<Kind extends PlanKind = PlanKind> = {
  readonly [K in Kind]: { readonly kind: K; readonly asked: PlanTasks[K] };
}[Kind];

/** Does one of them. Takes seconds for the largest documents, so never where somebody types. */
export function runPlanTask(task: PlanTask): PlanAnswers[PlanKind] {
  switch (task.kind) {
    case 'changes': {
      const { base, current, document, running } = task.asked;
      return findChanges(base, current, document, running);
    }
    case 'foreign':
      return planImport(task.asked.document, task.asked.report, task.asked.choices);
    case 'recognise':
      return recognise(task.asked.document, task.asked.forms);
  }
}
