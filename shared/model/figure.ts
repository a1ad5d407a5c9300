import * as v from 'valibot';

/** The most quantities and formulas that can be entered. More in a file are kept. */
export const MAX_FIGURES = 300;

/** The longest formula that is worked out, in UTF-16 units. */
export const MAX_EXPRESSION = 1000;

/** A quantity somebody gives: 民眾時薪 200 元/小時. */
export interface InputFigure {
  readonly kind: 'input';
  readonly id: string;
  readonly name: string;
  /** As typed: `1,000`, `2.5`, `16 萬`; blank while nobody has filled it in. Text, so that no digit is lost. */
  readonly value: string;
  /** As typed: 元/小時; blank for a plain number. */
  readonly unit: string;
}

/** A quantity that follows from others. */
export interface FormulaFigure {
  readonly kind: 'formula';
  readonly id: string;
  readonly name: string;
  /** As typed, with `{id}` in place of the names of other figures: a name may change. */
  readonly expression: string;
  /** The unit the result is wanted in; left out: the one that comes out. */
  readonly unit?: string;
}

/** A named quantity of a report, that texts may show. */
export type Figure = InputFigure | FormulaFigure;

/** Ids stand between braces in formulas. */
const figureId = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/u));

export const figureSchema: v.GenericSchema<unknown, Figure> = v.variant('kind', [
  v.looseObject({
    kind: v.literal('input'),
    id: figureId,
    name: v.string(),
    value: v.string(),
    unit: v.string(),
  }),
  v.looseObject({
    kind: v.literal('formula'),
    id: figureId,
    name: v.string(),
    expression: v.string(),
    unit: v.exactOptional(v.string()),
  }),
]);

export const figuresSchema = v.array(figureSchema);

const NONE: readonly Figure[] = [];

/** The figures of a report, in the office's order. */
export function figuresOf({
  figures,
}: {
  readonly figures?: readonly Figure[];
}): readonly Figure[] {
  return figures ?? NONE;
}
