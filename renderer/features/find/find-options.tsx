import { findTexts as texts } from '../../../shared/texts/find.ts';
import { useSelected } from '../../state/store.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import type { FindSession } from './session-types.ts';

/** What counts as the same, and where to look. */
export function FindOptions({ session }: { readonly session: FindSession }): React.JSX.Element {
  const options = useSelected(session, (state) => state.options);
  const onlyCell = useSelected(session, (state) => state.onlyCell);
  const isPattern = useSelected(session, (state) => state.isPattern);
  return (
    <div className="find-options">
      <CheckLine
        label={texts.foldVariants}
        isOn={options.foldVariants}
        onChange={(foldVariants) => session.setOptions({ foldVariants })}
      />
      <CheckLine
        label={texts.foldWidth}
        isOn={options.foldWidth}
        onChange={(foldWidth) => session.setOptions({ foldWidth })}
      />
      <CheckLine
        label={texts.matchCase}
        isOn={options.matchCase}
        onChange={(matchCase) => session.setOptions({ matchCase })}
      />
      <CheckLine
        label={texts.pattern}
        isOn={isPattern}
        onChange={(isOn) => void session.setPattern(isOn)}
      />
      <CheckLine label={texts.onlyCell} isOn={onlyCell} onChange={session.setOnlyCell} />
    </div>
  );
}
