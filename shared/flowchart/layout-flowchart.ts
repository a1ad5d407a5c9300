import { widthInEm } from '../export/docx/text-width.ts';
import type { FlowchartBlock } from '../model/flowchart-block.ts';
import { type Channel, planChannel } from './channels.ts';
import type { FlowArrow, FlowBox, FlowDrawing, FlowLabel, FlowPoint } from './drawing.ts';
import { measureBox, measureLabel } from './measure-box.ts';
import { placeInRanks } from './place-in-ranks.ts';
import { type Bend, type Pin, type PlannedArrow, planArrows, type RankBox } from './plan-arrows.ts';
import { fitted, turned } from './transform-drawing.ts';

/** Words this short stand where an arrow begins; longer ones where the layout keeps room for them. */
const SHORT_EM = 1;

const known = new WeakMap<FlowchartBlock, FlowDrawing>();

/**
 * Lays a flowchart out: boxes in ranks, arrows around them. Nothing but the flowchart goes into it, no font and
 * no window, so that the screen and every file show the same drawing on any machine.
 */
export function layoutFlowchart(block: FlowchartBlock): FlowDrawing {
  const before = known.get(block);
  if (before !== undefined) return before;
  const drawing = layOut(block);
  known.set(block, drawing);
  return drawing;
}

function layOut({ nodes, edges, direction }: FlowchartBlock): FlowDrawing {
  const isTurned = direction === 'right';
  const turn = <T extends { width: number; height: number }>(size: T): T =>
    isTurned ? { ...size, width: size.height, height: size.width } : size;
  const measured = nodes.map((node) => ({ ...node, ...turn(measureBox(node)) }));
  const wanted = edges.map(({ from, to, label = '' }) => ({
    from,
    to,
    label: label === '' ? null : { ...turn(measureLabel(label)), text: label },
  }));
  const ranked = placeInRanks(measured, wanted);
  const boxes = measured.map(
    (box, i): RankBox => ({
      ...box,
      ...(ranked.nodes[i] ?? { rank: 0, x: 0 }),
    }),
  );
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const loose = wanted.flatMap((edge, i) => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    if (from === undefined || to === undefined) return [];
    const places = ranked.bends[i] ?? [];
    const isShort = edge.label !== null && widthInEm(edge.label.text) <= SHORT_EM;
    const at = isShort ? 0 : Math.floor((places.length - 1) / 2);
    const bends = places.map(
      (place, k): Bend => ({ ...place, half: k === at ? (edge.label?.width ?? 0) / 2 : 0 }),
    );
    return [{ edge, from, to, bends, labelAt: bends[at] }];
  });
  const arrows = planArrows(boxes, loose);
  const rows = planRows(ranked.ranks, boxes, arrows, loose);
  const drawing: FlowDrawing = {
    width: 0,
    height: 0,
    boxes: measured.map((box, i): FlowBox => {
      const { rank, x } = boxes[i] ?? { rank: 0, x: 0 };
      const { id, kind, lines, width, height } = box;
      const y = rows.middle(rank) - height / 2;
      return { id, kind, lines, x: x - width / 2, y, width, height };
    }),
    arrows: arrows.map((arrow, i) => drawArrow(arrow, i, rows)),
    labels: loose.flatMap(({ edge: { label }, labelAt }): readonly FlowLabel[] => {
      if (label === null || labelAt === undefined) return [];
      const { width, height, text } = label;
      const y = rows.middle(labelAt.rank) - height / 2;
      return [{ text, width, height, x: labelAt.x - width / 2, y }];
    }),
  };
  return fitted(isTurned ? turned(drawing) : drawing);
}

/** Where the ranks stand one below the other, with the channels between them. */
interface Rows {
  readonly middle: (rank: number) => number;
  /** The height of an arrow's level run below a rank; null when it runs straight. */
  readonly track: (rank: number, arrow: number) => number | null;
}

interface Hop {
  readonly arrow: number;
  readonly rank: number;
  readonly upper: number;
  readonly lower: number;
}

