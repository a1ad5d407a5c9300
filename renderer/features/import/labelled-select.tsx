import { useId } from 'react';

interface LabelledSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}

/** A choice under its label. */
export function LabelledSelect({
  label,
  value,
  onChange,
  children,
}: LabelledSelectProps): React.JSX.Element {
  const id = useId();
  return (
    <div className="import-option">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
