import type { NumberingStyle } from '../../model/block.ts';
import { type Inline, inlinesText, textRun } from '../../model/inline.ts';
import { type ReadLabel, readLabel } from '../../paste/list-label.ts';
import { dropStart } from '../../paste/trim-inlines.ts';
import type { ForeignDrawing, ForeignGrid, ForeignLine, ForeignPart } from '../foreign-document.ts';
import { gridWidth } from '../grid-width.ts';
import { inlineKey, isBlankLine } from './inline-key.ts';

/** A number of one of the program's own series. */
export interface OwnLabel {
  readonly style: NumberingStyle;
  readonly level: number;
  readonly value: number;
}

/** A line of a document, with the number before it read. */
export interface WordLine {
  /** The same for lines that say the same: a number's level counts, its value follows from its place. */
  readonly key: string;
  /** As it is printed. */
  readonly text: string;
  readonly label: OwnLabel | null;
  /** Text without its own number. */
  readonly children: readonly Inline[];
  readonly part: ForeignPart;
}

/** The lines of a place; those in which nothing can be seen say nothing. */
export function wordLines(parts: readonly ForeignPart[]): readonly WordLine[] {
  return parts.flatMap((part) => {
    if (part.kind === 'grid') return [gridLine(part)];
    if (part.kind === 'drawing') return [drawingLine(part)];
    const line = textLine(part);
    return line === null ? [] : [line];
  });
}

/** A line of text; null for a blank one. A number that the program of lists printed stands before a tab, as ours do. */
export function textLine(part: ForeignLine): WordLine | null {
  const { children, label } = part;
  if (label === null && isBlankLine(children)) return null;
  const typed = label === null ? /^([^\t\n]{1,12})\t/u.exec(inlinesText(children)) : null;
  const read = ownLabel(label ?? typed?.[1] ?? '');
  const own = read !== null && typed !== null ? dropStart(children, typed[0].length) : children;
  const printed = label === null ? inlinesText(children) : `${label}\t${inlinesText(children)}`;
  if (read !== null)
    return { key: itemKey(read, own), text: printed, label: read, children: own, part };
  return {
    key: label === null ? paragraphKey(children) : `list ${label} ${inlineKey(children)}`,
    text: printed,
    label: null,
    children: label === null ? children : [textRun(`${label} `), ...children],
    part,
  };
}

export function paragraphKey(children: readonly Inline[]): string {
  return `text ${inlineKey(children)}`;
}

export function itemKey(
  { style, level }: Pick<OwnLabel, 'style' | 'level'>,
  children: readonly Inline[],
): string {
  // (1) is printed by both series: which one it is follows from the items around it.
  const kind = style === 'decimal' && level === 0 ? 'official 4' : `${style} ${level}`;
  return `${kind} ${inlineKey(children)}`;
}

export function tableKey(rows: readonly (readonly (readonly Inline[])[])[]): string {
  return `table ${JSON.stringify(rows.map((row) => row.map(inlineKey)))}`;
}

/** Pictures and shapes are told apart by their place: programs rewrite everything else of them. */
export const DRAWING_KEY = 'drawing';

function ownLabel(text: string): OwnLabel | null {
  const read: ReadLabel | null = text === '' ? null : readLabel(text);
  return read?.kind === 'own' ? { style: read.style, level: read.level, value: read.value } : null;
}

/** The value of a number as it is printed; null for none, and for words. */
export function labelValue(text: string): number | null {
  return ownLabel(text)?.value ?? null;
}

function gridLine(part: ForeignGrid): WordLine {
  const rows = gridCells(part);
  const text = rows.map((row) => row.map(inlinesText).join('｜')).join('\n');
  return { key: tableKey(rows), text, label: null, children: [], part };
}

function drawingLine(part: ForeignDrawing): WordLine {
  return { key: DRAWING_KEY, text: part.alt, label: null, children: [], part };
}

/** The cells of a table row by row on its grid; each with its lines apart by breaks. */
export function gridCells(grid: ForeignGrid): readonly (readonly (readonly Inline[])[])[] {
  const width = Math.max(1, gridWidth(grid));
  return grid.rows.map(({ cells }) => {
    const row: (readonly Inline[])[] = new Array<readonly Inline[]>(width).fill([]);
    for (const { column, parts } of cells) row[column] = joinedLines(parts);
    return row;
  });
}

/** Everything in a cell as one line with breaks: also tables in it, cell by cell. */
export function joinedLines(parts: readonly ForeignPart[]): readonly Inline[] {
  const lines = parts.flatMap((part): (readonly Inline[])[] => {
    if (part.kind === 'grid') return gridCells(part).flat();
    if (part.kind === 'drawing')
      return part.texts.map((text) => [textRun(text.replace(/\n/gu, ' '))]);
    return [part.label === null ? part.children : [textRun(`${part.label} `), ...part.children]];
  });
  const full = lines.filter((line) => line.length > 0);
  return full.flatMap((line, i) => (i === 0 ? line : [{ type: 'break' as const }, ...line]));
}

/** All text of parts, lines apart. */
export function partsText(parts: readonly ForeignPart[]): string {
  return wordLines(parts)
    .map(({ text, part }) => (part.kind === 'drawing' ? part.texts.join('\n') : text))
    .join('\n');
}
