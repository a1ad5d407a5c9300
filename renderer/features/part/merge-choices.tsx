import { useId } from 'react';
import { partTexts as texts } from '../../../shared/texts/part.ts';

export interface MergeChoicesProps<Choice extends string> {
  /** What is chosen for, as it is read aloud. */
  readonly name: string;
  /** Each choice and its words. */
  readonly choices: readonly (readonly [Choice, string])[];
  /** Undefined while nothing was decided. */
  readonly chosen: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** What can be done with something that comes back with a part: one of these. */
export function MergeChoices<Choice extends string>({
  name,
  choices,
  chosen,
  onChoose,
}: MergeChoicesProps<Choice>): React.JSX.Element {
  const group = useId();
  return (
    <fieldset className="merge-choice">
      <legend className="visually-hidden">{texts.choice(name)}</legend>
      {choices.map(([one, words]) => (
        <label key={one}>
          <input
            type="radio"
            name={group}
            checked={chosen === one}
            onChange={() => onChoose(one)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
