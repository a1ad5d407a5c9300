import type { Figure } from '../model/figure.ts';
import { shownExpression } from '../model/figure-syntax.ts';
import { partTexts as texts } from '../texts/part.ts';

/** A figure as one line: 服務廠次：200 廠次; of a formula what it is made of. Null: there is none. */
export function figureWords(figure: Figure | null, figures: readonly Figure[]): string {
  if (figure === null) return texts.noFigure;
  const name = figure.name.trim();
  const typed =
    figure.kind === 'input' ? figure.value : shownExpression(figure.expression, figures);
  return texts.figureLine(name, figure.kind, typed.trim(), (figure.unit ?? '').trim());
}
