/** A way between two ranks: where an arrow leaves the upper one and where it meets the lower one. */
export interface Crossing {
  readonly upper: number;
  readonly lower: number;
}

/** Room above the first and below the last level run, for an arrow's head; and between two of them. In points. */
const MARGIN = 11;
const TRACK_GAP = 8;

/** Two ways this near to each other would look like one. */
const NEAR = 4;

/** What stands between two ranks: how high it is, and the height of each way's level run in it. */
export interface Channel {
  readonly height: number;
  /** In the order of the crossings: from the channel's upper edge; null for one that runs straight. */
  readonly tracks: readonly (number | null)[];
}

/**
 * Gives each way between two ranks a height for its level run, so that no two runs lie on each other. Runs to
 * one side are nested, those that go farthest first, which makes few crossings.
 */
export function planChannel(crossings: readonly Crossing[]): Channel {
  const bent = crossings
    .map((crossing, index) => ({ ...crossing, index }))
    .filter(({ upper, lower }) => upper !== lower)
    .sort(inTurn);
  const placed: { readonly crossing: Crossing; readonly track: number }[] = [];
  const tracks = crossings.map((): number | null => null);
  for (const crossing of ordered(bent)) {
    const below = placed.filter((other) => touches(other.crossing, crossing));
    const track = Math.max(-1, ...below.map((other) => other.track)) + 1;
    placed.push({ crossing, track });
    tracks[crossing.index] = MARGIN + track * TRACK_GAP;
  }
  const count = Math.max(0, ...placed.map(({ track }) => track + 1));
  return { height: count === 0 ? MARGIN : 2 * MARGIN + (count - 1) * TRACK_GAP, tracks };
}

/** To the right: from the rightmost on; to the left: from the leftmost on. */
function inTurn(a: Crossing, b: Crossing): number {
  const goesRight = (crossing: Crossing): boolean => crossing.lower > crossing.upper;
  if (goesRight(a) !== goesRight(b)) return goesRight(a) ? -1 : 1;
  return goesRight(a) ? b.upper - a.upper : a.upper - b.upper;
}

/**
 * The same, but a way that leaves the upper rank where another one meets the lower rank comes before it:
 * otherwise both would run on one upright line. Where they wait for each other, the first goes first.
 */
function ordered<T extends Crossing>(crossings: readonly T[]): readonly T[] {
  const rest = [...crossings];
  const result: T[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((own) =>
      rest.every((other) => other === own || Math.abs(other.upper - own.lower) >= NEAR),
    );
    result.push(...rest.splice(Math.max(0, free), 1));
  }
  return result;
}

function touches(a: Crossing, b: Crossing): boolean {
  const [aFrom, aTo] = [Math.min(a.upper, a.lower), Math.max(a.upper, a.lower)];
  const [bFrom, bTo] = [Math.min(b.upper, b.lower), Math.max(b.upper, b.lower)];
  return aFrom - NEAR <= bTo && bFrom - NEAR <= aTo;
}
