import type { MatchChoices } from '../../../shared/carry/match-forms.ts';
import type { CarryKind } from '../../../shared/carry/refuse-carry.ts';
import type { Form } from '../../../shared/model/form.ts';
import type { Report } from '../../../shared/model/report.ts';

/** The report that another one follows from. */
export interface CarrySource {
  readonly kind: CarryKind;
  readonly report: Report;
  /** The name of its file. */
  readonly fileName: string;
}

/** What was accepted: a move of the report itself, or a new report. */
export type Carried =
  | { readonly kind: 'move'; readonly form: Form; readonly choices: MatchChoices }
  | { readonly kind: 'new'; readonly report: Report };
