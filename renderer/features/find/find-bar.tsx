import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { snippetOf } from '../../../shared/search/snippet.ts';
import { findTexts as texts } from '../../../shared/texts/find.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { WithTooltip } from '../../ui/tooltip.tsx';
import { BesideHits } from './beside-hits.tsx';
import { faultWords } from './fault-words.ts';
import { FindOptions } from './find-options.tsx';
import { fieldUndo } from './find-state.ts';
import { HitList } from './hit-list.tsx';
import { placeWords } from './place-words.ts';
import { ReplaceLine } from './replace-line.tsx';
import type { FindSession } from './session-types.ts';

export interface FindBarProps {
  readonly session: FindSession;
  readonly document: EditedDocument;
}

/** The bar above the paper: what to look for, where one is, what to put in its place. */
export function FindBar({
  session,
  document,
  bar,
}: FindBarProps & { readonly bar: RefObject<HTMLElement | null> }): React.JSX.Element {
  const isReplacing = useSelected(session, (state) => state.isReplacing);
  const isListed = useSelected(session, (state) => state.isListed);
  return (
    <search
      ref={bar}
      className="find"
      aria-label={texts.name}
      {...onKeys((event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (!isListed) {
          session.close();
          return;
        }
        session.setListed(false);
        session.focusNeedle();
      })}
    >
      <div className="find-line">
        <WithTooltip text={isReplacing ? texts.hideReplace : texts.showReplace}>
          <button
            type="button"
            className="tool find-toggle"
            aria-label={isReplacing ? texts.hideReplace : texts.showReplace}
            aria-expanded={isReplacing}
            onClick={() => session.setReplacing(!isReplacing)}
          >
            <Icon name={isReplacing ? 'collapse' : 'expand'} />
          </button>
        </WithTooltip>
        <NeedleField session={session} />
        <Count session={session} document={document} />
        <Button onClick={() => session.step(-1, 'shown')}>{texts.previous}</Button>
        <Button onClick={() => session.step(1, 'shown')}>{texts.next}</Button>
        <Button aria-expanded={isListed} onClick={() => session.setListed(!isListed)}>
          {isListed ? texts.hideList : texts.list}
        </Button>
        <WithTooltip text={texts.close}>
          <button
            type="button"
            className="tool find-close"
            aria-label={texts.close}
            onClick={session.close}
          >
            <Icon name="close" />
          </button>
        </WithTooltip>
      </div>
      <Fault session={session} />
      {isReplacing && <ReplaceLine session={session} />}
      <FindOptions session={session} />
      <BesideHits session={session} document={document} />
      {isListed && <HitList session={session} document={document} />}
    </search>
  );
}

function NeedleField({ session }: { readonly session: FindSession }): React.JSX.Element {
  const needle = useSelected(session, (state) => state.needle);
  const request = useSelected(session, (state) => state.focusRequest);
  const isPattern = useSelected(session, (state) => state.isPattern);
  const hasFault = useSelected(session, (state) => state.fault !== null);
  const undo = useSelected(session, fieldUndo);
  const field = useRef<HTMLInputElement>(null);
  const draft = useDraftText(needle, session.setNeedle, undo);
  // Always the same function: a new one would make React detach the field while somebody composes in it.
  const attach = useCallback(
    (node: HTMLInputElement | null) => {
      field.current = node;
      return draft(node);
    },
    [draft],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request takes the focus anew.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [request]);
  return (
    <input
      ref={attach}
      className="input find-field"
      type="text"
      aria-label={texts.needle}
      aria-invalid={hasFault}
      aria-describedby={hasFault ? FAULT_ID : undefined}
      placeholder={isPattern ? texts.patternHint : texts.hint}
      spellCheck={false}
      autoComplete="off"
      {...onKeys((event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        session.step(event.shiftKey ? -1 : 1, 'shown');
      })}
    />
  );
}

/** There is one bar only. */
const FAULT_ID = 'find-fault';

/** What is wrong with a pattern, below the field that it is typed in. Read aloud when typing pauses. */
function Fault({ session }: { readonly session: FindSession }): React.JSX.Element | null {
  const fault = useSelected(session, (state) => state.fault);
  const isPattern = useSelected(session, (state) => state.isPattern);
  if (!isPattern) return null;
  return (
    <p id={FAULT_ID} className="find-fault" aria-live="polite">
      {fault === null ? '' : faultWords(fault)}
    </p>
  );
}

/** Where one is; a screen reader hears the place and the words around it as well. */
function Count({ session, document }: FindBarProps): React.JSX.Element {
  const { hits, beside, isDue, current, needle, fault } = useSelected(session, (state) => state);
  const hit = hits[current];
  let words = '';
  let spoken = '';
  if (hit !== undefined) {
    const { report } = document.get();
    const { before, match, after } = snippetOf(report, hit) ?? { before: '', match: '', after: '' };
    words = texts.count(current + 1, hits.length);
    // While something is due the hit is one of the report before: its count only keeps its room.
    if (!isDue) spoken = texts.at(placeWords(report, hit.address), `${before}${match}${after}`);
  } else if (beside.length > 0) {
    words = texts.noneInCells;
    spoken = texts.alsoBeside(beside.length);
  } else if (needle !== '' && fault === null) {
    words = texts.none;
  }
  return (
    <p className="find-count" role="status">
      <span data-due={isDue ? '' : undefined}>{words}</span>
      <span className="visually-hidden">{spoken}</span>
    </p>
  );
}
