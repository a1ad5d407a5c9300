import * as v from 'valibot';
import { type Column, columnSchema } from './column.ts';
import { type FormCalculation, formCalculationSchema } from './form-calculation.ts';
import { type FormFlowchart, formFlowchartSchema } from './form-flowchart.ts';
import { type FormRow, formRowSchema } from './form-row.ts';
import { sameValue } from './same-value.ts';

/** A paragraph of standing wording that a source prints and an office may take over. */
export interface StandardParagraph {
  /** 0 for a paragraph without a number, 1 for 一、, 2 for (一), 3 for 1., 4 for (1). */
  readonly level: number;
  /** The number as printed; null at level 0. */
  readonly marker: string | null;
  /** As printed, with the years of the source. */
  readonly text: string;
  /** The same with `{year}`, `{year+1}`, `{year-1}` in place of the years that move on; left out when none do. */
  readonly pattern?: string;
}

/** A section of running text: 壹、計畫依據. */
export interface ProseFormSection {
  readonly kind: 'prose';
  readonly id: string;
  /** The heading's number without its mark: 壹; null when none is printed. */
  readonly number: string | null;
  readonly heading: string;
  /** Depth of the heading: 1 for 壹, 2 for 一. */
  readonly level: number;
  readonly guidance: string | null;
  readonly standardText: readonly StandardParagraph[];
  /** Whether the user writes under this heading; false where the form prints a heading that says it all. */
  readonly writable: boolean;
  /** The numbers of the points that the source prints under this heading; their text is an agency's own. */
  readonly itemMarkers?: readonly string[];
  /** What a user should know of this section; left out when nothing. */
  readonly note?: string;
  /** Flowcharts that the source prints here. */
  readonly flowcharts?: readonly FormFlowchart[];
  /** Calculations that the source prints here, as examples of how a benefit is worked out. */
  readonly calculations?: readonly FormCalculation[];
}

/** A line above a table that the user fills in: 專案名稱. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  /** What a new report writes there at once; left out when nothing. */
  readonly fill?: 'agency';
}

/**
 * A place in a table where the office may add rows of its own: after the form's rows under one heading. Its
 * rows go on with the numbers that are printed there: (3) after (2).
 */
export interface AddedRowsPlace {
  readonly id: string;
  /**
   * The first levels of a row's path: the rows under them are the neighbours of those to come. The whole path
   * of a row: rows are added below that row, one level deeper.
   */
  readonly under: readonly string[];
}

/** A 構面, or another table of the form. */
export interface TableFormSection {
  readonly kind: 'table';
  readonly id: string;
  /** The heading without its points: 構面一：基礎服務. */
  readonly heading: string;
  /** The heading as printed: 構面一：基礎服務（200 分）; null when the table has no heading line. */
  readonly headingPrinted: string | null;
  /** The class it belongs to: 整體服務類. */
  readonly category: string | null;
  /** The heading of the class, printed once before its first table: 一、整體服務類; null when not printed. */
  readonly categoryPrinted: string | null;
  readonly points: number | null;
  /**
   * What is printed as a row of its own across the table, before the rows: 基礎服務. Tables with a band that
   * follow one another, with the same columns, are printed as one running table under one header row.
   */
  readonly band?: string;
  readonly columns: readonly Column[];
  readonly fields: readonly FormField[];
  readonly rows: readonly FormRow[];
  /** Where the office may add rows of its own; left out: nowhere. */
  readonly allowsAddedRows?: readonly AddedRowsPlace[];
}

export type FormSection = ProseFormSection | TableFormSection;

const id = v.pipe(v.string(), v.minLength(1));

export const formSectionSchema: v.GenericSchema<unknown, FormSection> = v.variant('kind', [
  v.looseObject({
    kind: v.literal('prose'),
    id,
    number: v.nullable(v.string()),
    heading: v.pipe(v.string(), v.minLength(1)),
    level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
    guidance: v.nullable(v.string()),
    standardText: v.array(
      v.looseObject({
        level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
        marker: v.nullable(v.string()),
        text: v.string(),
        pattern: v.exactOptional(v.string()),
      }),
    ),
    writable: v.boolean(),
    itemMarkers: v.exactOptional(v.array(v.string())),
    note: v.exactOptional(v.string()),
    flowcharts: v.exactOptional(v.array(formFlowchartSchema)),
    calculations: v.exactOptional(v.array(formCalculationSchema)),
  }),
  v.looseObject({
    kind: v.literal('table'),
    id,
    heading: v.pipe(v.string(), v.minLength(1)),
    headingPrinted: v.nullable(v.string()),
    category: v.nullable(v.string()),
    categoryPrinted: v.nullable(v.string()),
    points: v.nullable(v.pipe(v.number(), v.minValue(0))),
    band: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
    columns: v.pipe(v.array(columnSchema), v.minLength(2), v.maxLength(7)),
    fields: v.array(
      v.looseObject({
        id,
        label: v.pipe(v.string(), v.minLength(1)),
        fill: v.exactOptional(v.literal('agency')),
      }),
    ),
    rows: v.pipe(v.array(formRowSchema), v.minLength(1)),
    allowsAddedRows: v.exactOptional(
      v.array(
        v.looseObject({ id, under: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(3)) }),
      ),
    ),
  }),
]);

/**
 * The class headings to print before sections, by section id. Every table of a class carries the heading;
 * it is printed once, before the first of them.
 */
export function categoryHeadings(sections: readonly FormSection[]): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  const printed = new Set<string>();
  for (const section of sections) {
    const heading = section.kind === 'table' ? section.categoryPrinted : null;
    if (heading === null || printed.has(heading)) continue;
    printed.add(heading);
    headings.set(section.id, heading);
  }
  return headings;
}

/**
 * The sections in the order of the form, those that are printed as one running table together: a table
 * with a band, and the tables with a band that follow it under the same columns.
 */
export function printedParts(
  sections: readonly FormSection[],
): readonly (ProseFormSection | readonly TableFormSection[])[] {
  const parts: (ProseFormSection | TableFormSection[])[] = [];
  for (const section of sections) {
    if (section.kind === 'prose') {
      parts.push(section);
      continue;
    }
    const before = parts.at(-1);
    if (Array.isArray(before) && runsOn(before.at(-1), section)) before.push(section);
    else parts.push([section]);
  }
  return parts;
}

/** Whether a part of the form is a table, alone or with those that run on in it. */
export function isRunningTable(
  part: ProseFormSection | readonly TableFormSection[],
): part is readonly TableFormSection[] {
  return Array.isArray(part);
}

/** Whether a table goes on under the header row of the table before it. */
function runsOn(before: TableFormSection | undefined, section: TableFormSection): boolean {
  return (
    before?.band !== undefined &&
    section.band !== undefined &&
    section.headingPrinted === null &&
    section.fields.length === 0 &&
    sameValue(before.columns, section.columns)
  );
}

/**
 * A heading of running text with its number and mark: 壹、計畫依據; 一、…; (一)…; 1.….
 * The marks are those of the official order of levels: 文書處理手冊 (行政院), 分項標號之書寫.
 */
export function proseHeading({
  number,
  heading,
  level,
}: Pick<ProseFormSection, 'number' | 'heading' | 'level'>): string {
  if (number === null) return heading;
  switch (level) {
    case 1:
    case 2:
      return `${number}、${heading}`;
    case 3:
      return `(${number})${heading}`;
    default:
      return `${number}.${heading}`;
  }
}
