import { widthInEm } from '../export/docx/text-width.ts';
import type { FlowNode } from '../model/flowchart-block.ts';
import { FLOW_EM, FLOW_PITCH } from './drawing.ts';
import { type FlowLine, wrapText } from './wrap-text.ts';

/** The longest line in a box and in a diamond, in full-width characters. */
const BOX_EM = 11;
const DIAMOND_EM = 7;
/** The least room for words: an empty box is still a box. */
const MIN_EM = 4;

/** How large a box is, and its words in lines. */
export interface MeasuredBox {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly FlowLine[];
}

/** Measures the box of a step. In a diamond, words of half its width and height just fit; it gets a little more. */
export function measureBox(node: FlowNode): MeasuredBox {
  const isDecision = node.kind === 'decision';
  const lines = wrapText(node.text, isDecision ? DIAMOND_EM : BOX_EM);
  const longest = Math.max(MIN_EM, ...lines.map(({ text }) => widthInEm(text.trimEnd())));
  const width = longest * FLOW_EM;
  const height = lines.length * FLOW_PITCH;
  if (isDecision) return { lines, width: width * 1.7 + 8, height: height * 2.3 + 6 };
  const isRound = node.kind !== 'step';
  return { lines, width: width + (isRound ? height : 0) + 14, height: height + 10 };
}

/** How much room the words on an arrow take. */
export function measureLabel(text: string): { readonly width: number; readonly height: number } {
  return { width: widthInEm(text) * FLOW_EM + 4, height: FLOW_PITCH };
}
