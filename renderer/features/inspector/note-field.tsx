import { sanitizeText } from '../../../shared/model/sanitize.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';

export interface NoteFieldProps {
  /** The criterion that it is about. */
  readonly id: string;
  /** Its accessible name. */
  readonly name: string;
  readonly value: string;
  readonly groupName: string;
  /** A new text, with the undo group it belongs to. Never called while an input method composes. */
  readonly onChange: (text: string, group: string) => void;
}

/**
 * Plain text that grows with its lines. The field is the owner of its text: the document hears of each
 * change, but writes back only what came from elsewhere (undo), and never while an input method composes.
 */
export function NoteField({
  id,
  name,
  value,
  groupName,
  onChange,
}: NoteFieldProps): React.JSX.Element {
  const group = useUndoGroup(groupName);
  const field = useDraftText(value, (text) => {
    const clean = sanitizeText(text);
    if (clean !== value) onChange(clean, group.next(performance.now()));
  });
  return (
    <textarea
      ref={field}
      className="textarea note"
      data-note={id}
      rows={1}
      aria-label={name}
      placeholder={texts.notePlaceholder}
      spellCheck={false}
      maxLength={2000}
      onBlur={group.end}
    />
  );
}
