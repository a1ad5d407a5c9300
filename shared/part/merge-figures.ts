import { type Figure, figuresOf } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import { sameValue } from '../model/same-value.ts';

/**
 * What is to be done with a figure that a part has otherwise.
 * `take`: only the part changed it; `added`: the part added it; `conflict`: both changed it, or nobody knows what it was
 * when the part was cut out; `gone`: the whole has deleted it and the part has changed it; `deleted`: the part has
 * deleted it, which is told and changes nothing.
 */
export type MergeFigureKind = 'take' | 'added' | 'conflict' | 'gone' | 'deleted';

/** A figure in its three states: when the part was cut out, in the whole now, in the part. */
export interface MergeFigure {
  readonly kind: MergeFigureKind;
  readonly id: string;
  /** Null for one that the part added, and where the part does not say what it was. */
  readonly before: Figure | null;
  /** Null when the whole does not have it. */
  readonly ours: Figure | null;
  /** Null when the part does not have it any more. */
  readonly theirs: Figure | null;
}

/** The figures that a part has otherwise than the whole and that the part has changed, in the order of the part. */
export function mergeFigures(whole: Report, part: Report): readonly MergeFigure[] {
  const cut = part.part?.figures;
  const [was, own, coming] = [byId(cut ?? []), byId(figuresOf(whole)), byId(figuresOf(part))];
  const ids = new Set([...coming.keys(), ...was.keys()]);
  return [...ids].flatMap((id): readonly MergeFigure[] => {
    const [before, ours, theirs] = [was.get(id), own.get(id), coming.get(id)];
    const kind = kindOf(before, ours, theirs, cut !== undefined);
    const states = { before: before ?? null, ours: ours ?? null, theirs: theirs ?? null };
    return kind === null ? [] : [{ kind, id, ...states }];
  });
}

/** @param isKnown whether the part says what its figures were when it was cut out */
function kindOf(
  before: Figure | undefined,
  ours: Figure | undefined,
  theirs: Figure | undefined,
  isKnown: boolean,
): MergeFigureKind | null {
  if (theirs === undefined) return ours === undefined ? null : 'deleted';
  if (sameValue(before, theirs) || sameValue(ours, theirs)) return null;
  if (ours !== undefined) return sameValue(before, ours) ? 'take' : 'conflict';
  if (before !== undefined) return 'gone';
  // The whole may have deleted it since: it comes only with a row that shows it.
  return isKnown ? 'added' : null;
}

/** Whether there is something to choose: a figure that the part has deleted is only told of. */
export function isOpenFigure({ kind }: MergeFigure): boolean {
  return kind !== 'deleted';
}

/**
 * A report with figures of a part: those that were chosen as the part has them, those that are shown as far as the report does
 * not have them, and whatever their formulas are made of and the report does not have.
 * @param chosen ids; @param shown ids
 */
export function withFiguresOf(
  report: Report,
  part: Report,
  chosen: ReadonlySet<string>,
  shown: ReadonlySet<string>,
): Report {
  const [own, coming] = [figuresOf(report), byId(figuresOf(part))];
  const known = new Set(own.map(({ id }) => id));
  const wanted = new Set<string>();
  const want = (id: string): void => {
    const figure = coming.get(id);
    if (figure === undefined || wanted.has(id) || (known.has(id) && !chosen.has(id))) return;
    wanted.add(id);
    if (figure.kind !== 'formula') return;
    for (const [, used = ''] of figure.expression.matchAll(/\{([\w-]+)\}/gu)) want(used);
  };
  for (const id of [...chosen, ...shown]) want(id);
  if (wanted.size === 0) return report;
  const kept = own.map((figure) =>
    wanted.has(figure.id) ? (coming.get(figure.id) ?? figure) : figure,
  );
  const fresh = figuresOf(part).filter(({ id }) => wanted.has(id) && !known.has(id));
  return { ...report, figures: [...kept, ...fresh] };
}

function byId(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.map((figure) => [figure.id, figure]));
}
