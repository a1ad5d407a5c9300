import { useEffect, useRef } from 'react';
import { sanitizeText } from '../../../shared/model/sanitize.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';

export interface NoteFieldProps {
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
export function NoteField({ name, value, groupName, onChange }: NoteFieldProps): React.JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);
  const group = useUndoGroup(groupName);

  useEffect(() => {
    const { current } = field;
    if (current !== null && current.value !== value && !isComposing.current) current.value = value;
  }, [value]);

  const commit = (): void => {
    if (field.current === null || isComposing.current) return;
    const text = sanitizeText(field.current.value);
    if (text !== value) onChange(text, group.next(performance.now()));
  };

  return (
    <textarea
      ref={field}
      className="textarea note"
      rows={1}
      aria-label={name}
      placeholder={texts.notePlaceholder}
      defaultValue={value}
      spellCheck={false}
      maxLength={2000}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={() => {
        isComposing.current = false;
        commit();
      }}
      onInput={commit}
      onBlur={() => {
        isComposing.current = false;
        commit();
        group.end();
      }}
    />
  );
}
