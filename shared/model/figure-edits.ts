import type { CellAddress } from './address.ts';
import { type Figure, type FormulaFigure, figuresOf, type InputFigure } from './figure.ts';
import type { Report } from './report.ts';
import { textsWithFacts } from './text-facts.ts';

/** Puts a figure behind the others. */
export function addFigure(report: Report, figure: Figure): Report {
  return { ...report, figures: [...figuresOf(report), figure] };
}

/** Changes some of a figure. What other formulas say of it goes by its id, so a new name changes nothing there. */
export function changeFigure(
  report: Report,
  id: string,
  change: Partial<Omit<InputFigure, 'kind' | 'id'>> & Partial<Omit<FormulaFigure, 'kind' | 'id'>>,
): Report {
  const figures = figuresOf(report);
  const index = figures.findIndex((figure) => figure.id === id);
  const figure = figures[index];
  if (figure === undefined) return report;
  const next = changed(figure, change);
  return next === figure ? report : { ...report, figures: figures.with(index, next) };
}

function changed(
  figure: Figure,
  { name = figure.name, value, unit, expression }: Parameters<typeof changeFigure>[2],
): Figure {
  if (figure.kind === 'input') {
    const next = { ...figure, name, value: value ?? figure.value, unit: unit ?? figure.unit };
    const isSame =
      next.name === figure.name && next.value === figure.value && next.unit === figure.unit;
    return isSame ? figure : next;
  }
  const { unit: before = '', ...rest } = figure;
  const next = { ...rest, name, expression: expression ?? figure.expression };
  const wanted = unit ?? before;
  const isSame = name === figure.name && next.expression === figure.expression && wanted === before;
  if (isSame) return figure;
  return wanted === '' ? next : { ...next, unit: wanted };
}

/** Takes a figure out. Formulas that name it keep its name as a word, which is said to be unknown. */
export function removeFigure(report: Report, id: string): Report {
  const figures = figuresOf(report);
  const gone = figures.find((figure) => figure.id === id);
  if (gone === undefined) return report;
  const kept = figures
    .filter((figure) => figure !== gone)
    .map((figure) =>
      figure.kind === 'formula' && figure.expression.includes(`{${id}}`)
        ? { ...figure, expression: figure.expression.replaceAll(`{${id}}`, gone.name) }
        : figure,
    );
  if (kept.length > 0) return { ...report, figures: kept };
  const { figures: _none, ...rest } = report;
  return rest;
}

/** Where a figure is used. */
export interface FigureUses {
  /** The texts that show it, in print order. */
  readonly texts: readonly CellAddress[];
  /** The formulas that name it. */
  readonly formulas: readonly FormulaFigure[];
}

/** Where a figure is used. */
export function figureUses(report: Report, id: string): FigureUses {
  return {
    texts: textsWithFacts(report)
      .filter(({ facts }) =>
        facts.fields.some((field) => field.kind === 'figure' && field.figureId === id),
      )
      .map(({ address }) => address),
    formulas: figuresOf(report).filter(
      (figure): figure is FormulaFigure =>
        figure.kind === 'formula' && figure.expression.includes(`{${id}}`),
    ),
  };
}
