import type { FlowKind } from '../model/flowchart-block.ts';
import type { RankEdge, RankNode } from './place-in-ranks.ts';

/** A box in its rank. `x` is its middle. */
export interface RankBox extends RankNode {
  readonly kind: FlowKind;
  readonly rank: number;
  readonly x: number;
}

/** A place in a rank that an arrow passes; half of the room that its words need there. */
export interface Bend {
  readonly rank: number;
  x: number;
  readonly half: number;
}

/** How an arrow meets a box: at its upper or lower edge so far from the middle, or at a side. */
export type Pin =
  | { readonly edge: 'top' | 'bottom'; readonly offset: number }
  | { readonly edge: 'left' | 'right' };

/** An arrow on its way through the ranks. */
export interface PlannedArrow {
  readonly edge: RankEdge;
  readonly from: RankBox;
  readonly to: RankBox;
  readonly bends: readonly Bend[];
  readonly start: Pin;
  readonly end: Pin;
}

/** An arrow before it is known how it meets its boxes. */
export type LooseArrow = Omit<PlannedArrow, 'start' | 'end'>;

/** Room beside a run that passes along a rank. */
const CLEAR = 9;
/** Between two arrows at one edge of a box. */
const PIN_GAP = 20;
/** What no arrow makes a bend for. */
const SMALL = 8;

/**
 * Says how arrows meet their boxes. Most leave below and arrive above in the middle. Of a question's answers
 * one leaves below and others at the sides; an arrow back leaves and arrives at the side, where nothing is in the
 * way. Others share the lower edge.
 */
export function planArrows(
  boxes: readonly RankBox[],
  arrows: readonly LooseArrow[],
): readonly PlannedArrow[] {
  loopOutside(boxes, arrows);
  straighten(boxes, arrows);
  const sides = takeSides(boxes, arrows);
  return arrows.map((arrow): PlannedArrow => {
    const start = sides.starts.get(arrow) ?? pinAt(arrow, arrow.from, arrows, sides);
    const end = sides.ends.get(arrow) ?? pinAt(arrow, arrow.to, arrows, sides);
    return { ...arrow, start, end };
  });
}

/** An arrow back goes around the outside of all that it passes, where its boxes have nothing beside them there. */
function loopOutside(boxes: readonly RankBox[], arrows: readonly LooseArrow[]): void {
  for (const arrow of arrows) {
    const { from, to, bends } = arrow;
    if (isDown(arrow)) continue;
    const ranks = [from.rank, to.rank, ...bends.map(({ rank }) => rank)];
    const passed = ranks.flatMap((rank) =>
      itemsOf(boxes, arrows, rank, null).filter((item) => !bends.some((bend) => bend === item)),
    );
    const half = Math.max(CLEAR, ...bends.map((bend) => bend.half));
    const ends = [from, to];
    const left = Math.min(...passed.map((item) => item.x - item.half)) - CLEAR - half;
    const right = Math.max(...passed.map((item) => item.x + item.half)) + CLEAR + half;
    const middle = bends[0]?.x ?? from.x;
    const open = [left, right]
      .filter((x) => ends.every((box) => isClear(boxes, arrows, box, x, bends)))
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    const [x] = open;
    if (x !== undefined) for (const bend of bends) bend.x = x;
  }
}

/** Whether nothing stands in a box's rank between it and a place beside it. */
function isClear(
  boxes: readonly RankBox[],
  arrows: readonly LooseArrow[],
  box: RankBox,
  x: number,
  except: readonly Bend[],
): boolean {
  const [from, to] = [Math.min(box.x, x), Math.max(box.x, x)];
  return itemsOf(boxes, arrows, box.rank, box).every(
    (item) =>
      except.some((bend) => bend === item) || item.x + item.half < from || item.x - item.half > to,
  );
}

/** An arrow that could run straight on does: places beside it that nobody needs are left. */
function straighten(boxes: readonly RankBox[], arrows: readonly LooseArrow[]): void {
  for (const arrow of arrows) {
    const { from, to, bends } = arrow;
    if (!isDown(arrow)) continue;
    bends.forEach((bend, i) => {
      for (const x of [to.x, bends[i - 1]?.x ?? from.x]) {
        if (bend.x === x) return;
        const isFree = itemsOf(boxes, arrows, bend.rank, bend).every(
          (item) => Math.abs(item.x - x) >= item.half + bend.half + CLEAR,
        );
        if (!isFree) continue;
        bend.x = x;
        return;
      }
    });
  }
}

interface Item {
  readonly x: number;
  readonly half: number;
}

