import { type FormEvent, useCallback, useId, useLayoutEffect, useRef, useState } from 'react';
import { MAX_AUTHOR_LENGTH, MAX_COMMENT_LENGTH } from '../../../shared/model/comment.ts';
import type { DraftPlace } from '../../../shared/model/comment-draft.ts';
import { cleanComment } from '../../../shared/model/comments.ts';
import { commentTexts as texts } from '../../../shared/texts/comments.ts';
import { FIXED_KEYS } from '../../commands/fixed-keys.ts';
import { isShortcut } from '../../commands/match-shortcut.ts';
import { onKeys } from '../../keys/on-keys.ts';
import type { CommentDrafts } from '../../state/comment-drafts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface CommentFormProps {
  /** The accessible name of the text. */
  readonly name: string;
  /** Where it is written, and what keeps the text while the form is out of sight. */
  readonly place: DraftPlace;
  readonly drafts: CommentDrafts;
  /** Empty while nobody has said who writes: the name is asked for then. */
  readonly author: string;
  readonly onAuthor: (name: string) => void;
  readonly onSave: (text: string) => void;
  /** Throws away what was written. */
  readonly onCancel: () => void;
  /** Leaves the form, with what was written in it. */
  readonly onLeave: () => void;
}

/**
 * A text field for a comment. It owns its text, so that an input method is never disturbed; each letter is
 * kept in the drafts as well, and is there again when the form comes back.
 */
export function CommentForm(props: CommentFormProps): React.JSX.Element {
  const { name, place, drafts, author, onAuthor, onSave, onCancel, onLeave } = props;
  const field = useRef<HTMLTextAreaElement | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const [asked] = useState(author === '');
  const [ownName, setOwnName] = useState(author);
  const [problem, setProblem] = useState<'empty' | 'author' | null>(null);
  const hintId = useId();
  const latest = useRef(place);
  latest.current = place;
  // A form that comes back by itself leaves the caret where it is. Each new wish for it brings the caret here.
  useLayoutEffect(() => {
    if (drafts.takeFocus(latest.current)) field.current?.focus();
  });
  const keep = useCallback(
    (node: HTMLTextAreaElement | null) => {
      if (node === null) return undefined;
      field.current = node;
      const own = latest.current;
      const write = (): void => drafts.write(own, node.value);
      node.addEventListener('input', write);
      return () => {
        node.removeEventListener('input', write);
        field.current = null;
      };
    },
    [drafts],
  );

  const save = (event: FormEvent): void => {
    event.preventDefault();
    const text = field.current?.value ?? '';
    if (cleanComment(text) === '') {
      setProblem('empty');
      field.current?.focus();
      return;
    }
    if (asked) {
      if (ownName.trim() === '') {
        setProblem('author');
        return;
      }
      onAuthor(ownName.trim());
    }
    onSave(text);
  };

  return (
    <form
      ref={form}
      className="comment-form"
      onSubmit={save}
      noValidate
      {...onKeys((event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onLeave();
        }
        if (isShortcut(event, FIXED_KEYS.saveComment)) {
          event.preventDefault();
          form.current?.requestSubmit();
        }
      })}
    >
      <textarea
        ref={keep}
        className="textarea comment-text"
        rows={2}
        aria-label={name}
        aria-describedby={hintId}
        aria-invalid={problem === 'empty'}
        defaultValue={drafts.textOf(place)}
        maxLength={MAX_COMMENT_LENGTH}
        spellCheck={false}
      />
      {problem === 'empty' && (
        <p className="field-error" role="alert">
          {texts.empty}
        </p>
      )}
      {asked && (
        <TextField
          label={`${texts.author}（${texts.authorHint}）`}
          value={ownName}
          onChange={setOwnName}
          maxLength={MAX_AUTHOR_LENGTH}
          error={problem === 'author' ? texts.authorMissing : null}
        />
      )}
      <div className="comment-acts">
        <Button type="submit" size="small">
          {texts.save}
        </Button>
        <Button kind="quiet" size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
        <span id={hintId} className="comment-hint">
          {texts.keyHint}
        </span>
      </div>
    </form>
  );
}
