import type { Reason } from '../../shared/model/reason.ts';
import { explainReason } from '../../shared/texts/reasons.ts';

/** A reason in full: what happened, why as far as known, what to do. */
export function ReasonWords({ reason }: { readonly reason: Reason }): React.JSX.Element {
  const { title, detail, next } = explainReason(reason);
  return (
    <div className="reason-words">
      <p className="reason-title">{title}</p>
      {detail !== '' && <p className="reason-detail">{detail}</p>}
      {next !== '' && <p>{next}</p>}
    </div>
  );
}
