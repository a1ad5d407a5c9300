import { useId, useMemo, useState } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { MAX_DECIMALS } from '../../../shared/model/field.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { figureTexts as texts } from '../../../shared/texts/figures.ts';
import { useSelected } from '../../state/store.ts';
import { InsertChooser } from '../../ui/insert-chooser.tsx';
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
    <InsertChooser
      words={{ ...texts, hint: texts.filterHint }}
      className="figure-chooser"
      typed={typed}
      onTyped={setTyped}
      lines={shown}
      options={<Choices desk={desk} />}
      onChoose={desk.insert}
      onClose={desk.close}
    >
      {(line) => <Line line={line} />}
    </InsertChooser>
  );
}

function Line({ line }: { readonly line: FigureLine }): React.JSX.Element {
  return (
    <ListBoxItem
      id={line.id}
      className="chooser-line figure-choice"
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