/** All that stands in a rank but one. */
function itemsOf(
  boxes: readonly RankBox[],
  arrows: readonly LooseArrow[],
  rank: number,
  except: RankBox | Bend | null,
): readonly Item[] {
  return [
    ...boxes
      .filter((box) => box.rank === rank && box !== except)
      .map(({ x, width }) => ({ x, half: width / 2 })),
    ...arrows.flatMap(({ bends }) => bends.filter((bend) => bend.rank === rank && bend !== except)),
  ];
}

interface Sides {
  readonly starts: ReadonlyMap<LooseArrow, Pin>;
  readonly ends: ReadonlyMap<LooseArrow, Pin>;
}

/** Arrows that can leave or arrive at a side of a box, along a rank in which nothing is in their way. */
function takeSides(boxes: readonly RankBox[], arrows: readonly LooseArrow[]): Sides {
  const starts = new Map<LooseArrow, Pin>();
  const ends = new Map<LooseArrow, Pin>();
  /** Runs along a rank, each with the box it belongs to. */
  const runs: { readonly rank: number; readonly from: number; readonly to: number }[] = [];
  const take = (box: RankBox, x: number): Pin | null => {
    const side = Math.sign(x - box.x);
    const edge = box.x + (side * box.width) / 2;
    if ((x - edge) * side < CLEAR) return null;
    const [from, to] = side > 0 ? [edge, x + CLEAR] : [x - CLEAR, edge];
    const isFree =
      itemsOf(boxes, arrows, box.rank, box).every(
        (item) => item.x + item.half < from || item.x - item.half > to,
      ) && runs.every((run) => run.rank !== box.rank || run.to < from || run.from > to);
    if (!isFree) return null;
    runs.push({ rank: box.rank, from, to });
    return { edge: side > 0 ? 'right' : 'left' };
  };
  for (const box of boxes) {
    if (box.kind !== 'decision') continue;
    const answers = arrows.filter((arrow) => arrow.from === box && isDown(arrow));
    const off = ({ bends }: LooseArrow): number => Math.abs((bends[0]?.x ?? box.x) - box.x);
    for (const answer of answers.toSorted((a, b) => off(a) - off(b)).slice(1)) {
      const pin = take(box, answer.bends[0]?.x ?? box.x);
      if (pin !== null) starts.set(answer, pin);
    }
  }
  for (const arrow of arrows) {
    if (isDown(arrow)) continue;
    const start = take(arrow.from, arrow.bends[0]?.x ?? arrow.from.x);
    if (start !== null) starts.set(arrow, start);
    const end = take(arrow.to, arrow.bends.at(-1)?.x ?? arrow.to.x);
    if (end !== null) ends.set(arrow, end);
  }
  return { starts, ends };
}

export function isDown({ from, to }: LooseArrow): boolean {
  return to.rank > from.rank;
}

/** Where an arrow meets the upper or lower edge of one of its boxes. */
function pinAt(
  arrow: LooseArrow,
  box: RankBox,
  arrows: readonly LooseArrow[],
  { starts, ends }: Sides,
): Pin {
  const leaves = arrow.from === box;
  const isBelow = leaves === isDown(arrow);
  // All that arrive from above share the middle.
  if (!leaves && !isBelow) return { edge: 'top', offset: smallOffset(box, arrow.bends.at(-1)) };
  const beside = (other: LooseArrow): number =>
    (other.from === box ? other.bends[0] : other.bends.at(-1))?.x ?? box.x;
  const sharing = arrows
    .filter((other) => {
      if (other.from === box && !starts.has(other)) return isDown(other) === isBelow;
      if (other.to === box && !ends.has(other)) return isDown(other) !== isBelow && isBelow;
      return false;
    })
    .toSorted((a, b) => beside(a) - beside(b));
  const index = sharing.indexOf(arrow);
  const room = flatWidth(box) / 2;
  if (isBelow) {
    if (sharing.length === 1) return { edge: 'bottom', offset: smallOffset(box, arrow.bends[0]) };
    const gap = Math.min(PIN_GAP, room / Math.max(1, sharing.length - 1));
    return { edge: 'bottom', offset: (index - (sharing.length - 1) / 2) * gap };
  }
  // Back up out of the upper edge: beside the middle, where others arrive.
  const side = beside(arrow) < box.x ? -1 : 1;
  return { edge: 'top', offset: (side * room) / (2 + index) };
}

/** An arrow that stands a little off the middle runs straight all the same. */
function smallOffset(box: RankBox, bend: Bend | undefined): number {
  const offset = (bend?.x ?? box.x) - box.x;
  return Math.abs(offset) <= Math.min(SMALL, flatWidth(box) / 2) ? offset : 0;
}

/** How much of a box's upper and lower edge an arrow can meet. */
function flatWidth({ kind, width, height }: RankBox): number {
  return kind === 'start' || kind === 'end' ? Math.max(0, width - height) : width;
}
