import { useId, useMemo } from 'react';
import { isOpen } from '../../../shared/model/comment.ts';
import type { CommentDraft } from '../../../shared/model/comment-draft.ts';
import {
  type PlacedThread,
  placedThreads,
  placeOf,
  samePlace,
} from '../../../shared/model/comments.ts';
import type { Report } from '../../../shared/model/report.ts';
import { placeName } from '../../../shared/search/place-name.ts';
import { commentTexts as texts } from '../../../shared/texts/comments.ts';
import { findTexts } from '../../../shared/texts/find.ts';
import { NEW_COMMENT } from '../../state/comment-drafts.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { AuthorLine } from './author-line.tsx';
import type { CommentDesk } from './comment-desk.ts';
import { CommentForm } from './comment-form.tsx';
import { ThreadCard } from './thread-card.tsx';
import { useCaretComments } from './use-caret-comments.ts';
import './comments.css';

/** The comments of the report: those of the row the caret is in first. */
export function CommentsPanel({ desk }: { readonly desk: CommentDesk }): React.JSX.Element {
  const { document } = desk;
  const report = useSelected(document, (state) => state.report);
  const active = useSelected(document, (state) => state.active?.address ?? null);
  const author = useSelected(desk.author, identity);
  const draft = useSelected(desk.drafts.begun, identity);
  const gone = useSelected(desk.current, identity);
  const atCaret = useCaretComments(document);
  const shown = useSelected(desk.shown, identity);
  const writing = useSelected(desk.drafts.open, identity);
  const placed = useMemo(() => placedThreads(report), [report]);
  const open = placed.filter(({ thread }) => isOpen(thread));
  const resolved = placed.filter(({ thread }) => !isOpen(thread));
  const list = shown === 'open' ? open : resolved;
  const here = active === null ? null : placeOf(active);
  const isHere = ({ place }: PlacedThread): boolean => here !== null && samePlace(place, here);
  const current = atCaret.length > 0 ? atCaret : gone === null ? [] : [gone];
  const card = (item: PlacedThread, where: string | null): React.JSX.Element => (
    <ThreadCard
      key={item.thread.id}
      desk={desk}
      placed={item}
      author={author}
      writing={writing}
      where={where}
      isCurrent={current.includes(item.thread.id)}
    />
  );
  const own = list.filter(isHere);
  const others = list.filter((item) => !isHere(item));
  return (
    <div className="comments">
      {draft === null ? (
        <Button onMouseDown={keepFocus} onClick={desk.begin}>
          {texts.add}
        </Button>
      ) : (
        <section className="thread" aria-label={texts.newTitle}>
          <p className="draft-words">{draftWords(draft)}</p>
          <CommentForm
            name={texts.text}
            place={NEW_COMMENT}
            drafts={desk.drafts}
            author={author}
            onAuthor={desk.setAuthor}
            onSave={desk.save}
            onCancel={desk.cancel}
            onLeave={() => desk.leave(NEW_COMMENT)}
          />
        </section>
      )}
      {author !== '' && <AuthorLine author={author} onChange={desk.setAuthor} />}
      <Filter
        shown={shown}
        open={open.length}
        resolved={resolved.length}
        onChange={desk.shown.set}
      />
      {list.length === 0 && (
        <p className="comment-hint">{shown === 'open' ? texts.noneOpen : texts.noneResolved}</p>
      )}
      {own.length > 0 && (
        <section className="comment-list" aria-label={texts.here}>
          <h3>{texts.here}</h3>
          {own.map((item) => card(item, null))}
        </section>
      )}
      {others.length > 0 && (
        <section className="comment-list" aria-label={texts.elsewhere}>
          <h3>{texts.elsewhere}</h3>
          {others.map((item) => card(item, whereOf(report, item)))}
        </section>
      )}
    </div>
  );
}

interface FilterProps {
  readonly shown: 'open' | 'resolved';
  readonly open: number;
  readonly resolved: number;
  readonly onChange: (shown: 'open' | 'resolved') => void;
}

function Filter({ shown, open, resolved, onChange }: FilterProps): React.JSX.Element {
  const name = useId();
  const choices = [
    ['open', texts.open(open)],
    ['resolved', texts.resolved(resolved)],
  ] as const;
  return (
    <fieldset>
      <legend className="visually-hidden">{texts.filter}</legend>
      <div className="state-choice comment-filter">
        {choices.map(([value, words]) => (
          <label key={value} data-chosen={value === shown}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={value === shown}
              onChange={() => onChange(value)}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The place of a thread in words: 構面一：基礎服務／(一)服務一致及正確性. */
function whereOf(report: Report, { anchor, place }: PlacedThread): string {
  const address =
    anchor?.address ??
    (place.rowId === undefined
      ? { kind: 'prose' as const, sectionId: place.sectionId }
      : { kind: 'cell' as const, sectionId: place.sectionId, rowId: place.rowId, columnId: '' });
  const name = placeName(report, address);
  return name === null ? '' : findTexts.place([name.section, ...name.path]);
}

function draftWords({ target, quote }: CommentDraft): string {
  if (quote !== '') return texts.aboutWords(quote);
  return target.address.kind === 'prose' ? texts.aboutSection : texts.aboutRow;
}

/** The selection in the paper is what the button acts on. */
const keepFocus = (event: React.MouseEvent): void => event.preventDefault();
const identity = <T,>(value: T): T => value;
