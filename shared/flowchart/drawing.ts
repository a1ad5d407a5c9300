import type { FlowKind } from '../model/flowchart-block.ts';
import type { FlowLine } from './wrap-text.ts';

// A flowchart as a drawing: what is where, before anyone thinks of a screen or a file. Lengths are points
// at the size of a cell's text (12 pt), from the left and from the top.

/** The size of its words, and the pitch of their lines. */
export const FLOW_EM = 12;
export const FLOW_PITCH = 16;
/** The thickness of its lines. */
export const FLOW_STROKE = 0.75;
/** How long an arrow's head is, and how wide. */
export const HEAD_LENGTH = 7;
export const HEAD_WIDTH = 6;

export interface FlowPoint {
  readonly x: number;
  readonly y: number;
}

export interface FlowRect extends FlowPoint {
  readonly width: number;
  readonly height: number;
}

/** A box with its words; they stand in its middle. */
export interface FlowBox extends FlowRect {
  readonly id: string;
  readonly kind: FlowKind;
  readonly lines: readonly FlowLine[];
}

/** An arrow: its corners from its tail to the tip of its head. Runs level and upright only. */
export interface FlowArrow {
  readonly from: string;
  readonly to: string;
  readonly points: readonly FlowPoint[];
}

/** The words on an arrow, on a piece of paper of their own so that its line does not run through them. */
export interface FlowLabel extends FlowRect {
  readonly text: string;
}

export interface FlowDrawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  readonly arrows: readonly FlowArrow[];
  readonly labels: readonly FlowLabel[];
}

/** The three corners of an arrow's head, its tip first. */
export function arrowHead({ points }: FlowArrow): readonly FlowPoint[] {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? tip;
  const dx = Math.sign(tip.x - before.x);
  const dy = Math.sign(tip.y - before.y);
  const side = HEAD_WIDTH / 2;
  const foot = { x: tip.x - dx * HEAD_LENGTH, y: tip.y - dy * HEAD_LENGTH };
  return [
    tip,
    { x: foot.x - dy * side, y: foot.y + dx * side },
    { x: foot.x + dy * side, y: foot.y - dx * side },
  ];
}

/** An arrow's line without its head: it ends inside of the head, so that nothing shows beside the tip. */
export function arrowLine(arrow: FlowArrow): readonly FlowPoint[] {
  const { points } = arrow;
  const [tip, left, right] = arrowHead(arrow);
  if (tip === undefined || left === undefined || right === undefined) return points;
  const end = { x: (left.x + right.x + tip.x) / 3, y: (left.y + right.y + tip.y) / 3 };
  return [...points.slice(0, -1), end];
}
