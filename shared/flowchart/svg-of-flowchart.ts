import type { FlowchartBlock } from '../model/flowchart-block.ts';
import {
  arrowHead,
  arrowLine,
  FLOW_EM,
  FLOW_PITCH,
  type FlowBox,
  type FlowDrawing,
  type FlowLabel,
  type FlowPoint,
} from './drawing.ts';
import { layoutFlowchart } from './layout-flowchart.ts';
import type { FlowLine } from './wrap-text.ts';

/** An element of an SVG picture as data: whoever shows it makes the elements. Colours and fonts are its classes'. */
export interface SvgElement {
  readonly tag: 'svg' | 'g' | 'path' | 'rect' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

/** From the middle of a line to the foot of its characters, in characters. */
const BASELINE = 0.36;

/**
 * A flowchart as a picture. Its words stand in the order of the flowchart's text (`flowchartText`), and each
 * piece of them but the first is marked with `data-gap`: there the text has one sign more than the picture.
 * Boxes carry `data-flow-node`.
 */
export function svgOfFlowchart(block: FlowchartBlock): SvgElement {
  const drawing = layoutFlowchart(block);
  const { width, height, boxes, arrows, labels } = drawing;
  let isFirst = true;
  const piece = (lines: readonly FlowLine[], x: number, y: number): readonly SvgElement[] => {
    const top = y - ((lines.length - 1) * FLOW_PITCH) / 2;
    return lines.map((line, i) => {
      const hasGap = !isFirst && (i === 0 || line.isNew);
      isFirst = false;
      return element(
        'text',
        {
          x: number(x),
          y: number(top + i * FLOW_PITCH + BASELINE * FLOW_EM),
          ...(hasGap ? { 'data-gap': '' } : {}),
        },
        [line.text],
      );
    });
  };
  const lines = arrows.map((arrow) =>
    element('path', { class: 'flow-line', d: path(arrowLine(arrow)) }),
  );
  const heads = arrows.map((arrow) =>
    element('path', { class: 'flow-head', d: `${path(arrowHead(arrow))}Z` }),
  );
  const shapes = boxes.map((box) =>
    element('g', { class: `flow-box flow-${box.kind}`, 'data-flow-node': box.id }, [
      outline(box),
      ...piece(box.lines, middleX(box), middleY(box)),
    ]),
  );
  const words = labels.map((label) =>
    element('g', { class: 'flow-label' }, [
      rectangle(label),
      ...piece([{ text: label.text, isNew: false }], middleX(label), middleY(label)),
    ]),
  );
  return element('svg', { viewBox: `0 0 ${number(width)} ${number(height)}` }, [
    ...lines,
    ...heads,
    ...shapes,
    ...words,
  ]);
}

/** How wide a flowchart is printed where there is room for it, in millimetres: as drawn, or as its block allows. */
export function flowchartWidthMm(block: FlowchartBlock): number {
  return Math.min(block.widthMm, naturalWidthMm(layoutFlowchart(block)));
}

function naturalWidthMm({ width }: FlowDrawing): number {
  return Math.round(width * (25.4 / 72) * 10) / 10;
}

function outline(box: FlowBox): SvgElement {
  if (box.kind === 'step') return rectangle(box);
  if (box.kind === 'decision') {
    const [x, y] = [middleX(box), middleY(box)];
    const corners = [
      { x, y: box.y },
      { x: box.x + box.width, y },
      { x, y: box.y + box.height },
      { x: box.x, y },
    ];
    return element('path', { d: `${path(corners)}Z` });
  }
  return rectangle(box, Math.min(box.width, box.height) / 2);
}

function rectangle(rect: FlowBox | FlowLabel, radius = 0): SvgElement {
  return element('rect', {
    x: number(rect.x),
    y: number(rect.y),
    width: number(rect.width),
    height: number(rect.height),
    ...(radius === 0 ? {} : { rx: number(radius) }),
  });
}

function path(points: readonly FlowPoint[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join('');
}

function element(
  tag: SvgElement['tag'],
  attributes: SvgElement['attributes'],
  children: SvgElement['children'] = [],
): SvgElement {
  return { tag, attributes, children };
}

const middleX = ({ x, width }: FlowBox | FlowLabel): number => x + width / 2;
const middleY = ({ y, height }: FlowBox | FlowLabel): number => y + height / 2;
const number = (value: number): string => String(Math.round(value * 100) / 100);
