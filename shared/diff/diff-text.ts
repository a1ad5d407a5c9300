import { align } from './align.ts';
import { diffTokens } from './tokens.ts';

/** What became of a stretch of text. */
export type DiffKind = 'equal' | 'insert' | 'delete';

/** A stretch of text that stayed, came in, or went. */
export interface DiffRun {
  readonly kind: DiffKind;
  /** Never empty. */
  readonly text: string;
}

/**
 * How one text became another: the runs in reading order. The equal and deleted ones together are `before`,
 * the equal and inserted ones are `after`, to the last code unit. Of two neighbouring runs of a change the
 * deleted one comes first. Texts that have little in common are compared line by line, and lines that were
 * rewritten come as a whole. Never throws; the same for the same texts.
 */
export function diffText(before: string, after: string): readonly DiffRun[] {
  if (before === after) return joined([{ kind: 'equal', text: before }]);
  const fine = diffPieces(diffTokens(before), diffTokens(after));
  if (fine !== null) return joined(readable(fine));
  const coarse = diffPieces(lines(before), lines(after));
  return joined(
    coarse ?? [
      { kind: 'delete', text: before },
      { kind: 'insert', text: after },
    ],
  );
}

/** Whether anything but equal runs is among them. */
export function hasChange(runs: readonly DiffRun[]): boolean {
  return runs.some(({ kind }) => kind !== 'equal');
}

/** The runs of two lists of pieces; null when they are too far apart. */
function diffPieces(
  before: readonly string[],
  after: readonly string[],
): readonly DiffRun[] | null {
  return (
    align(before, after)?.map(({ kind, before: old, after: now }) => ({
      kind,
      text: (kind === 'insert' ? after.slice(...now) : before.slice(...old)).join(''),
    })) ?? null
  );
}

function lines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/**
 * A single character that stayed in the middle of what was rewritten says nothing: 「辦理」→「受理」 in a rewritten
 * sentence would be confetti. It joins the change around it, when that is larger on both sides; a line feed
 * never does.
 */
function readable(runs: readonly DiffRun[]): readonly DiffRun[] {
  const list = runs.filter(({ text }) => text !== '');
  return list.flatMap((run, i): readonly DiffRun[] => {
    if (run.kind !== 'equal' || [...run.text].length > 1 || run.text === '\n') return [run];
    const isSmall = changeSize(list, i, -1) < 3 || changeSize(list, i, 1) < 3;
    if (isSmall) return [run];
    return [
      { kind: 'delete', text: run.text },
      { kind: 'insert', text: run.text },
    ];
  });
}

/** How many code units changed right before or behind a run. */
function changeSize(runs: readonly DiffRun[], index: number, step: 1 | -1): number {
  let size = 0;
  for (let i = index + step; runs[i] !== undefined && runs[i]?.kind !== 'equal'; i += step) {
    size += runs[i]?.text.length ?? 0;
  }
  return size;
}

/** Runs without empty ones; what is deleted and inserted between two equal runs is one run each. */
function joined(runs: readonly DiffRun[]): readonly DiffRun[] {
  const result: DiffRun[] = [];
  const change = { delete: '', insert: '' };
  const flush = (): void => {
    for (const kind of ['delete', 'insert'] as const) {
      if (change[kind] !== '') result.push({ kind, text: change[kind] });
      change[kind] = '';
    }
  };
  for (const { kind, text } of runs) {
    if (text === '') continue;
    if (kind !== 'equal') {
      change[kind] += text;
      continue;
    }
    flush();
    const last = result.at(-1);
    if (last?.kind === 'equal') result[result.length - 1] = { kind, text: last.text + text };
    else result.push({ kind, text });
  }
  flush();
  return result;
}
