import { flowchartAlt } from '../../shared/flowchart/alt-text.ts';
import {
  flowchartWidthMm,
  type SvgElement,
  svgOfFlowchart,
} from '../../shared/flowchart/svg-of-flowchart.ts';
import type { FlowchartBlock } from '../../shared/model/flowchart-block.ts';
import { imageWidthStyle } from './image-view.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The class of a flowchart's figure, at rest and in the editor. */
export const FLOWCHART_CLASS = 'block figure flowchart';

/** What a flowchart's picture is beside its lines: its words for a screen reader, and its width on the paper. */
export interface FlowchartView {
  readonly alt: string;
  readonly width: string;
  readonly svg: SvgElement;
}

/** A flowchart as it is shown, at rest and in the editor. */
export function flowchartView(block: FlowchartBlock): FlowchartView {
  return {
    alt: flowchartAlt(block),
    width: imageWidthStyle(flowchartWidthMm(block)),
    svg: svgOfFlowchart(block),
  };
}

/** Draws a flowchart into its figure. */
export function drawFlowchart(figure: HTMLElement, block: FlowchartBlock): void {
  const { alt, width, svg } = flowchartView(block);
  figure.className = FLOWCHART_CLASS;
  const picture = elementOf(svg);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', alt);
  picture.style.setProperty('inline-size', width);
  figure.replaceChildren(picture);
}

function elementOf({ tag, attributes, children }: SvgElement): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) {
    element.append(typeof child === 'string' ? child : elementOf(child));
  }
  return element;
}
