import { percentile, round } from './statistics.ts';

/** One line of the table: a figure of the program beside its floor from the same run. */
export interface Line {
  readonly what: string;
  /** Milliseconds. */
  readonly value: number;
  readonly floor: number;
  readonly floorName: string;
  /** Program against floor in their fastest tenths: what is left of the ratio when nobody else works. */
  readonly quietRatio: number;
  /** The ratio that is asked for; null for a figure that is only shown. */
  readonly target: number | null;
}

/** One part of the bench: its lines, and everything measured, for the JSON file. */
export interface PartResult {
  readonly lines: readonly Line[];
  readonly limited?: readonly Limited[];
  readonly notes: readonly string[];
  readonly data: unknown;
}

export interface Comparison {
  readonly what: string;
  readonly values: readonly number[];
  readonly floors: readonly number[];
  readonly floorName: string;
  /** Which percentile is compared; the median when left out. */
  readonly share?: number;
  readonly target?: number;
}

/** Compares samples of the program with samples of a floor. */
export function compare(comparison: Comparison): Line {
  const { what, values, floors, floorName, share = 0.5, target = null } = comparison;
  return {
    what,
    value: round(percentile(values, share)),
    floor: round(percentile(floors, share)),
    floorName,
    quietRatio: round(percentile(values, 0.1) / percentile(floors, 0.1)),
    target,
  };
}

export const ratio = ({ value, floor }: Line): number => round(value / floor);

/** A figure that has no floor; its limit is null for a figure that is only shown. */
export interface Limited {
  readonly what: string;
  /** The median of what was measured. */
  readonly value: number;
  readonly limit: number | null;
  /** Milliseconds when left out. */
  readonly unit?: 'ms' | '%' | 'kB' | '×';
}

export function limited(what: string, values: readonly number[], limit: number | null): Limited {
  return { what, value: round(percentile(values, 0.5)), limit };
}

/** The figures without a floor as Markdown lines. */
export function limitedList(figures: readonly Limited[]): string {
  const lines = figures.map(({ what, value, limit, unit = 'ms' }) => {
    const figure = `- ${what}: ${value.toFixed(1)} ${unit}`;
    return limit === null
      ? figure
      : `${figure} (≤ ${round(limit)} ${unit} ${value <= limit ? 'met' : 'missed'})`;
  });
  return lines.join('\n');
}

/** The lines as a Markdown table. */
export function markdownTable(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.what,
    line.value.toFixed(1),
    line.floor.toFixed(1),
    line.floorName,
    `${ratio(line).toFixed(2)}×`,
    `${line.quietRatio.toFixed(2)}×`,
    line.target === null
      ? ''
      : `≤ ${round(line.target)}× ${ratio(line) <= line.target ? 'met' : 'missed'}`,
  ]);
  const head = ['what', 'ms', 'floor ms', 'floor', 'ratio', 'quiet', 'target'];
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const draw = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [draw(head), draw(widths.map((width) => '-'.repeat(width))), ...rows.map(draw)].join('\n');
}
