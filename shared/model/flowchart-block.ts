import * as v from 'valibot';
import { faultTexts } from '../texts/faults.ts';
import { MAX_IMAGE_MM, MIN_IMAGE_MM } from './image-block.ts';
import type { Inline } from './inline.ts';
import { sanitizeText } from './sanitize.ts';

/** What a box of a flowchart is: where it begins, something that is done, a question with several answers, an end. */
export const FLOW_KINDS = ['start', 'step', 'decision', 'end'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** The ways a flow can run: down the page, or to the right. */
export const FLOW_DIRECTIONS = ['down', 'right'] as const;
export type FlowDirection = (typeof FLOW_DIRECTIONS)[number];

/** The largest flowchart that still fits on a page and can be read. */
export const MAX_FLOW_NODES = 60;
export const MAX_FLOW_EDGES = 120;

/** One box. */
export interface FlowNode {
  /** Unique in its flowchart. */
  readonly id: string;
  readonly kind: FlowKind;
  /** May hold line feeds; may be empty while nobody has written. */
  readonly text: string;
}

/** An arrow from one box to another; at most one between two boxes in one direction, none to itself. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** The answer it stands for: 是, 否. Not there when it needs no words. */
  readonly label?: string;
}

/** A flowchart among the blocks of rich text. Where its boxes stand is never stored: it is laid out anew. */
export interface FlowchartBlock {
  readonly type: 'flowchart';
  /** In the order in which they are read and listed. */
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly direction: FlowDirection;
  /** The most it is printed wide; less where it needs less, or its column is narrower. Never enlarged. */
  readonly widthMm: number;
  /** The office's own words for those who do not see it; empty: they are made of the steps. */
  readonly alt: string;
  readonly caption?: string;
  /** Only given when something points at it. */
  readonly id?: string;
}

const text = v.pipe(v.string(), v.minLength(1));

export const flowchartBlockSchema = v.pipe(
  v.looseObject({
    type: v.literal('flowchart'),
    nodes: v.pipe(
      v.array(v.looseObject({ id: text, kind: v.picklist(FLOW_KINDS), text: v.string() })),
      v.minLength(1),
      v.maxLength(MAX_FLOW_NODES),
    ),
    edges: v.pipe(
      v.array(v.looseObject({ from: text, to: text, label: v.exactOptional(text) })),
      v.maxLength(MAX_FLOW_EDGES),
    ),
    direction: v.picklist(FLOW_DIRECTIONS),
    widthMm: v.pipe(v.number(), v.minValue(MIN_IMAGE_MM), v.maxValue(MAX_IMAGE_MM)),
    alt: v.string(),
    caption: v.exactOptional(v.string()),
    id: v.exactOptional(text),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    const fault = (list: 'nodes' | 'edges', i: number, key: string, message: string): void => {
      const entry: object = value[list][i] ?? {};
      addIssue({
        message,
        path: [
          { type: 'object', origin: 'value', input: value, key: list, value: value[list] },
          { type: 'array', origin: 'value', input: [...value[list]], key: i, value: entry },
          {
            type: 'object',
            origin: 'value',
            input: { ...entry },
            key,
            value: Reflect.get(entry, key),
          },
        ],
      });
    };
    const ids = new Set<string>();
    value.nodes.forEach(({ id }, i) => {
      if (ids.has(id)) fault('nodes', i, 'id', faultTexts.duplicateId(id));
      ids.add(id);
    });
    const arrows = new Set<string>();
    value.edges.forEach(({ from, to }, i) => {
      for (const [key, id] of Object.entries({ from, to })) {
        if (!ids.has(id)) fault('edges', i, key, faultTexts.unknownFlowNode(id));
      }
      const arrow = JSON.stringify([from, to]);
      if (from === to) fault('edges', i, 'to', faultTexts.flowToItself(to));
      else if (arrows.has(arrow)) fault('edges', i, 'to', faultTexts.doubledFlowEdge(from, to));
      arrows.add(arrow);
    });
  }),
);

/** The arrows that leave a box, in their order. */
export function edgesFrom(block: FlowchartBlock, id: string): readonly FlowEdge[] {
  return block.edges.filter(({ from }) => from === id);
}

/** The arrows that lead to a box, in their order. */
export function edgesTo(block: FlowchartBlock, id: string): readonly FlowEdge[] {
  return block.edges.filter(({ to }) => to === id);
}

/** The words of a flowchart piece by piece: of each box, then of each arrow that has any. */
export function flowchartPieces(block: FlowchartBlock): readonly string[] {
  const labels = block.edges.flatMap(({ label }) => (label === undefined ? [] : [label]));
  return [...block.nodes.map((node) => node.text), ...labels];
}

/** A flowchart's text: its pieces, apart by a line feed. Places in it are counted in this text. */
export function flowchartText(block: FlowchartBlock): string {
  return flowchartPieces(block).join('\n');
}

/** The flowchart with other words in its pieces, in the same order. An arrow whose words are gone has none. */
export function withFlowchartPieces(
  block: FlowchartBlock,
  pieces: readonly string[],
): FlowchartBlock {
  let at = block.nodes.length;
  const nodes = block.nodes.map((node, i) => withText(node, pieces[i] ?? node.text));
  const edges = block.edges.map((edge) => {
    if (edge.label === undefined) return edge;
    const label = pieces[at] ?? edge.label;
    at += 1;
    return withLabel(edge, label);
  });
  return { ...block, nodes, edges };
}

/** The words of a piece as inlines: a line feed in it is a line break. */
export function pieceInlines(piece: string): readonly Inline[] {
  return piece.split('\n').flatMap((line, i): readonly Inline[] => {
    const run: readonly Inline[] = line === '' ? [] : [{ type: 'text', text: line }];
    return i === 0 ? run : [{ type: 'break' }, ...run];
  });
}

/** A box with other words; the same one when they do not differ. */
export function withText(node: FlowNode, words: string): FlowNode {
  return node.text === words ? node : { ...node, text: words };
}

/** An arrow with other words, without any when they are blank; the same one when they do not differ. */
export function withLabel(edge: FlowEdge, words: string): FlowEdge {
  const label = words.trim() === '' ? undefined : words;
  if (edge.label === label) return edge;
  const { label: _before, ...bare } = edge;
  return label === undefined ? bare : { ...bare, label };
}

/** The canonical form: forbidden characters gone, and one line where one line is meant. */
export function normalizeFlowchart(block: FlowchartBlock): FlowchartBlock {
  const nodes = keepingSame(block.nodes, (node) => withText(node, severalLines(node.text)));
  const edges = keepingSame(block.edges, (edge) =>
    edge.label === undefined ? edge : withLabel(edge, oneLine(edge.label)),
  );
  const alt = oneLine(block.alt);
  const isSame = nodes === block.nodes && edges === block.edges && alt === block.alt;
  return isSame ? block : { ...block, nodes, edges, alt };
}

function severalLines(words: string): string {
  return sanitizeText(words).replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ');
}

function oneLine(words: string): string {
  return sanitizeText(words).replace(/[\r\n\t]+/gu, ' ');
}

function keepingSame<T>(list: readonly T[], change: (entry: T) => T): readonly T[] {
  const next = list.map(change);
  return next.every((entry, i) => entry === list[i]) ? list : next;
}
