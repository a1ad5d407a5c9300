import { useId, useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import { MAX_DECIMALS } from '../../../shared/model/field.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { figureTexts as texts } from '../../../shared/texts/figures.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { shieldImeKeys } from '../../keys/shield-ime-keys.ts';
import { useSelected } from '../../state/store.ts';
import { FIGURE_FORMS, type FigureChoice, type FigureDesk } from './figure-desk.ts';
import { type FigureLine, figureLines } from './figure-lines.ts';
import './figures.css';

/** The list of figures that can be put into a text, over the lower edge of the paper. Nothing here is modal. */
export function FigureChooser({ desk }: { readonly desk: FigureDesk }): React.JSX.Element | null {
  const place = useSelected(desk.choosing, (value) => value);
  return place === null ? null : <OpenChooser desk={desk} />;
}

function OpenChooser({ desk }: { readonly desk: FigureDesk }): React.JSX.Element {
  const [typed, setTyped] = useState('');
  const report = useSelected(desk.document, (state) => state.report);
  const lines = useMemo(() => figureLines(report), [report]);
  const shown = lines.filter(({ name }) => fold(name).includes(fold(typed.trim())));
  return (
    <section
      className="block-bar figure-chooser"
      aria-label={texts.chooser}
      {...shieldImeKeys}
      {...onKeys<HTMLElement>((event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        desk.close();
      })}
    >
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField autoFocus className="figure-filter">
          <Label>{texts.filter}</Label>
          <Input
            className="input"
            role="combobox"
            aria-expanded="true"
            placeholder={texts.filterHint}
            spellCheck={false}
          />
        </TextField>
        <Choices desk={desk} />
        <ListBox
          className="figure-choices"
          aria-label={texts.list}
          selectionMode="none"
          items={shown}
          onAction={(key) => desk.insert(String(key))}
          renderEmptyState={() => <p className="figure-words">{texts.none}</p>}
        >
          {(line) => <Line line={line} />}
        </ListBox>
      </Autocomplete>
      <p className="figure-words">{texts.help}</p>
    </section>
  );
}

function Line({ line }: { readonly line: FigureLine }): React.JSX.Element {
  return (
    <ListBoxItem
      id={line.id}
      className="figure-choice"
      textValue={texts.spoken(line.name, line.words)}
    >
      <span className="figure-choice-name">{line.name}</span>
      <span className={line.isFaulty ? 'figure-choice-fault' : undefined}>{line.words}</span>
    </ListBoxItem>
  );
}

/** What is inserted, and how its number is written. */
function Choices({ desk }: { readonly desk: FigureDesk }): React.JSX.Element {
  const choice = useSelected(desk.choice, (value) => value);
  const { form, number, decimals } = choice;
  const set = (next: FigureChoice): void => desk.choice.set(next);
  const { number: _number, ...unstyled } = choice;
  const { decimals: _decimals, ...asNeeded } = choice;
  return (
    <div className="figure-styles">
      <Select
        label={texts.form}
        value={form}
        options={FIGURE_FORMS.map((value) => [value, texts.forms[value]])}
        onChange={(value) => {
          const next = FIGURE_FORMS.find((candidate) => candidate === value);
          if (next !== undefined) set({ ...choice, form: next });
        }}
      />
      <Select
        label={texts.numberStyle}
        value={number ?? 'grouped'}
        options={Object.entries(texts.numberStyles)}
        onChange={(value) =>
          set(value === 'wan' || value === 'plain' ? { ...choice, number: value } : unstyled)
        }
      />
      <Select
        label={texts.decimals}
        value={decimals === undefined ? '' : String(decimals)}
        options={[
          ['', texts.decimalsAuto],
          ...Array.from({ length: MAX_DECIMALS + 1 }, (_, count): [string, string] => [
            String(count),
            texts.decimalsOf(count),
          ]),
        ]}
        onChange={(value) => set(value === '' ? asNeeded : { ...choice, decimals: Number(value) })}
      />
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps): React.JSX.Element {
  const id = useId();
  return (
    <span className="figure-style">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

function fold(text: string): string {
  return foldText(text, { matchCase: false, foldVariants: true, foldWidth: true }).text;
}