function planRows(
  ranks: number,
  boxes: readonly RankBox[],
  arrows: readonly PlannedArrow[],
  labels: readonly {
    readonly edge: { readonly label: { readonly height: number } | null };
    readonly labelAt: Bend | undefined;
  }[],
): Rows {
  const hops = arrows.flatMap((arrow, i) => hopsOf(arrow, i));
  const middles: number[] = [];
  const channels: { readonly top: number; readonly own: readonly Hop[]; readonly plan: Channel }[] =
    [];
  let y = 0;
  for (let rank = 0; rank < ranks; rank += 1) {
    const heights = [
      ...boxes.filter((box) => box.rank === rank).map(({ height }) => height),
      ...labels
        .filter(({ labelAt }) => labelAt?.rank === rank)
        .map(({ edge }) => edge.label?.height ?? 0),
    ];
    const height = Math.max(0, ...heights);
    middles.push(y + height / 2);
    y += height;
    const own = hops.filter((hop) => hop.rank === rank);
    const plan = planChannel(own);
    channels.push({ top: y, own, plan });
    y += plan.height;
  }
  return {
    middle: (rank) => middles[rank] ?? 0,
    track: (rank, arrow) => {
      const channel = channels[rank];
      const index = channel?.own.findIndex((hop) => hop.arrow === arrow) ?? -1;
      const track = channel?.plan.tracks[index] ?? null;
      return channel === undefined || track === null ? null : channel.top + track;
    },
  };
}

/** Where an arrow stands in each rank it passes, from its tail on. */
function stationsOf(arrow: PlannedArrow): readonly { readonly rank: number; readonly x: number }[] {
  const { from, to, bends, start, end } = arrow;
  return [
    { rank: from.rank, x: pinX(from, start, bends[0]) },
    ...bends,
    { rank: to.rank, x: pinX(to, end, bends.at(-1)) },
  ];
}

/** An arrow at a side runs along the rank to its first bend, and leaves the rank there. */
function pinX(box: RankBox, pin: Pin, bend: Bend | undefined): number {
  return 'offset' in pin ? box.x + pin.offset : (bend?.x ?? box.x);
}

function hopsOf(arrow: PlannedArrow, index: number): readonly Hop[] {
  const stations = stationsOf(arrow);
  return stations.slice(1).map((station, i): Hop => {
    const before = stations[i] ?? station;
    const [upper, lower] = before.rank < station.rank ? [before, station] : [station, before];
    return { arrow: index, rank: upper.rank, upper: upper.x, lower: lower.x };
  });
}

function drawArrow(arrow: PlannedArrow, index: number, rows: Rows): FlowArrow {
  const { from, to, start, end } = arrow;
  const stations = stationsOf(arrow);
  const points: FlowPoint[] = [...meet(from, start, rows)];
  stations.slice(1).forEach((station, i) => {
    const before = stations[i] ?? station;
    const y = rows.track(Math.min(before.rank, station.rank), index);
    if (!('offset' in start) && i === 0) points.push({ x: before.x, y: rows.middle(from.rank) });
    if (y !== null) points.push({ x: before.x, y }, { x: station.x, y });
  });
  if (!('offset' in end)) points.push({ x: stations.at(-1)?.x ?? to.x, y: rows.middle(to.rank) });
  points.push(...meet(to, end, rows));
  return { from: from.id, to: to.id, points: withoutIdle(points) };
}

/** The point of a box at which an arrow meets it. */
function meet(box: RankBox, pin: Pin, rows: Rows): readonly FlowPoint[] {
  const middle = rows.middle(box.rank);
  if (!('offset' in pin)) {
    return [{ x: box.x + ((pin.edge === 'left' ? -1 : 1) * box.width) / 2, y: middle }];
  }
  const isDiamond = box.kind === 'decision';
  const slope = isDiamond ? 1 - Math.abs(pin.offset) / (box.width / 2) : 1;
  const half = (box.height / 2) * slope;
  return [{ x: box.x + pin.offset, y: pin.edge === 'top' ? middle - half : middle + half }];
}

/** The corners alone: points on a straight way between their neighbours are left out. */
function withoutIdle(points: readonly FlowPoint[]): readonly FlowPoint[] {
  const corners: FlowPoint[] = [];
  for (const point of points) {
    const [a, b] = corners.slice(-2);
    const last = corners.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const isIdle =
      a !== undefined &&
      b !== undefined &&
      ((a.x === b.x && b.x === point.x) || (a.y === b.y && b.y === point.y));
    if (isIdle) corners.pop();
    corners.push(point);
  }
  return corners;
}
