import { type FormEvent, useState } from 'react';
import type { CharacterBand } from '../../../shared/model/targets.ts';
import { MAX_BAND, setCellBand } from '../../../shared/model/targets.ts';
import { statusBarTexts as texts } from '../../../shared/texts/status-bar.ts';
import type { EditedDocument } from '../../state/document.ts';
import { Button } from '../../ui/button.tsx';
import { parseWhole } from '../../ui/parse-whole.ts';
import { TextField } from '../../ui/text-field.tsx';

export interface BandFormProps {
  readonly document: EditedDocument;
  /** The band as it is; null when none is set. */
  readonly band: CharacterBand | null;
  readonly onDone: () => void;
}

/** Asks for the least and the most characters of a cell. Setting them is a step of undo. */
export function BandForm({ document, band, onDone }: BandFormProps): React.JSX.Element {
  const [minText, setMinText] = useState(band === null ? '' : String(band.min));
  const [maxText, setMaxText] = useState(band === null ? '' : String(band.max));
  const [isTried, setTried] = useState(false);
  const min = parseWhole(minText, MAX_BAND);
  const max = parseWhole(maxText, MAX_BAND);
  const isUpsideDown = min !== null && max !== null && min > max;

  const change = (next: CharacterBand | null): void => {
    document.apply({ update: (report) => setCellBand(report, next) });
    onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (min !== null && max !== null && !isUpsideDown) change({ min, max });
  };
  const noNumber = texts.bandNoNumber(MAX_BAND);

  return (
    <form className="band-form" onSubmit={submit} noValidate>
      <h3>{texts.bandTitle}</h3>
      <p className="muted">{texts.bandHint}</p>
      <TextField
        label={texts.bandMin}
        value={minText}
        onChange={setMinText}
        inputMode="numeric"
        maxLength={9}
        error={isTried && min === null ? noNumber : null}
      />
      <TextField
        label={texts.bandMax}
        value={maxText}
        onChange={setMaxText}
        inputMode="numeric"
        maxLength={9}
        error={
          isTried ? (max === null ? noNumber : isUpsideDown ? texts.bandUpsideDown : null) : null
        }
      />
      <div className="band-form-buttons">
        <Button type="submit">{texts.bandSet}</Button>
        {band !== null && <Button onClick={() => change(null)}>{texts.bandNone}</Button>}
      </div>
    </form>
  );
}
