import { findTexts as texts } from '../../../shared/texts/find.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { fieldUndo } from './find-state.ts';
import type { FindSession } from './session-types.ts';

/** What to put in place of the hits: of the one shown, or after a preview of all. */
export function ReplaceLine({ session }: { readonly session: FindSession }): React.JSX.Element {
  const replacement = useSelected(session, (state) => state.replacement);
  const isPattern = useSelected(session, (state) => state.isPattern);
  const hasHits = useSelected(session, (state) => state.hits.length > 0);
  const undo = useSelected(session, fieldUndo);
  const draft = useDraftText(replacement, session.setReplacement, undo);
  return (
    <div className="find-line find-replace">
      <input
        ref={draft}
        className="input find-field"
        type="text"
        aria-label={texts.replacement}
        placeholder={isPattern ? texts.patternReplacementHint : texts.replacement}
        spellCheck={false}
        autoComplete="off"
        {...onKeys((event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          session.replaceShown();
        })}
      />
      <Button aria-disabled={!hasHits} onClick={session.replaceShown}>
        {texts.replaceOne}
      </Button>
      <Button aria-disabled={!hasHits} onClick={session.previewAll}>
        {texts.replaceAll}
      </Button>
    </div>
  );
}
