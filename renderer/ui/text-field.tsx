import { useId } from 'react';
import './controls.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong and what to do; null when nothing is. */
  readonly error?: string | null;
  readonly placeholder?: string;
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
  inputMode = 'text',
  maxLength = 100,
}: TextFieldProps): React.JSX.Element {
  const id = useId();
  const errorId = `${id}-error`;
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
        aria-describedby={error === null ? undefined : errorId}
        onChange={(event) => onChange(event.target.value)}
      />
      {error !== null && (
        <p id={errorId} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
