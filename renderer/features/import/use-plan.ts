import { useEffect, useState } from 'react';
import type { ForeignDocument } from '../../../shared/import/foreign-document.ts';
import type {
  PlanAnswers,
  PlanKind,
  PlanTask,
  PlanTasks,
} from '../../../shared/import/plan-task.ts';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { Reason } from '../../../shared/model/reason.ts';

/** An answer as far as it is there. */
export interface Planned<Answer> {
  /** The newest answer; while the next one is worked out, that to the question before. */
  readonly answer: Answer | null;
  /** Whether the question of now is not answered yet. */
  readonly isPending: boolean;
  readonly failure: Reason | null;
}

/**
 * Asks about a document outside of the window's own thread, again whenever the question is another object. Nobody's
 * typing waits for it, and a question that nobody waits for any more is given up.
 * @param asked null: nothing is asked
 */
export function usePlan<Kind extends PlanKind>(
  api: ReportDeskApi,
  kind: Kind,
  asked: PlanTasks[Kind] | null,
): Planned<PlanAnswers[Kind]> {
  const [last, setLast] = useState<{
    readonly asked: PlanTasks[Kind];
    readonly answer: PlanAnswers[Kind] | null;
    readonly failure: Reason | null;
  } | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    let isGone = false;
    let isDone = false;
    // What was changed is told of pictures too; where pieces go does not depend on what pictures show.
    const document = kind === 'changes' ? asked.document : withoutPictures(asked.document);
    const task = { kind, asked: { ...asked, document } };
    void api.invoke['import:plan']({ task: JSON.stringify(task satisfies Asked<Kind>) }).then(
      (result) => {
        isDone = true;
        if (isGone) return;
        if (result.ok) {
          // The main process answers each kind of question with its own kind of answer.
          const answer = JSON.parse(result.value) as PlanAnswers[Kind];
          setLast({ asked, answer, failure: null });
        } else setLast({ asked, answer: null, failure: result.error });
      },
    );
    return () => {
      isGone = true;
      if (!isDone) void api.invoke['import:stop-plan']();
    };
  }, [api, kind, asked]);
  return {
    answer: last?.answer ?? null,
    isPending: asked !== null && last?.asked !== asked,
    failure: last?.failure ?? null,
  };
}

type Asked<Kind extends PlanKind> = {
  readonly kind: PlanTask<Kind>['kind'];
  readonly asked: PlanTasks[Kind];
};

/** A document whose pictures need not travel. */
function withoutPictures(document: ForeignDocument): ForeignDocument {
  return { ...document, images: {} };
}
