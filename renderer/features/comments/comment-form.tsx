import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { MAX_AUTHOR_LENGTH, MAX_COMMENT_LENGTH } from '../../../shared/model/comment.ts';
import { cleanComment } from '../../../shared/model/comments.ts';
import { commentTexts as texts } from '../../../shared/texts/comments.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface CommentFormProps {
  /** The accessible name of the text. */
  readonly name: string;
  readonly initialText?: string;
  /** Empty while nobody has said who writes: the name is asked for then. */
  readonly author: string;
  readonly onAuthor: (name: string) => void;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** A text field for a comment. It owns its text, so that an input method is never disturbed. */
export function CommentForm(props: CommentFormProps): React.JSX.Element {
  const { name, initialText = '', author, onAuthor, onSave, onCancel } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [asked] = useState(author === '');
  const [ownName, setOwnName] = useState(author);
  const [problem, setProblem] = useState<'empty' | 'author' | null>(null);
  const hintId = useId();
  useLayoutEffect(() => field.current?.focus(), []);

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
          onCancel();
        }
        if (event.key === 'Enter' && event.ctrlKey) {
          event.preventDefault();
          form.current?.requestSubmit();
        }
      })}
    >
      <textarea
        ref={field}
        className="textarea comment-text"
        rows={2}
        aria-label={name}
        aria-describedby={hintId}
        aria-invalid={problem === 'empty'}
        defaultValue={initialText}
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
