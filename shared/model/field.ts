import * as v from 'valibot';

/** Points at an item, a row, a captioned block or a heading of the form: its wording is the number of what it points at. */
export interface ReferenceField {
  readonly kind: 'reference';
  /** The `id` of an item, table, image or flowchart, of a row, or of a section. */
  readonly target: string;
}

/** What of a figure a text can show. */
export const FIGURE_PARTS = ['value', 'name', 'working', 'number', 'unit'] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** The most decimals of a number in a text. */
export const MAX_DECIMALS = 6;

/** Shows a figure of the report: its amount, its name, how it comes about, or the amount's number or unit alone. */
export interface FigureField {
  readonly kind: 'figure';
  readonly figureId: string;
  readonly show: FigurePart;
  /** How its number is written: `plain` 160000, `wan` 16 萬; left out: 160,000. */
  readonly number?: 'plain' | 'wan';
  /** So many decimals; left out: up to two, none that are nought. */
  readonly decimals?: number;
}

/**
 * What the text of a run follows from. The run's `text` is the last wording, so that whoever reads a report
 * finds plain text; `refreshFields` brings it up to date. How each kind gets its wording: `field-kinds.ts`.
 */
export type Field = ReferenceField | FigureField;

export const fieldSchema: v.GenericSchema<unknown, Field> = v.variant('kind', [
  v.looseObject({ kind: v.literal('reference'), target: v.pipe(v.string(), v.minLength(1)) }),
  v.looseObject({
    kind: v.literal('figure'),
    figureId: v.pipe(v.string(), v.minLength(1)),
    show: v.picklist(FIGURE_PARTS),
    number: v.exactOptional(v.picklist(['plain', 'wan'])),
    decimals: v.exactOptional(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_DECIMALS)),
    ),
  }),
]);

/** What a run of a field says until its wording is known: a run is never empty. */
export const UNRESOLVED = '…';
