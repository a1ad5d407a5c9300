import { useId, useState } from 'react';
import type { CellAddress } from '../../../shared/model/address.ts';
import { figuresOf, MAX_EXPRESSION } from '../../../shared/model/figure.ts';
import { changeFigure, figureUses } from '../../../shared/model/figure-edits.ts';
import { shownExpression, storedExpression } from '../../../shared/model/figure-syntax.ts';
import type { Report } from '../../../shared/model/report.ts';
import { placeName } from '../../../shared/search/place-name.ts';
import { figureTexts as texts } from '../../../shared/texts/figures.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { FigureDesk } from './figure-desk.ts';
import { FigureField } from './figure-field.tsx';
import type { FigureLine } from './figure-lines.ts';

interface FigureCardProps {
  readonly desk: FigureDesk;
  readonly line: FigureLine;
  /** The id of the list of units. */
  readonly units: string;
}

/** The longest name, value and unit that can be typed. */
const MAX_TEXT = 60;

/** The most places that are named when a figure in use is to go. */
const MAX_PLACES = 5;

/** One quantity or formula: its fields, what it amounts to, and what can be done with it. */
export function FigureCard({ desk, line, units }: FigureCardProps): React.JSX.Element {
  const { figure, name, isFaulty, isDoubled } = line;
  const { id } = figure;
  const { document } = desk;
  const wordsId = useId();
  const isNew = useSelected(desk.added, (added) => added === id);
  const [uses, setUses] = useState<readonly string[] | null>(null);
  const change =
    (key: 'name' | 'value' | 'unit' | 'expression') =>
    (text: string, group: string): void =>
      document.apply({
        update: (report) =>
          changeFigure(report, id, { [key]: storedText(report, line, key, text) }),
        group,
        caret: null,
      });
  const fieldOf = (
    key: 'name' | 'value' | 'unit' | 'expression',
    label: string,
    value: string,
    maxLength = MAX_TEXT,
  ) => ({
    name: texts.nameOf(label, name),
    value,
    maxLength,
    groupName: `figure ${id} ${key}`,
    onChange: change(key),
  });
  const remove = (): void => {
    const found = usesInWords(document.get().report, id);
    if (found.length > 0 && uses === null) setUses(found);
    else desk.remove(figure, name);
  };
  const fault = isFaulty ? wordsId : null;
  return (
    <li
      className="figure"
      aria-label={name}
      {...onKeys<HTMLLIElement>((event) => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        desk.add(figure.kind);
      })}
    >
      <div className={figure.kind === 'input' ? 'figure-input' : 'figure-formula'}>
        <FigureField
          {...fieldOf('name', texts.name, figure.name)}
          placeholder={texts.name}
          isNew={isNew}
        />
        {figure.kind === 'input' && (
          <FigureField
            {...fieldOf('value', texts.value, figure.value)}
            placeholder={texts.value}
            fault={fault}
          />
        )}
        <FigureField
          {...fieldOf(
            'unit',
            figure.kind === 'input' ? texts.unit : texts.wantedUnit,
            figure.unit ?? '',
          )}
          placeholder={figure.kind === 'input' ? texts.unit : texts.wantedUnit}
          list={units}
        />
        {figure.kind === 'formula' && (
          <Expression desk={desk} line={line} fault={fault} field={fieldOf} />
        )}
        {figure.kind === 'formula' && !isFaulty && (
          <output className="figure-result">{texts.result(line.words)}</output>
        )}
        <span className="figure-acts">
          <Button
            size="small"
            kind="quiet"
            aria-label={texts.insertNamed(name)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => desk.insert(id)}
          >
            {texts.insertOne}
          </Button>
          <Button size="small" kind="quiet" aria-label={texts.removeNamed(name)} onClick={remove}>
            {texts.remove}
          </Button>
        </span>
      </div>
      {isFaulty && (
        <output id={wordsId} className="figure-fault">
          <Icon name="warning" />
          {line.words}
        </output>
      )}
      {isDoubled && <p className="figure-fault">{texts.doubledName}</p>}
      {uses !== null && (
        <div className="figure-uses" role="alert">
          <p>{texts.inUse(name, uses)}</p>
          <Button size="small" onClick={remove}>
            {texts.removeAnyway}
          </Button>
          <Button size="small" onClick={() => setUses(null)}>
            {texts.keep}
          </Button>
        </div>
      )}
    </li>
  );
}

interface ExpressionProps {
  readonly desk: FigureDesk;
  readonly line: FigureLine;
  readonly fault: string | null;
  readonly field: (
    key: 'expression',
    label: string,
    value: string,
    maxLength: number,
  ) => Parameters<typeof FigureField>[0];
}

function Expression({ desk, line, fault, field }: ExpressionProps): React.JSX.Element {
  const figures = useSelected(desk.document, ({ report }) => figuresOf(report));
  const stored = line.figure.kind === 'formula' ? line.figure.expression : '';
  return (
    <FigureField
      {...field('expression', texts.expression, shownExpression(stored, figures), MAX_EXPRESSION)}
      placeholder={texts.expressionHint}
      isLong
      fault={fault}
    />
  );
}

/** What is stored for a text that was typed: names in formulas become what they name. */
function storedText(report: Report, { figure }: FigureLine, key: string, typed: string): string {
  return key === 'expression' && figure.kind === 'formula'
    ? storedExpression(typed, figuresOf(report), figure.expression)
    : typed;
}

/** Where a figure is used, in words. */
function usesInWords(report: Report, id: string): readonly string[] {
  const uses = figureUses(report, id);
  const names = [
    ...uses.formulas.map(({ name }) => texts.inFormula(name)),
    ...uses.texts.map((address) => placeWords(report, address)),
  ];
  const rest = names.length - MAX_PLACES;
  return rest > 0 ? [...names.slice(0, MAX_PLACES), texts.more(rest)] : names;
}

function placeWords(report: Report, address: CellAddress): string {
  const place = placeName(report, address);
  const parts = place === null ? [] : [place.section, ...place.path, place.column ?? ''];
  return parts.filter((part) => part !== '').join(' › ');
}
