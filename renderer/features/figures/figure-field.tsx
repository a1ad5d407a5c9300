import { useCallback } from 'react';
import { sanitizeText } from '../../../shared/model/sanitize.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';

export interface FigureFieldProps {
  /** Its accessible name. */
  readonly name: string;
  readonly value: string;
  readonly groupName: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  /** The id of a list of what is often typed here. */
  readonly list?: string;
  /** The id of the words that say what is wrong; null when nothing is. */
  readonly fault?: string | null;
  /** Whether it grows with its lines. */
  readonly isLong?: boolean;
  /** Whether to take the caret when it appears. */
  readonly isNew?: boolean;
  /** A new text, with the undo group it belongs to. Never called while an input method composes. */
  readonly onChange: (text: string, group: string) => void;
}

/** A line of a quantity or a formula. It owns its text; the document hears of each finished change. */
export function FigureField({
  name,
  value,
  groupName,
  placeholder,
  maxLength,
  list,
  fault = null,
  isLong = false,
  isNew = false,
  onChange,
}: FigureFieldProps): React.JSX.Element {
  const group = useUndoGroup(groupName);
  const draft = useDraftText(value, (text) => {
    const clean = sanitizeText(text);
    if (clean !== value) onChange(clean, group.next(performance.now()));
  });
  const field = useCallback(
    (node: HTMLInputElement | HTMLTextAreaElement | null) => {
      const end = draft(node);
      if (node !== null && isNew) node.focus();
      return end;
    },
    [draft, isNew],
  );
  const common = {
    ref: field,
    'aria-label': name,
    placeholder,
    maxLength,
    'aria-invalid': fault !== null,
    'aria-describedby': fault ?? undefined,
    autoComplete: 'off',
    spellCheck: false,
    onBlur: group.end,
  };
  return isLong ? (
    <textarea {...common} className="textarea figure-expression" rows={1} />
  ) : (
    <input {...common} className="input" list={list} />
  );
}
