import {
  edgesFrom,
  edgesTo,
  type FlowchartBlock,
  type FlowEdge,
  type FlowKind,
  type FlowNode,
  MAX_FLOW_EDGES,
  MAX_FLOW_NODES,
  withLabel,
  withText,
} from './flowchart-block.ts';

// Changes of a flowchart. All are pure; what cannot be done leaves it as it is, the same object. Ids of
// new boxes follow from those that are there, so that no chance is in it.

/** A changed flowchart, and the box that is new in it. */
export interface AddedNode {
  readonly block: FlowchartBlock;
  readonly id: string;
}

/** Words that a new flowchart begins with. */
export interface FlowWords {
  readonly start: string;
  readonly end: string;
}

/** A flowchart of a beginning, one empty step and an end. */
export function flowchartBlock(words: FlowWords, widthMm = 150): FlowchartBlock {
  return {
    type: 'flowchart',
    nodes: [
      { id: 'n1', kind: 'start', text: words.start },
      { id: 'n2', kind: 'step', text: '' },
      { id: 'n3', kind: 'end', text: words.end },
    ],
    edges: [
      { from: 'n1', to: 'n2' },
      { from: 'n2', to: 'n3' },
    ],
    direction: 'down',
    widthMm,
    alt: '',
  };
}

/** Whether one more box fits. */
export function hasRoom(block: FlowchartBlock): boolean {
  return block.nodes.length < MAX_FLOW_NODES && block.edges.length < MAX_FLOW_EDGES - 1;
}

/**
 * Adds an empty step behind a box, in the way of its first arrow; before it when it is an end.
 * @returns null when there is no such box, or no room
 */
export function addStepAfter(block: FlowchartBlock, id: string): AddedNode | null {
  const index = block.nodes.findIndex((node) => node.id === id);
  const node = block.nodes[index];
  if (node === undefined || !hasRoom(block)) return null;
  const added = newNode(block);
  if (node.kind === 'end') {
    const edges = block.edges.map((edge) => (edge.to === id ? { ...edge, to: added.id } : edge));
    return {
      id: added.id,
      block: {
        ...block,
        nodes: block.nodes.toSpliced(index, 0, added),
        edges: [...edges, { from: added.id, to: id }],
      },
    };
  }
  const at = block.edges.findIndex((edge) => edge.from === id);
  const first = block.edges[at];
  const edges: readonly FlowEdge[] =
    first === undefined
      ? [...block.edges, { from: id, to: added.id }]
      : block.edges.toSpliced(at, 1, { ...first, to: added.id }, { from: added.id, to: first.to });
  return {
    id: added.id,
    block: { ...block, nodes: block.nodes.toSpliced(index + 1, 0, added), edges },
  };
}

/**
 * Makes a box a question and gives it one more answer, which leads to a new empty step. Answers without
 * words get the next of `labels` (是, 否) that the question does not have yet. The new step stands before
 * an end that is the last box.
 */
export function addBranch(
  block: FlowchartBlock,
  id: string,
  labels: readonly string[],
): AddedNode | null {
  if (!block.nodes.some((node) => node.id === id) || !hasRoom(block)) return null;
  const used = new Set(edgesFrom(block, id).map(({ label }) => label));
  const free = labels.filter((label) => !used.has(label));
  const labelled = block.edges.map((edge) =>
    edge.from === id && edge.label === undefined ? withLabel(edge, free.shift() ?? '') : edge,
  );
  const added = newNode(block);
  const isEndLast = block.nodes.at(-1)?.kind === 'end' && block.nodes.at(-1)?.id !== id;
  const nodes = block.nodes
    .map((node) => (node.id === id ? withKind(node, 'decision') : node))
    .toSpliced(isEndLast ? -1 : block.nodes.length, 0, added);
  const edge = withLabel({ from: id, to: added.id }, free.shift() ?? '');
  return { id: added.id, block: { ...block, nodes, edges: [...labelled, edge] } };
}

/** Draws an arrow between two boxes that have none in this direction yet. */
export function connect(
  block: FlowchartBlock,
  from: string,
  to: string,
  label = '',
): FlowchartBlock {
  const isKnown = [from, to].every((id) => block.nodes.some((node) => node.id === id));
  if (!isKnown || from === to || has(block, from, to) || block.edges.length >= MAX_FLOW_EDGES) {
    return block;
  }
  return { ...block, edges: [...block.edges, withLabel({ from, to }, label)] };
}

