import { useId, useMemo } from 'react';
import { calculationsOf } from '../../../shared/model/figure-sets.ts';
import { COMMON_UNITS } from '../../../shared/texts/common-units.ts';
import { figureTexts as texts } from '../../../shared/texts/figures.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { FigureCard } from './figure-card.tsx';
import type { FigureDesk } from './figure-desk.ts';
import { figureLines } from './figure-lines.ts';
import './figures.css';

/** The quantities and formulas of the report, and the calculations its form prints. */
export function FiguresPanel({ desk }: { readonly desk: FigureDesk }): React.JSX.Element {
  const report = useSelected(desk.document, (state) => state.report);
  const lines = useMemo(() => figureLines(report), [report]);
  const units = useId();
  const part = (kind: 'input' | 'formula'): React.JSX.Element => (
    <section className="figures-part" aria-label={kind === 'input' ? texts.inputs : texts.formulas}>
      <h3>{kind === 'input' ? texts.inputs : texts.formulas}</h3>
      <ul className="figure-list">
        {lines
          .filter(({ figure }) => figure.kind === kind)
          .map((line) => (
            <FigureCard key={line.id} desk={desk} line={line} units={units} />
          ))}
      </ul>
      <Button size="small" onClick={() => desk.add(kind)}>
        {kind === 'input' ? texts.addInput : texts.addFormula}
      </Button>
    </section>
  );
  return (
    <div className="figures">
      {lines.length === 0 && <p className="figure-words">{texts.hint}</p>}
      {part('input')}
      {part('formula')}
      {lines.length > 0 && (
        <Button onMouseDown={(event) => event.preventDefault()} onClick={desk.choose}>
          {texts.insert}
        </Button>
      )}
      <Sets desk={desk} />
      <datalist id={units}>
        {COMMON_UNITS.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </div>
  );
}

/** The calculations that the form prints as examples, to begin with. */
function Sets({ desk }: { readonly desk: FigureDesk }): React.JSX.Element | null {
  const form = useSelected(desk.document, ({ report }) => report.form);
  const sets = useMemo(() => calculationsOf({ form }), [form]);
  if (sets.length === 0) return null;
  return (
    <section className="figures-part" aria-label={texts.sets}>
      <h3>{texts.sets}</h3>
      <Button size="small" onClick={() => desk.take(sets)}>
        {texts.takeAll}
      </Button>
      <ul className="figure-list">
        {sets.map((set) => (
          <li key={set.id} className="figure-set">
            <p>{set.printed}</p>
            {set.note !== null && <p className="figure-words">{set.note}</p>}
            <Button
              size="small"
              aria-label={texts.takeNamed(set.result.name)}
              onClick={() => desk.take([set])}
            >
              {texts.takeSet}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
