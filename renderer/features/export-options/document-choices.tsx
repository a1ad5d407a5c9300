import type { ExportChoices } from '../../../shared/export/export-options.ts';
import { exportOptionsTexts as texts } from '../../../shared/texts/export-options.ts';
import { CheckLine } from '../../ui/check-line.tsx';

export interface DocumentChoicesProps {
  readonly chosen: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
}

/** How a document is laid out, and whether it carries its report. */
export function DocumentChoices({ chosen, onChange }: DocumentChoicesProps): React.JSX.Element {
  const { levels, numbering, contents, carriesReport } = chosen;
  return (
    <fieldset className="stack">
      <legend className="export-options-legend">{texts.content}</legend>
      <CheckLine
        label={texts.repeatsLevels}
        isOn={levels === 'repeated'}
        onChange={(isOn) => onChange({ ...chosen, levels: isOn ? 'repeated' : 'merged' })}
      />
      <CheckLine
        label={texts.wordLists}
        isOn={numbering === 'automatic'}
        onChange={(isOn) => onChange({ ...chosen, numbering: isOn ? 'automatic' : 'literal' })}
      />
      <CheckLine
        label={texts.contents}
        isOn={contents}
        onChange={(isOn) => onChange({ ...chosen, contents: isOn })}
      />
      <CheckLine
        label={texts.carriesReport}
        isOn={carriesReport}
        onChange={(isOn) => onChange({ ...chosen, carriesReport: isOn })}
      />
      <p className="export-options-hint">{texts.carriesHint}</p>
      <p className="export-options-hint">{texts.contentHint}</p>
    </fieldset>
  );
}
