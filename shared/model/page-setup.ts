import * as v from 'valibot';

/** Paper sizes, upright, in millimetres (ISO 216; B4 as JIS P 0138 has it, which offices in Taiwan use). */
export const PAPERS = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  B4: { width: 257, height: 364 },
} as const;
export type Paper = keyof typeof PAPERS;
export const PAPER_NAMES = ['A4', 'A3', 'B4'] as const satisfies readonly Paper[];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** Limits of a margin in millimetres, and of a font size in points. */
export const MARGIN_MM = { least: 5, most: 60 } as const;
export const FONT_POINTS = { least: 8, most: 28 } as const;

/** The most characters in the line at the head or foot of a page. */
export const MAX_RUNNING_LINE = 100;

/** What the pages of an exported document look like. */
export interface PageSetup {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** In millimetres, from the edge of the paper to the text. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** The name of the font of all text, as Word lists it. */
  readonly font: string;
  /** Points: running text, and text in tables. */
  readonly bodySize: number;
  readonly cellSize: number;
  /** Printed on every page; may hold the signs for page numbers and the like. Empty: nothing is printed. */
  readonly header: string;
  readonly footer: string;
  /**
   * Thousandths of the table's width for each physical column, by the id of the form's section; a section that is
   * not named, or whose number of columns differs, has the widths of its form. An office's set-up is for many forms: there the
   * form's id and a slash stand before the section's.
   */
  readonly columnWidths?: Readonly<Record<string, readonly number[]>>;
}

const margin = v.pipe(v.number(), v.minValue(MARGIN_MM.least), v.maxValue(MARGIN_MM.most));
const fontSize = v.pipe(
  v.number(),
  v.minValue(FONT_POINTS.least),
  v.maxValue(FONT_POINTS.most),
  // Word counts in half points.
  v.multipleOf(0.5),
);
const runningLine = v.pipe(v.string(), v.maxLength(MAX_RUNNING_LINE));

export const pageSetupSchema: v.GenericSchema<unknown, PageSetup> = v.looseObject({
  paper: v.picklist(PAPER_NAMES),
  orientation: v.picklist(ORIENTATIONS),
  margins: v.looseObject({ top: margin, right: margin, bottom: margin, left: margin }),
  font: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  bodySize: fontSize,
  cellSize: fontSize,
  header: runningLine,
  footer: runningLine,
  columnWidths: v.exactOptional(
    v.record(
      v.string(),
      v.pipe(
        v.array(v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(1000))),
        v.minLength(1),
      ),
    ),
  ),
});
