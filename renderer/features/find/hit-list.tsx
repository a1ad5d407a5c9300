import { useState } from 'react';
import { hitKey } from '../../../shared/search/hit.ts';
import { findTexts as texts } from '../../../shared/texts/find.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { HitLine } from './hit-line.tsx';
import type { FindSession } from './session-types.ts';

/** Lines drawn at first and with each press of the button below them: thousands at once would take seconds. */
const PAGE = 100;

interface HitListProps {
  readonly session: FindSession;
  readonly document: EditedDocument;
}

/** All hits with the words around them; while replacing also what they become, and which are taken. */
export function HitList({ session, document }: HitListProps): React.JSX.Element {
  const { hits, leftOut, isReplacing, replacement, current } = useSelected(
    session,
    (state) => state,
  );
  const [listed, setListed] = useState(PAGE);
  const { report } = document.get();
  const chosen = hits.reduce((count, hit) => count + (leftOut.has(hitKey(hit)) ? 0 : 1), 0);
  const rest = hits.length - listed;
  return (
    <section className="find-list" aria-label={isReplacing ? texts.previewName : texts.listName}>
      {isReplacing && (
        <div className="find-list-head">
          <Button kind="plain" aria-disabled={chosen === 0} onClick={session.replaceChosen}>
            {texts.replaceChosen(chosen)}
          </Button>
          <Button kind="quiet" onClick={() => session.chooseAll(true)}>
            {texts.chooseAll}
          </Button>
          <Button kind="quiet" onClick={() => session.chooseAll(false)}>
            {texts.chooseNone}
          </Button>
          {rest > 0 && chosen > 0 && <p>{texts.notListed(rest)}</p>}
        </div>
      )}
      {hits.length === 0 && <p className="find-list-none">{texts.none}</p>}
      <ol>
        {hits.slice(0, listed).map((hit, index) => (
          <HitLine
            key={hitKey(hit)}
            report={report}
            hit={hit}
            index={index}
            isCurrent={index === current}
            isChosen={!leftOut.has(hitKey(hit))}
            replacement={isReplacing ? replacement : null}
            session={session}
          />
        ))}
      </ol>
      {rest > 0 && (
        <Button onClick={() => setListed(listed + PAGE)}>{texts.more(Math.min(rest, PAGE))}</Button>
      )}
    </section>
  );
}
