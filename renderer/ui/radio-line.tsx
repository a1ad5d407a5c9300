import './controls.css';

export interface RadioLineProps {
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One of several choices, on a line of its own. */
export function RadioLine({ name, label, isChosen, onChoose }: RadioLineProps): React.JSX.Element {
  return (
    <label className="checkbox">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>{label}</span>
    </label>
  );
}
