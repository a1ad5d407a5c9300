import type { IXmlableObject } from 'docx';
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
import { STYLE } from './styles.ts';

/** What shapes need to know of their place. */
export interface ShapeSetting {
  /** Points of the drawing as EMU of the file. */
  readonly emu: (points: number) => number;
  /** How much smaller than drawn. */
  readonly scale: number;
  /** Ids that no two drawings of the document share. */
  readonly nextId: () => number;
}

/**
 * Word's own shapes for flowcharts, so that they can be worked on in it. Not for a question: in its diamond
 * words have half of its width and height, and LibreOffice breaks the lines of longer ones once more.
 */
const SHAPES: Readonly<Record<Exclude<FlowKind, 'decision'>, string>> = {
  start: 'flowChartTerminator',
  step: 'flowChartProcess',
  end: 'flowChartTerminator',
};

const BLACK = { 'a:solidFill': [{ 'a:srgbClr': { _attr: { val: '000000' } } }] };
const WHITE = { 'a:solidFill': [{ 'a:srgbClr': { _attr: { val: 'FFFFFF' } } }] };
const NO_FILL = { 'a:noFill': {} };
const NO_LINE = { 'a:ln': [NO_FILL] };

/** The shapes of a drawing, back to front: arrows, boxes, words on arrows. */
export function flowchartShapes(
  drawing: FlowDrawing,
  setting: ShapeSetting,
): readonly IXmlableObject[] {
  const { arrows, boxes, labels } = drawing;
  const line = outline(setting);
  return [
    ...arrows.map((arrow) => polygon(arrowLine(arrow), false, [NO_FILL, line], setting)),
    ...arrows.map((arrow) => polygon(arrowHead(arrow), true, [BLACK, NO_LINE], setting)),
    ...boxes.map((box) => boxShape(box, setting)),
    ...labels.map((label) =>
      textShape(
        label,
        preset('rect'),
        [{ text: label.text, isNew: false }],
        [WHITE, NO_LINE],
        setting,
      ),
    ),
  ];
}

function outline({ emu }: ShapeSetting): IXmlableObject {
  return {
    'a:ln': [{ _attr: { w: emu(FLOW_STROKE) } }, BLACK, { 'a:miter': { _attr: { lim: 800_000 } } }],
  };
}

function boxShape(box: FlowBox, setting: ShapeSetting): IXmlableObject {
  const look = [WHITE, outline(setting)];
  if (box.kind === 'decision')
    return textShape(box, diamond(box, setting), box.lines, look, setting);
  return textShape(box, preset(SHAPES[box.kind]), box.lines, look, setting);
}

/** A diamond in which words may stand wherever they fit. */
function diamond(box: FlowBox, { emu }: ShapeSetting): IXmlableObject {
  const [width, height] = [emu(box.width), emu(box.height)];
  const [x, y] = [Math.round(width / 2), Math.round(height / 2)];
  const corners = [
    { x, y: 0 },
    { x: width, y },
    { x, y: height },
    { x: 0, y },
  ];
  return ownGeometry(corners, { width, height }, true);
}

function preset(name: string): IXmlableObject {
  return { 'a:prstGeom': [{ _attr: { prst: name } }, { 'a:avLst': {} }] };
}

function textShape(
  rect: FlowRect,
  geometry: IXmlableObject,
  lines: readonly FlowLine[],
  look: readonly IXmlableObject[],
  setting: ShapeSetting,
): IXmlableObject {
  const id = setting.nextId();
  return {
    'wps:wsp': [
      { 'wps:cNvPr': { _attr: { id, name: `box ${id}` } } },
      { 'wps:cNvSpPr': { _attr: { txBox: 1 } } },
      { 'wps:spPr': [frame(rect, setting), geometry, ...look] },
      { 'wps:txbx': [{ 'w:txbxContent': paragraphs(lines, setting) }] },
      {
        'wps:bodyPr': [
          {
            _attr: {
              rot: 0,
              vert: 'horz',
              wrap: 'none',
              lIns: 0,
              tIns: 0,
              rIns: 0,
              bIns: 0,
              anchor: 'ctr',
              anchorCtr: 0,
            },
          },
          { 'a:noAutofit': {} },
        ],
      },
    ],
  };
}

/** Each line is a paragraph: LibreOffice loses breaks of lines in shapes that stand in a table. */
function paragraphs(
  lines: readonly FlowLine[],
  { scale }: ShapeSetting,
): readonly IXmlableObject[] {
  // Half points; smaller rather than out of the box.
  const size = Math.max(2, Math.floor(2 * FLOW_EM * scale));
  const pitch = Math.round(20 * FLOW_PITCH * scale);
  const properties = {
    'w:pPr': [
      { 'w:pStyle': { _attr: { 'w:val': STYLE.cell } } },
      {
        'w:spacing': {
          _attr: { 'w:before': 0, 'w:after': 0, 'w:line': pitch, 'w:lineRule': 'exact' },
        },
      },
      { 'w:jc': { _attr: { 'w:val': 'center' } } },
    ],
  };
  const looks = {
    'w:rPr': [
      { 'w:color': { _attr: { 'w:val': '000000' } } },
      { 'w:sz': { _attr: { 'w:val': size } } },
      { 'w:szCs': { _attr: { 'w:val': size } } },
    ],
  };
  return lines.map(({ text }) => {
    const words = { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] };
    return { 'w:p': [properties, { 'w:r': [looks, words] }] };
  });
}

/** A line, or a closed shape, of its own corners. */
function polygon(
  points: readonly FlowPoint[],
  isClosed: boolean,
  look: readonly IXmlableObject[],
  setting: ShapeSetting,
): IXmlableObject {
  const { emu } = setting;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  const rect = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  const isStraight = rect.width === 0 || rect.height === 0;
  const geometry = isStraight
    ? preset('line')
    : ownGeometry(
        points.map((point) => ({ x: emu(point.x - x), y: emu(point.y - y) })),
        { width: emu(rect.width), height: emu(rect.height) },
        isClosed,
      );
  return {
    'wps:wsp': [
      { 'wps:cNvPr': { _attr: { id: setting.nextId(), name: isClosed ? 'head' : 'line' } } },
      { 'wps:cNvSpPr': {} },
      { 'wps:spPr': [frame(rect, setting), geometry, ...look] },
      { 'wps:bodyPr': {} },
    ],
  };
}

function ownGeometry(
  points: readonly FlowPoint[],
  { width, height }: { readonly width: number; readonly height: number },
  isClosed: boolean,
): IXmlableObject {
  const steps = points.map((point, i) => ({
    [i === 0 ? 'a:moveTo' : 'a:lnTo']: [{ 'a:pt': { _attr: { x: point.x, y: point.y } } }],
  }));
  const path = {
    'a:path': [
      { _attr: { w: width, h: height, ...(isClosed ? {} : { fill: 'none' }) } },
      ...steps,
      ...(isClosed ? [{ 'a:close': {} }] : []),
    ],
  };
  return {
    'a:custGeom': [
      { 'a:avLst': {} },
      { 'a:gdLst': {} },
      { 'a:ahLst': {} },
      { 'a:cxnLst': {} },
      { 'a:rect': { _attr: { l: 0, t: 0, r: 'r', b: 'b' } } },
      { 'a:pathLst': [path] },
    ],
  };
}

function frame({ x, y, width, height }: FlowRect, { emu }: ShapeSetting): IXmlableObject {
  return {
    'a:xfrm': [
      { 'a:off': { _attr: { x: emu(x), y: emu(y) } } },
      { 'a:ext': { _attr: { cx: emu(width), cy: emu(height) } } },
    ],
  };
}
