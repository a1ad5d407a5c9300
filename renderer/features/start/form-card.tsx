import type { Form } from '../../../shared/model/form.ts';
import { startTexts as texts } from '../../../shared/texts/start.ts';
import { columnNames, formFacts } from './form-facts.ts';
import { FormShape, ProseShape } from './form-shape.tsx';

export interface FormCardProps {
  readonly form: Form;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A form's name, shape, size and source. */
export function FormCard({ form, isChosen, onChoose }: FormCardProps): React.JSX.Element {
  const facts = formFacts(form);
  return (
    <button type="button" className="form-card-button" aria-expanded={isChosen} onClick={onChoose}>
      <span className="form-card-shapes">
        {facts.layouts.map((columns) => (
          <FormShape key={columnNames(columns)} columns={columns} />
        ))}
        {facts.layouts.length === 0 && <ProseShape />}
      </span>
      <span className="form-card-words">
        <span className="report-title">{form.name}</span>
        <span>
          {texts.formShape(facts.tables, facts.rows, facts.proses)}
          {facts.tables > 0 &&
            `；${facts.points === null ? texts.formNoPoints : texts.formPoints(facts.points)}`}
        </span>
        {facts.layouts.map((columns) => (
          <span key={columnNames(columns)} className="muted">
            {texts.formColumns(columnNames(columns))}
          </span>
        ))}
        <span className="muted">
          {form.source.title === '' ? texts.formOwn : texts.formSource(form.source.title)}
        </span>
      </span>
    </button>
  );
}
