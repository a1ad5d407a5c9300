import { FLOW_STROKE, type FlowDrawing, type FlowPoint, type FlowRect } from './drawing.ts';

/** Paper around a drawing: half of the lines at its edge would be cut off otherwise. */
const MARGIN = 2 * FLOW_STROKE;

/** A drawing with right and down exchanged: a flow that ran down runs to the right. */
export function turned(drawing: FlowDrawing): FlowDrawing {
  return mapDrawing(
    drawing,
    ({ x, y }) => ({ x: y, y: x }),
    (rect) => ({ ...rect, x: rect.y, y: rect.x, width: rect.height, height: rect.width }),
  );
}

/** A drawing moved to the corner of its paper, which is as large as it needs; lengths in hundredths. */
export function fitted(drawing: FlowDrawing): FlowDrawing {
  const rects = [...drawing.boxes, ...drawing.labels];
  const points = drawing.arrows.flatMap((arrow) => arrow.points);
  const xs = [...rects.flatMap(({ x, width }) => [x, x + width]), ...points.map(({ x }) => x)];
  const ys = [...rects.flatMap(({ y, height }) => [y, y + height]), ...points.map(({ y }) => y)];
  const left = Math.min(...xs) - MARGIN;
  const top = Math.min(...ys) - MARGIN;
  const moved = mapDrawing(
    drawing,
    ({ x, y }) => ({ x: round(x - left), y: round(y - top) }),
    (rect) => ({
      ...rect,
      x: round(rect.x - left),
      y: round(rect.y - top),
      width: round(rect.width),
      height: round(rect.height),
    }),
  );
  return {
    ...moved,
    width: round(Math.max(...xs) - left + MARGIN),
    height: round(Math.max(...ys) - top + MARGIN),
  };
}

function mapDrawing(
  drawing: FlowDrawing,
  point: (point: FlowPoint) => FlowPoint,
  rect: <T extends FlowRect>(rect: T) => T,
): FlowDrawing {
  return {
    ...drawing,
    boxes: drawing.boxes.map((box) => rect(box)),
    labels: drawing.labels.map((label) => rect(label)),
    arrows: drawing.arrows.map((arrow) => ({ ...arrow, points: arrow.points.map(point) })),
  };
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
