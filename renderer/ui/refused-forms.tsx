import type { RefusedForm } from '../../shared/ipc/values.ts';
import { formatFault } from '../../shared/model/fault.ts';
import './controls.css';
import './refused-forms.css';

export interface RefusedFormsProps {
  readonly heading: string;
  readonly hint: string;
  readonly refused: readonly RefusedForm[];
}

/** Form files that were left out, with the place and kind of every fault. */
export function RefusedForms({ heading, hint, refused }: RefusedFormsProps): React.JSX.Element {
  return (
    <section className="refused-forms bulleted">
      <h3>{heading}</h3>
      <p>{hint}</p>
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
