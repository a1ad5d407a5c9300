import { useId, useMemo, useState } from 'react';
import type { RowKey } from '../../../shared/carry/row-key.ts';
import { type KeyedRow, rowKeyText, rowWords } from '../../../shared/carry/row-key.ts';
import { foldWording } from '../../../shared/match/fold-wording.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import { Button } from '../../ui/button.tsx';
import type { MatchLine } from './match-lines.ts';

export interface MatchListProps {
  readonly lines: readonly MatchLine[];
  /** The rows of the new form that can be chosen. */
  readonly targets: readonly KeyedRow[];
  /** What is said of a row without a place. */
  readonly nowhere: string;
  readonly onChoose: (key: string, to: RowKey | null) => void;
}

type Filter = 'all' | 'changed' | 'gone' | 'fresh';

/** So many rows are drawn at once. */
const PAGE = 60;

/** Which row goes where, and what the user has to look at. Each can be chosen otherwise. */
export function MatchList({
  lines,
  targets,
  nowhere,
  onChoose,
}: MatchListProps): React.JSX.Element {
  const [filter, setFilter] = useState<Filter>('all');
  const [words, setWords] = useState('');
  const [count, setCount] = useState(PAGE);
  const name = useId();
  const isShown = (line: MatchLine, by: Filter): boolean =>
    by === 'all' || (by === 'changed' ? line.group !== 'same' : line.group === by);
  const looked = foldWording(words);
  const found = lines.filter(
    (line) => isShown(line, filter) && foldWording(`${line.from} ${line.to}`).includes(looked),
  );
  const counted = (by: Filter): number => lines.filter((line) => isShown(line, by)).length;
  return (
    <section className="carry-rows">
      <h2>{texts.rowsTitle}</h2>
      <div className="carry-filter">
        <fieldset>
          <legend className="visually-hidden">{texts.show}</legend>
          {(['all', 'changed', 'gone', 'fresh'] as const).map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={name}
                checked={filter === value}
                onChange={() => setFilter(value)}
              />
              {texts.filters[value](counted(value))}
            </label>
          ))}
        </fieldset>
        <input
          className="input"
          type="search"
          aria-label={texts.search}
          placeholder={texts.search}
          value={words}
          spellCheck={false}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {found.length === 0 && <p className="muted">{texts.noneShown}</p>}
      {found.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.oldRow}</th>
              <th scope="col">{texts.newRow}</th>
              <th scope="col">{texts.status}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, count).map((line) => (
              <Line
                key={line.key}
                line={line}
                targets={targets}
                nowhere={nowhere}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.length > count && (
        <Button onClick={() => setCount(count + PAGE)}>
          {texts.more(Math.min(PAGE, found.length - count))}
        </Button>
      )}
    </section>
  );
}

interface LineProps extends Omit<MatchListProps, 'lines'> {
  readonly line: MatchLine;
}

function Line({ line, targets, nowhere, onChoose }: LineProps): React.JSX.Element {
  const { pair, from, to, characters, state, group, key } = line;
  return (
    <tr data-group={group}>
      <td>
        {from}
        {pair !== null && <span className="muted"> {texts.characters(characters)}</span>}
      </td>
      <td>
        {pair === null ? (
          to
        ) : (
          <TargetChoice
            name={texts.chooseFor(from)}
            chosen={pair.to}
            targets={targets}
            nowhere={nowhere}
            onChoose={(next) => onChoose(key, next)}
          />
        )}
      </td>
      <td>{state}</td>
    </tr>
  );
}

interface TargetChoiceProps {
  readonly name: string;
  readonly chosen: KeyedRow | null;
  readonly targets: readonly KeyedRow[];
  readonly nowhere: string;
  readonly onChoose: (to: RowKey | null) => void;
}

/** All rows of the new form are listed only once somebody is about to choose: there may be hundreds. */
function TargetChoice({
  name,
  chosen,
  targets,
  nowhere,
  onChoose,
}: TargetChoiceProps): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const value = chosen === null ? '' : rowKeyText(chosen.key);
  const listed = isOpen ? targets : chosen === null ? [] : [chosen];
  const groups = useMemo(() => Map.groupBy(listed, ({ section }) => section), [listed]);
  return (
    <select
      aria-label={name}
      value={value}
      onFocus={() => setOpen(true)}
      onPointerDown={() => setOpen(true)}
      onChange={(event) => {
        const to = targets.find(({ key }) => rowKeyText(key) === event.target.value);
        onChoose(to?.key ?? null);
      }}
    >
      <option value="">{nowhere}</option>
      {[...groups].map(([section, rows]) => (
        <optgroup key={section.id} label={section.heading}>
          {rows.map((row) => (
            <option key={row.key.rowId} value={rowKeyText(row.key)}>
              {texts.path(rowWords(row).slice(1))}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
