import { type CommentMessage, isOpen } from '../../../shared/model/comment.ts';
import type { DraftPlace } from '../../../shared/model/comment-draft.ts';
import type { PlacedThread } from '../../../shared/model/comments.ts';
import { commentTexts as texts } from '../../../shared/texts/comments.ts';
import { draftKey } from '../../state/comment-drafts.ts';
import { Button } from '../../ui/button.tsx';
import type { CommentDesk } from './comment-desk.ts';
import { CommentForm } from './comment-form.tsx';

export interface ThreadCardProps {
  readonly desk: CommentDesk;
  readonly placed: PlacedThread;
  readonly author: string;
  /** The keys of the places in which something is being written. */
  readonly writing: ReadonlySet<string>;
  /** Where it is, in words; null for the row that the caret is in. */
  readonly where: string | null;
  /** Whether the caret is in its words, or it was gone to last. */
  readonly isCurrent: boolean;
}

/** One thread: what it is about, what was said, and what can be done with it. */
export function ThreadCard(props: ThreadCardProps): React.JSX.Element {
  const { desk, placed, author, writing, where, isCurrent } = props;
  const { thread, isOrphan } = placed;
  const { drafts } = desk;
  const about = aboutWords(placed);
  const answer: DraftPlace = { kind: 'reply', threadId: thread.id };
  const changing = (messageId: string): DraftPlace => ({
    kind: 'edit',
    threadId: thread.id,
    messageId,
  });
  const isWriting = (place: DraftPlace): boolean => writing.has(draftKey(place));
  const [first] = thread.messages;
  const form = (place: DraftPlace) => ({
    place,
    drafts,
    author,
    onAuthor: desk.setAuthor,
    onCancel: () => drafts.end(place),
    onLeave: () => desk.leave(place),
  });
  return (
    <article
      className="thread"
      data-current={isCurrent ? '' : undefined}
      aria-current={isCurrent}
      aria-label={texts.thread(
        first?.author ?? '',
        about,
        thread.messages.length - 1,
        isOpen(thread),
      )}
    >
      <button
        type="button"
        className="thread-words"
        data-gone={isOrphan ? '' : undefined}
        aria-label={texts.goTo(about)}
        onClick={() => desk.goTo(placed)}
      >
        {about}
      </button>
      {where !== null && where !== '' && <p className="thread-where">{where}</p>}
      <ul className="thread-messages">
        {thread.messages.map((message, i) => (
          <li key={message.id}>
            <Message
              message={message}
              isOwn={author !== '' && message.author === author}
              onEdit={() => drafts.begin(changing(message.id), message.text)}
              onDelete={i === 0 ? null : () => desk.removeReply(thread.id, message.id)}
            />
            {isWriting(changing(message.id)) && (
              <CommentForm
                {...form(changing(message.id))}
                name={texts.editText}
                onSave={(text) => {
                  desk.edit(thread.id, message.id, text);
                  drafts.end(changing(message.id));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {isWriting(answer) ? (
        <CommentForm
          {...form(answer)}
          name={texts.replyText(first?.author ?? '')}
          onSave={(text) => {
            desk.reply(thread.id, text);
            drafts.end(answer);
          }}
        />
      ) : (
        <div className="comment-acts">
          <Button size="small" onClick={() => drafts.begin(answer)}>
            {texts.reply}
          </Button>
          <Button size="small" onClick={() => desk.resolve(thread.id, isOpen(thread))}>
            {isOpen(thread) ? texts.resolve : texts.reopen}
          </Button>
          <Button kind="quiet" size="small" onClick={() => desk.remove(thread.id)}>
            {texts.delete}
          </Button>
        </div>
      )}
    </article>
  );
}

interface MessageProps {
  readonly message: CommentMessage;
  readonly isOwn: boolean;
  readonly onEdit: () => void;
  /** Null for the first message, which goes with its thread. */
  readonly onDelete: (() => void) | null;
}

function Message({ message, isOwn, onEdit, onDelete }: MessageProps): React.JSX.Element {
  const author = message.author === '' ? texts.unnamed : message.author;
  return (
    <>
      <p className="message-head">
        <span className="message-author">{author}</span>
        <time dateTime={message.at}>{texts.when(message.at)}</time>
        {isOwn && (
          <>
            <Button
              kind="quiet"
              size="small"
              aria-label={texts.editMessage(author)}
              onClick={onEdit}
            >
              {texts.edit}
            </Button>
            {onDelete !== null && (
              <Button
                kind="quiet"
                size="small"
                aria-label={texts.deleteReply(author)}
                onClick={onDelete}
              >
                {texts.delete}
              </Button>
            )}
          </>
        )}
      </p>
      <p className="message-text">{message.text}</p>
    </>
  );
}

/** What a thread is about, in words. */
function aboutWords({ thread, words, isOrphan }: PlacedThread): string {
  if (isOrphan) return texts.wordsGone(words);
  if (words !== '') return texts.aboutWords(words);
  return thread.place.rowId === undefined ? texts.aboutSection : texts.aboutRow;
}
