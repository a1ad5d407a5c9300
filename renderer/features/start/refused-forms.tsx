import type { RefusedForm } from '../../../shared/ipc/values.ts';
import { formatFault } from '../../../shared/model/fault.ts';
import { startTexts as texts } from '../../../shared/texts/start.ts';

/** Form files that were left out, with the place and kind of every fault. */
export function RefusedForms({
  refused,
}: {
  readonly refused: readonly RefusedForm[];
}): React.JSX.Element {
  return (
    <section className="refused-forms">
      <h3>{texts.refusedHeading}</h3>
      <p>{texts.refusedHint}</p>
      <ul>
        {refused.map(({ file, faults }) => (
          <li key={file}>
            <p className="report-title">{file}</p>
            <ul>
              {faults.map(formatFault).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
