import { type FormEvent, useState } from 'react';
import { MAX_AUTHOR_LENGTH } from '../../../shared/model/comment.ts';
import { commentTexts as texts } from '../../../shared/texts/comments.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface AuthorLineProps {
  readonly author: string;
  readonly onChange: (name: string) => void;
}

/** Says under whose name comments are written, and lets that be changed. What was written keeps its name. */
export function AuthorLine({ author, onChange }: AuthorLineProps): React.JSX.Element {
  const [name, setName] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  if (name === null) {
    return (
      <p className="author-line">
        {texts.authorIs(author)}
        <Button kind="quiet" size="small" onClick={() => setName(author)}>
          {texts.changeAuthor}
        </Button>
      </p>
    );
  }
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;
    onChange(name.trim());
    setName(null);
  };
  return (
    <form className="comment-form" onSubmit={save} noValidate>
      <TextField
        label={texts.author}
        value={name}
        onChange={setName}
        maxLength={MAX_AUTHOR_LENGTH}
        error={isTried && name.trim() === '' ? texts.authorMissing : null}
      />
      <div className="comment-acts">
        <Button type="submit" size="small">
          {texts.save}
        </Button>
        <Button kind="quiet" size="small" onClick={() => setName(null)}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
