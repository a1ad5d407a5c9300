import { type Figure, figuresOf } from '../../../shared/model/figure.ts';
import { figureResults } from '../../../shared/model/figure-results.ts';
import { quantityText } from '../../../shared/model/figure-text.ts';
import type { Report } from '../../../shared/model/report.ts';
import { figureFaultText, figureTexts as texts } from '../../../shared/texts/figures.ts';

/** A figure as people see it. */
export interface FigureLine {
  readonly id: string;
  readonly figure: Figure;
  /** Its name, or its place in the list while it has none. */
  readonly name: string;
  /** Its amount, or what is wrong with it. */
  readonly words: string;
  readonly isFaulty: boolean;
  /** Whether another one before it has the same name. */
  readonly isDoubled: boolean;
}

/** The figures of a report with what they amount to. */
export function figureLines(report: Report): readonly FigureLine[] {
  const figures = figuresOf(report);
  const results = figureResults(figures);
  const names = new Set<string>();
  return figures.map((figure, index) => {
    const own = figure.name.trim();
    const isDoubled = own !== '' && names.has(own);
    names.add(own);
    const result = results.get(figure.id);
    const words =
      result === undefined || !result.ok
        ? figureFaultText(result?.error ?? { code: 'blank' })
        : quantityText(result.value);
    return {
      id: figure.id,
      figure,
      name: own === '' ? texts.unnamed(index + 1) : own,
      words,
      isFaulty: result?.ok !== true,
      isDoubled,
    };
  });
}
