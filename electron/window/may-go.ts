import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import type { FlushAnswer } from './closing.ts';

/** A report whose text closing would destroy. */
export interface LosingReport {
  readonly handle: string;
  /** Where it should have been saved. */
  readonly file: string;
  readonly reason: Reason;
}

export interface LosingDeps {
  /** The reports whose text the main process holds because it could be saved nowhere. */
  readonly unsaved: () => readonly LosingReport[];
  /** Asks what to do. Null: the page has text it could not hand over, so there is nothing to copy. */
  readonly ask: (report: LosingReport | null) => Promise<'copy' | 'leave' | 'stay'>;
  /**
   * Asks whether the window may close with so many comments written and not saved.
   * @param areKept whether they are there again when the report is opened
   */
  readonly askComments: (count: number, areKept: boolean) => Promise<boolean>;
  /** Lets the user choose where, and saves the text there. */
  readonly saveCopy: (report: LosingReport) => Promise<Result<unknown, Reason>>;
  readonly tell: (reason: Reason) => Promise<void>;
}

/**
 * Whether the window may close. It may when everything is on a disk; otherwise the user decides, and is
 * asked again after a copy that did not come about. A page that gave no answer is judged by its last save.
 */
export async function mayGo(answer: FlushAnswer | null, deps: LosingDeps): Promise<boolean> {
  const comments = answer?.unsentComments ?? 0;
  const areKept = answer?.commentsKept === true;
  if (comments > 0 && !(await deps.askComments(comments, areKept))) return false;
  if (answer !== null && !answer.wouldLose) return true;
  let report = deps.unsaved()[0] ?? null;
  if (report === null && answer === null) return true;
  for (;;) {
    const choice = await deps.ask(report);
    if (choice !== 'copy') return choice === 'leave';
    if (report === null) return false;
    const copied = await deps.saveCopy(report);
    if (!copied.ok && copied.error.code !== 'cancelled') await deps.tell(copied.error);
    if (!copied.ok) continue;
    report = deps.unsaved()[0] ?? null;
    if (report === null) return true;
  }
}
