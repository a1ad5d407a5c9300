import './controls.css';

export interface CheckLineProps {
  readonly label: string;
  /** Its accessible name, where the label alone is not enough. */
  readonly name?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is on or off, with its words. */
export function CheckLine({ label, name, isOn, onChange }: CheckLineProps): React.JSX.Element {
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        aria-label={name}
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
