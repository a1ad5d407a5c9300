import { useId } from 'react';
import './controls.css';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  /** Its accessible name, where the label alone is not enough. */
  readonly name?: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
}

/** A labelled choice of one among few. */
export function SelectField<Value extends string>(
  props: SelectFieldProps<Value>,
): React.JSX.Element {
  const { label, name, value, options, onChange } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        aria-label={name}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([option]) => option === target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
