import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import './controls.css';
import './filter-field.css';

export interface FilterFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Whether the label is for screen readers alone. */
  readonly isLabelHidden?: boolean;
}

/** The line at the head of a list that takes the focus and narrows the list. Stands in an `Autocomplete`. */
export function FilterField({
  label,
  hint,
  isLabelHidden = false,
}: FilterFieldProps): React.JSX.Element {
  return (
    <TextField autoFocus className="filter-field">
      <Label className={isLabelHidden ? 'visually-hidden' : ''}>{label}</Label>
      <Input
        className="input"
        role="combobox"
        aria-expanded="true"
        placeholder={hint}
        spellCheck={false}
      />
    </TextField>
  );
}
