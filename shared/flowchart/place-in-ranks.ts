import { Graph, layout } from '@dagrejs/dagre';

/** A box to be placed, and an arrow with the room its words need. */
export interface RankNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}
export interface RankEdge {
  readonly from: string;
  readonly to: string;
  readonly label: { readonly width: number; readonly height: number } | null;
}

/** Where something stands: its rank from the top, counted from 0, and its middle. */
export interface RankPlace {
  readonly rank: number;
  readonly x: number;
}

export interface Ranked {
  /** How many ranks there are; boxes and bends of arrows stand in them. */
  readonly ranks: number;
  /** In the order of the boxes given. */
  readonly nodes: readonly RankPlace[];
  /** In the order of the arrows given: where each passes the ranks between its boxes, from its tail on. */
  readonly bends: readonly (readonly RankPlace[])[];
}

/** Room between neighbours of one rank, in points. */
const NODE_GAP = 26;
const EDGE_GAP = 22;

/**
 * Puts boxes in ranks by the layout library (dagre): it finds the ranks, an order with few crossings, and places
 * side by side that do not overlap. An arrow passes each rank between its boxes at a place kept free for it.
 */
export function placeInRanks(nodes: readonly RankNode[], edges: readonly RankEdge[]): Ranked {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: NODE_GAP, edgesep: EDGE_GAP, ranksep: 20 });
  // Names that are no numbers: an object would list numbers first, whatever the order of the boxes.
  const names = new Map(nodes.map(({ id }, i) => [id, `node ${i}`]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  for (const { id, width, height } of nodes) graph.setNode(nameOf(id), { width, height });
  for (const { from, to, label } of edges) {
    graph.setEdge(nameOf(from), nameOf(to), {
      width: label?.width ?? 0,
      height: label?.height ?? 0,
      labelpos: 'c',
    });
  }
  layout(graph);
  const placed = nodes.map(({ id }) => graph.node(nameOf(id)));
  const inner = edges.map(({ from, to }) => {
    const { points = [] } = graph.edge(nameOf(from), nameOf(to));
    // The first and the last are on the edges of the boxes.
    return points.slice(1, -1);
  });
  const heights = [...placed, ...inner.flat()].map(({ y }) => round(y ?? 0));
  const rankOf = new Map([...new Set(heights)].sort((a, b) => a - b).map((y, i) => [y, i]));
  const toPlace = ({ x, y }: { readonly x?: number; readonly y?: number }): RankPlace => ({
    rank: rankOf.get(round(y ?? 0)) ?? 0,
    x: round(x ?? 0),
  });
  return {
    ranks: rankOf.size,
    nodes: placed.map(toPlace),
    bends: inner.map((points) => points.map(toPlace)),
  };
}

/** Hundredths of a point: what the same sum in another order differs by is gone. */
function round(length: number): number {
  return Math.round(length * 100) / 100;
}
