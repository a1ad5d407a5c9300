import { useState } from 'react';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import type { PlaceOption } from './place-options.ts';

/** Values of a choice that are no place. */
export const KEEP = '';
export const DROP = 'drop';

interface PlaceSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly PlaceOption[];
  readonly onChange: (value: string) => void;
}

/**
 * Where a piece goes. The list of all places is made when somebody comes to it: a document can have thousands of
 * pieces, and a report hundreds of places.
 */
export function PlaceSelect({
  label,
  value,
  options,
  onChange,
}: PlaceSelectProps): React.JSX.Element {
  const [isVisited, setVisited] = useState(false);
  const shown = isVisited ? options : options.filter(({ key }) => key === value);
  return (
    <select
      aria-label={label}
      value={value}
      onFocus={() => setVisited(true)}
      onPointerDown={() => setVisited(true)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value={KEEP}>{texts.keep}</option>
      <option value={DROP}>{texts.drop}</option>
      {groupsOf(shown).map(([group, own]) => (
        <optgroup key={group} label={group}>
          {own.map(({ key, label: name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

/** Places under the headings that they stand under, in their order. */
function groupsOf(
  options: readonly PlaceOption[],
): readonly (readonly [string, readonly PlaceOption[]])[] {
  const groups = new Map<string, PlaceOption[]>();
  for (const option of options) {
    const own = groups.get(option.group);
    if (own === undefined) groups.set(option.group, [option]);
    else own.push(option);
  }
  return [...groups];
}
