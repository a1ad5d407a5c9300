import { useId } from 'react';
import './controls.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong and what to do; null when nothing is. */
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly inputMode?: 'text' | 'numeric';
  readonly maxLength?: number;
}

/** A labelled line of text with its message below it. Only hands out what is typed; never changes it. */
export function TextField({
  label,
  value,
  onChange,
  error = null,
  placeholder,
  hint,
  inputMode = 'text',
  maxLength = 100,
}: TextFieldProps): React.JSX.Element {
  const id = useId();
  const errorId = `${id}-error`;
  const hintId = `${id}-hint`;
  const described = [hint === undefined ? '' : hintId, error === null ? '' : errorId];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        inputMode={inputMode}
        placeholder={placeholder}
        maxLength={maxLength}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={error !== null}
        aria-describedby={described.join(' ').trim() || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <p id={hintId} className="muted">
          {hint}
        </p>
      )}
      {error !== null && (
        <p id={errorId} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
