import { findTexts as texts } from '../../../shared/texts/find.ts';
import { useSelected } from '../../state/store.ts';
import type { FindSession } from './session-types.ts';

/** What counts as the same, and where to look. */
export function FindOptions({ session }: { readonly session: FindSession }): React.JSX.Element {
  const options = useSelected(session, (state) => state.options);
  const onlyCell = useSelected(session, (state) => state.onlyCell);
  return (
    <div className="find-options">
      <Option
        label={texts.foldVariants}
        isOn={options.foldVariants}
        onChange={(foldVariants) => session.setOptions({ foldVariants })}
      />
      <Option
        label={texts.foldWidth}
        isOn={options.foldWidth}
        onChange={(foldWidth) => session.setOptions({ foldWidth })}
      />
      <Option
        label={texts.matchCase}
        isOn={options.matchCase}
        onChange={(matchCase) => session.setOptions({ matchCase })}
      />
      <Option label={texts.onlyCell} isOn={onlyCell} onChange={session.setOnlyCell} />
    </div>
  );
}

interface OptionProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Option({ label, isOn, onChange }: OptionProps): React.JSX.Element {
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