/** Takes an arrow away. */
export function disconnect(block: FlowchartBlock, from: string, to: string): FlowchartBlock {
  if (!has(block, from, to)) return block;
  return { ...block, edges: block.edges.filter((edge) => edge.from !== from || edge.to !== to) };
}

/** Leads an arrow to another box; not to where it comes from, nor where one leads already. */
export function redirect(
  block: FlowchartBlock,
  from: string,
  to: string,
  next: string,
): FlowchartBlock {
  const isKnown = block.nodes.some((node) => node.id === next);
  if (!isKnown || next === from || !has(block, from, to) || has(block, from, next)) return block;
  return mapEdge(block, from, to, (edge) => ({ ...edge, to: next }));
}

/** Writes an answer on an arrow; blank words take it away. */
export function setEdgeLabel(
  block: FlowchartBlock,
  from: string,
  to: string,
  label: string,
): FlowchartBlock {
  return mapEdge(block, from, to, (edge) => withLabel(edge, label));
}

/** Writes a box. */
export function setNodeText(block: FlowchartBlock, id: string, text: string): FlowchartBlock {
  return mapNode(block, id, (node) => withText(node, text));
}

/** Makes a box another kind. Its arrows and their words stay. */
export function setNodeKind(block: FlowchartBlock, id: string, kind: FlowKind): FlowchartBlock {
  return mapNode(block, id, (node) => withKind(node, kind));
}

/** Moves a box one place up (-1) or down (1) in the list. The arrows stay. */
export function moveNode(block: FlowchartBlock, id: string, by: 1 | -1): FlowchartBlock {
  const index = block.nodes.findIndex((node) => node.id === id);
  const node = block.nodes[index];
  const other = block.nodes[index + by];
  if (node === undefined || other === undefined) return block;
  return { ...block, nodes: block.nodes.with(index, other).with(index + by, node) };
}

/** Takes a box away; what led to it leads to where its first arrow went. The last box stays. */
export function removeNode(block: FlowchartBlock, id: string): FlowchartBlock {
  if (block.nodes.length <= 1 || !block.nodes.some((node) => node.id === id)) return block;
  const next = edgesFrom(block, id)[0]?.to;
  const rest: FlowchartBlock = {
    ...block,
    nodes: block.nodes.filter((node) => node.id !== id),
    edges: block.edges.filter(({ from, to }) => from !== id && to !== id),
  };
  if (next === undefined) return rest;
  return edgesTo(block, id).reduce(
    (joined, { from, label }) => connect(joined, from, next, label),
    rest,
  );
}

function newNode({ nodes }: FlowchartBlock): FlowNode {
  const ids = new Set(nodes.map((node) => node.id));
  let number = nodes.length + 1;
  while (ids.has(`n${number}`)) number += 1;
  return { id: `n${number}`, kind: 'step', text: '' };
}

function has(block: FlowchartBlock, from: string, to: string): boolean {
  return block.edges.some((edge) => edge.from === from && edge.to === to);
}

function withKind(node: FlowNode, kind: FlowKind): FlowNode {
  return node.kind === kind ? node : { ...node, kind };
}

function mapNode(
  block: FlowchartBlock,
  id: string,
  change: (node: FlowNode) => FlowNode,
): FlowchartBlock {
  const index = block.nodes.findIndex((node) => node.id === id);
  const node = block.nodes[index];
  const next = node === undefined ? undefined : change(node);
  return next === undefined || next === node
    ? block
    : { ...block, nodes: block.nodes.with(index, next) };
}

function mapEdge(
  block: FlowchartBlock,
  from: string,
  to: string,
  change: (edge: FlowEdge) => FlowEdge,
): FlowchartBlock {
  const index = block.edges.findIndex((edge) => edge.from === from && edge.to === to);
  const edge = block.edges[index];
  const next = edge === undefined ? undefined : change(edge);
  return next === undefined || next === edge
    ? block
    : { ...block, edges: block.edges.with(index, next) };
}
