import type { CellAddress } from './address.ts';
import { richTextAt } from './address.ts';
import { type CaretPosition, type CaretRange, collapsedAt } from './caret.ts';
import type { FigureField } from './field.ts';
import { fieldText } from './field-kinds.ts';
import { type Figure, figuresOf } from './figure.ts';
import { figuresIn, parseExpression } from './figure-syntax.ts';
import { fieldRun, type Inline, type TextRun, textRun } from './inline.ts';
import { insertInline } from './reference-edits.ts';
import type { Report } from './report.ts';
import type { TableBlock } from './table-block.ts';
import { setRichText } from './updates.ts';

/** How a figure's number is written in a text. */
export type FigureStyle = Pick<FigureField, 'number' | 'decimals'>;

/** The words between the live figures of a sentence. */
export interface SentenceWords {
  readonly begin: string;
  readonly between: string;
  /** Between the quantities and the working. */
  readonly open: string;
  /** Between the working and the result's name. */
  readonly close: string;
  /** Between the result's name and its amount. */
  readonly amounts: string;
}

/** The head of a table of a working, and what stands where nothing does. */
export interface TableWords {
  readonly head: readonly [name: string, number: string, unit: string, working: string];
  readonly given: string;
}

/** Whether an amount comes about in a way that can be written out. */
export function hasWorking(figure: Figure): boolean {
  return figure.kind === 'formula';
}

/** The parts of a formula, each once, in its order; none of a quantity that is given. */
export function partsOf(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  if (figure.kind === 'input') return [];
  const tree = parseExpression(figure.expression, figures);
  const ids = tree.ok ? new Set(figuresIn(tree.value)) : new Set<string>();
  return [...ids].flatMap((id) => figures.find((candidate) => candidate.id === id) ?? []);
}

function liveRun(report: Report, from: CellAddress, field: FigureField): TextRun {
  return fieldRun(field, fieldText(field, { report, from }));
}

/** 「以民眾時薪 200 元/小時、… 計算（200 元/小時 × 2 小時 + 400 元），花費計 800 元」: names and amounts live. */
export function workingSentence(
  report: Report,
  from: CellAddress,
  figure: Figure,
  style: FigureStyle,
  words: SentenceWords,
): readonly TextRun[] {
  const run = (id: string, show: FigureField['show'], own: FigureStyle = {}): TextRun =>
    liveRun(report, from, { kind: 'figure', figureId: id, show, ...own });
  const named = (id: string, own: FigureStyle): readonly TextRun[] => [
    run(id, 'name'),
    textRun(' '),
    run(id, 'value', own),
  ];
  const parts = partsOf(figure, figuresOf(report));
  const given = parts.flatMap(({ id }, i) => [
    textRun(i === 0 ? words.begin : words.between),
    ...named(id, {}),
  ]);
  return [
    ...given,
    ...(given.length === 0
      ? []
      : [textRun(words.open), run(figure.id, 'working'), textRun(words.close)]),
    run(figure.id, 'name'),
    textRun(words.amounts),
    run(figure.id, 'value', style),
  ];
}

/** A table of a working: a line for each part and one for the result, every cell of them live. */
export function workingTable(
  report: Report,
  from: CellAddress,
  figure: Figure,
  style: FigureStyle,
  words: TableWords,
): TableBlock {
  const cell = (
    id: string,
    show: FigureField['show'],
    own: FigureStyle = {},
  ): readonly Inline[] => [liveRun(report, from, { kind: 'figure', figureId: id, show, ...own })];
  const line = (part: Figure, own: FigureStyle): readonly (readonly Inline[])[] => [
    cell(part.id, 'name'),
    cell(part.id, 'number', own),
    cell(part.id, 'unit', own),
    hasWorking(part) ? cell(part.id, 'working') : [textRun(words.given)],
  ];
  return {
    type: 'table',
    header: true,
    rows: [
      words.head.map((word) => [textRun(word)]),
      ...partsOf(figure, figuresOf(report)).map((part) => line(part, {})),
      line(figure, style),
    ],
  };
}

/**
 * Puts runs at a place of a text, one behind the other.
 * @returns the report and where the caret goes; null where no sign can stand
 */
export function insertRuns(
  report: Report,
  { address, position }: { readonly address: CellAddress; readonly position: CaretPosition },
  runs: readonly TextRun[],
): { readonly report: Report; readonly range: CaretRange } | null {
  let richText = richTextAt(report, address) ?? [];
  let { offset } = position;
  for (const run of runs) {
    const next = insertInline(richText, { block: position.block, offset }, run);
    if (next === null) return null;
    richText = next;
    offset += run.text.length;
  }
  return {
    report: setRichText(report, address, richText),
    range: collapsedAt({ block: position.block, offset }),
  };
}
