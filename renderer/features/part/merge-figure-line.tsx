import type { Figure } from '../../../shared/model/figure.ts';
import type { MergeChoice } from '../../../shared/part/apply-merge.ts';
import { figureWords } from '../../../shared/part/figure-words.ts';
import { isOpenFigure, type MergeFigure } from '../../../shared/part/merge-figures.ts';
import { partTexts as texts } from '../../../shared/texts/part.ts';
import { MergeChoices } from './merge-choices.tsx';

export interface MergeFigureLineProps {
  readonly figure: MergeFigure;
  /** All figures in the three states: formulas are shown with the names of what they are made of. */
  readonly cut: readonly Figure[];
  readonly whole: readonly Figure[];
  readonly part: readonly Figure[];
  /** Undefined while nothing was decided. */
  readonly choice: MergeChoice | undefined;
  readonly onChoose: (choice: MergeChoice) => void;
}

/** A quantity or formula that comes back: what it was, what it is, what it would be, and which one to keep. */
export function MergeFigureLine({
  figure,
  cut,
  whole,
  part,
  choice,
  onChoose,
}: MergeFigureLineProps): React.JSX.Element {
  const { kind, before, ours, theirs } = figure;
  const title = texts.figureTitle((theirs ?? ours)?.name.trim() ?? '');
  const states = [
    ...(before === null ? [] : [{ name: texts.base, words: figureWords(before, cut) }]),
    { name: texts.ours, words: figureWords(ours, whole) },
    { name: texts.theirs, words: figureWords(theirs, part) },
  ];
  return (
    <li className="merge-line">
      <div className="merge-head">
        <h3>{title}</h3>
        <span className="merge-kind">{texts.figureKinds[kind]}</span>
      </div>
      <div className="merge-side">
        <dl>
          {states.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
      {isOpenFigure(figure) && (
        <MergeChoices
          name={title}
          choices={[
            ['theirs', texts.figureChoices.theirs],
            ['ours', texts.figureChoices.ours],
          ]}
          chosen={choice}
          onChoose={onChoose}
        />
      )}
      {isOpenFigure(figure) && ours !== null && <p className="muted">{texts.figureHint}</p>}
    </li>
  );
}
