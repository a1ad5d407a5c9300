import {
  arrowHead,
  arrowLine,
  FLOW_EM,
  FLOW_PITCH,
  FLOW_STROKE,
  type FlowBox,
  type FlowDrawing,
  type FlowPoint,
  type FlowRect,
} from '../../flowchart/drawing.ts';
import type { FlowLine } from '../../flowchart/wrap-text.ts';
import type { FlowKind } from '../../model/flowchart-block.ts';
import type { AutomaticStyles } from './automatic-styles.ts';
import { points } from './length.ts';
import { STYLE } from './style-names.ts';
import { spacedText } from './text.ts';
import { type Attributes, element } from './xml.ts';

/** How finely corners are counted inside of a shape: thousandths of a point. */
const FINE = 1000;

/** The shapes of a drawing, back to front: arrows, boxes, words on arrows. */
export function flowchartShapes(
  { arrows, boxes, labels }: FlowDrawing,
  scale: number,
  styles: AutomaticStyles,
): string {
  const scaled = createPen(scale, styles);
  return [
    ...arrows.map((arrow) => scaled.line(arrowLine(arrow))),
    ...arrows.map((arrow) => scaled.head(arrowHead(arrow))),
    ...boxes.map((box) => scaled.box(box, box.lines, shapeOf(box), true)),
    ...labels.map((label) =>
      scaled.box(label, [{ text: label.text, isNew: false }], SHAPES.step, false),
    ),
  ].join('');
}

/** A shape by the name that word processors know, and its outline in a box of that many units. */
interface Shape {
  readonly type: string;
  readonly path: (width: number, height: number) => string;
}

const rectangle = (w: number, h: number): string => `M 0 0 L ${w} 0 ${w} ${h} 0 ${h} Z N`;

/** Half circles at both sides. */
function terminator(w: number, h: number): string {
  const r = Math.min(Math.round(h / 2), Math.round(w / 2));
  // X and Y draw quarters of ellipses, beginning level and upright (ODF 1.3 part 3, 19.145).
  return [
    `M ${r} 0 L ${w - r} 0`,
    `X ${w} ${r} Y ${w - r} ${2 * r}`,
    `L ${r} ${2 * r}`,
    `X 0 ${r} Y ${r} 0 Z N`,
  ].join(' ');
}

function diamond(w: number, h: number): string {
  const [x, y] = [Math.round(w / 2), Math.round(h / 2)];
  return `M ${x} 0 L ${w} ${y} ${x} ${h} 0 ${y} Z N`;
}

/**
 * A question has no shape that is known by name: in the known diamond words have half of its width and height, and
 * the lines of longer ones would be broken once more.
 */
const SHAPES: Readonly<Record<FlowKind, Shape>> = {
  start: { type: 'flowchart-terminator', path: terminator },
  step: { type: 'flowchart-process', path: rectangle },
  decision: { type: 'non-primitive', path: diamond },
  end: { type: 'flowchart-terminator', path: terminator },
};

function shapeOf({ kind }: FlowBox): Shape {
  return SHAPES[kind];
}

interface Pen {
  readonly line: (corners: readonly FlowPoint[]) => string;
  readonly head: (corners: readonly FlowPoint[]) => string;
  readonly box: (
    rect: FlowRect,
    lines: readonly FlowLine[],
    shape: Shape,
    hasOutline: boolean,
  ) => string;
}

function createPen(scale: number, styles: AutomaticStyles): Pen {
  const look = (properties: Attributes): string =>
    styles.other('graphic', {}, element('style:graphic-properties', properties));
  const stroke: Attributes = {
    'draw:stroke': 'solid',
    'svg:stroke-width': points(FLOW_STROKE * scale),
    'svg:stroke-color': '#000000',
    'draw:stroke-linejoin': 'miter',
  };
  const words: Attributes = {
    'draw:textarea-horizontal-align': 'center',
    'draw:textarea-vertical-align': 'middle',
    'draw:auto-grow-height': 'false',
    'draw:auto-grow-width': 'false',
    'fo:padding': '0pt',
    'fo:wrap-option': 'no-wrap',
  };
  const paper: Attributes = { 'draw:fill': 'solid', 'draw:fill-color': '#ffffff' };
  const place = ({ x, y, width, height }: FlowRect): Attributes => ({
    'svg:x': points(x * scale),
    'svg:y': points(y * scale),
    'svg:width': points(width * scale),
    'svg:height': points(height * scale),
  });

  const polygon = (
    name: 'draw:polyline' | 'draw:polygon',
    corners: readonly FlowPoint[],
    style: string,
  ) => {
    const rect = boundsOf(corners);
    const fine = (value: number): number => Math.round(value * scale * FINE);
    return element(name, {
      'draw:style-name': style,
      ...place(rect),
      'svg:viewBox': `0 0 ${fine(rect.width)} ${fine(rect.height)}`,
      'draw:points': corners.map(({ x, y }) => `${fine(x - rect.x)},${fine(y - rect.y)}`).join(' '),
    });
  };

  return {
    line: (corners) => {
      const style = look({ ...stroke, 'draw:fill': 'none' });
      const [from, to] = corners;
      const isStraight = new Set(corners.map(({ x }) => x)).size === 1;
      const isLevel = new Set(corners.map(({ y }) => y)).size === 1;
      const last = corners.at(-1) ?? to;
      if ((!isStraight && !isLevel) || from === undefined || last === undefined) {
        return polygon('draw:polyline', corners, style);
      }
      return element('draw:line', {
        'draw:style-name': style,
        'svg:x1': points(from.x * scale),
        'svg:y1': points(from.y * scale),
        'svg:x2': points(last.x * scale),
        'svg:y2': points(last.y * scale),
      });
    },
    head: (corners) =>
      polygon(
        'draw:polygon',
        corners,
        look({ 'draw:stroke': 'none', 'draw:fill': 'solid', 'draw:fill-color': '#000000' }),
      ),
    box: (rect, lines, shape, hasOutline) => {
      const [width, height] = [rect.width, rect.height].map((side) =>
        Math.round(side * scale * FINE),
      );
      const style = look({
        ...(hasOutline ? stroke : { 'draw:stroke': 'none' }),
        ...paper,
        ...words,
      });
      const geometry = element('draw:enhanced-geometry', {
        'svg:viewBox': `0 0 ${width} ${height}`,
        'draw:type': shape.type,
        'draw:text-areas': `0 0 ${width} ${height}`,
        'draw:enhanced-path': shape.path(width ?? 0, height ?? 0),
      });
      return element(
        'draw:custom-shape',
        { 'draw:style-name': style, ...place(rect) },
        wordLines(lines, scale, styles) + geometry,
      );
    },
  };
}

/** Each line is a paragraph: LibreOffice loses breaks of lines in shapes that stand in a table. */
function wordLines(lines: readonly FlowLine[], scale: number, styles: AutomaticStyles): string {
  // Half points; smaller rather than out of the box.
  const size = points(Math.max(2, Math.floor(2 * FLOW_EM * scale)) / 2);
  const style = styles.other(
    'paragraph',
    { 'style:parent-style-name': STYLE.shape },
    element('style:paragraph-properties', {
      'fo:line-height': points(FLOW_PITCH * scale),
      'fo:text-align': 'center',
    }) +
      element('style:text-properties', {
        'fo:color': '#000000',
        'fo:font-size': size,
        'style:font-size-asian': size,
        'style:font-size-complex': size,
      }),
  );
  return lines
    .map(({ text }) => element('text:p', { 'text:style-name': style }, spacedText(text)))
    .join('');
}

function boundsOf(corners: readonly FlowPoint[]): FlowRect {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
