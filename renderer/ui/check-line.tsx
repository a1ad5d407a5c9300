import './controls.css';

export interface CheckLineProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Something that is on or off, with its words. */
export function CheckLine({ label, isOn, onChange }: CheckLineProps): React.JSX.Element {
  return (
    <label className="checkbox">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
