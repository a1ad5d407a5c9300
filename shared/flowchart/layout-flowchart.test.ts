import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFlowchart } from '../../test/fixtures/arbitraries.ts';
import { SEALING_FLOW, VISIT_FLOW } from '../../test/fixtures/flowcharts.ts';
import type { FlowchartBlock } from '../model/flowchart-block.ts';
import { flowchartBlock } from '../model/flowchart-edits.ts';
import type { FlowDrawing, FlowPoint, FlowRect } from './drawing.ts';
import { layoutFlowchart } from './layout-flowchart.ts';

const overlap = (a: FlowRect, b: FlowRect, slack = 0.1): boolean =>
  a.x + slack < b.x + b.width &&
  b.x + slack < a.x + a.width &&
  a.y + slack < b.y + b.height &&
  b.y + slack < a.y + a.height;

const legs = (points: readonly FlowPoint[]): readonly FlowRect[] =>
  points.slice(1).map((point, i) => {
    const before = points[i] ?? point;
    const x = Math.min(before.x, point.x);
    const y = Math.min(before.y, point.y);
    return { x, y, width: Math.abs(before.x - point.x), height: Math.abs(before.y - point.y) };
  });

/** A leg as thin as it is: it runs through a box when it has a point well inside of it. */
const runsThrough = (leg: FlowRect, box: FlowRect): boolean =>
  leg.x < box.x + box.width - 0.5 &&
  leg.x + leg.width > box.x + 0.5 &&
  leg.y < box.y + box.height - 0.5 &&
  leg.y + leg.height > box.y + 0.5;

const onEdge = ({ x, y }: FlowPoint, box: FlowRect): boolean =>
  x > box.x - 0.1 && x < box.x + box.width + 0.1 && y > box.y - 0.1 && y < box.y + box.height + 0.1;

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));
}

function faultsOf(block: FlowchartBlock, drawing: FlowDrawing): readonly string[] {
  const faults: string[] = [];
  const { boxes, arrows, labels } = drawing;
  const byId = new Map(boxes.map((box) => [box.id, box]));
  for (const [a, b] of pairs(boxes)) if (overlap(a, b)) faults.push(`boxes ${a.id} ${b.id}`);
  for (const label of labels) {
    for (const box of boxes) if (overlap(label, box)) faults.push(`label ${label.text} ${box.id}`);
  }
  for (const [a, b] of pairs(labels)) if (overlap(a, b)) faults.push(`labels ${a.text} ${b.text}`);
  for (const { from, to, points } of arrows) {
    const [first, last] = [points[0], points.at(-1)];
    const [source, target] = [byId.get(from), byId.get(to)];
    if (first === undefined || last === undefined || !source || !target) {
      faults.push(`arrow ${from} ${to} is not there`);
      continue;
    }
    if (!onEdge(first, source) || !onEdge(last, target)) faults.push(`ends ${from} ${to}`);
    for (const leg of legs(points)) {
      if (leg.width > 0.01 && leg.height > 0.01) faults.push(`slanting ${from} ${to}`);
      for (const box of boxes) {
        // Arrows meet the slope of a diamond: they are inside of the rectangle around it.
        const isOwn = box.kind === 'decision' && (box.id === from || box.id === to);
        if (!isOwn && runsThrough(leg, box)) faults.push(`${from} ${to} through ${box.id}`);
      }
    }
  }
  const all = [...boxes, ...labels, ...arrows.flatMap(({ points }) => legs(points))];
  for (const { x, y, width, height } of all) {
    if (x < 0 || y < 0 || x + width > drawing.width || y + height > drawing.height) {
      faults.push('outside of the paper');
    }
  }
  if (boxes.length !== block.nodes.length) faults.push('boxes are missing');
  if (arrows.length !== block.edges.length) faults.push('arrows are missing');
  return faults;
}

describe('the layout of a flowchart', () => {
  it('keeps boxes and words apart and runs no arrow through a box, whatever the flow', () => {
    fc.assert(
      fc.property(arbitraryFlowchart(12), (block) => {
        expect(faultsOf(block, layoutFlowchart(block))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps so with many boxes', () => {
    fc.assert(
      fc.property(arbitraryFlowchart(60), (block) => {
        expect(faultsOf(block, layoutFlowchart(block))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same each time, whatever was laid out before', () => {
    fc.assert(
      fc.property(arbitraryFlowchart(), (block) => {
        const first = JSON.stringify(layoutFlowchart(block));
        layoutFlowchart(flowchartBlock({ start: '甲', end: '乙' }));
        expect(JSON.stringify(layoutFlowchart(structuredClone(block)))).toBe(first);
      }),
      { numRuns: 100 },
    );
  });

  it('holds every word, box by box', () => {
    fc.assert(
      fc.property(arbitraryFlowchart(), (block) => {
        const words = layoutFlowchart(block).boxes.map(({ lines }) =>
          lines.map(({ text, isNew }) => (isNew ? `\n${text}` : text)).join(''),
        );
        expect(words).toEqual(block.nodes.map(({ text }) => text));
      }),
      { numRuns: 300 },
    );
  });

  it('draws a chain as one straight line', () => {
    const chain = flowchartBlock({ start: '開始', end: '結束' });
    for (const { points } of layoutFlowchart(chain).arrows) expect(points).toHaveLength(2);
  });

  it('runs to the right when it is told to', () => {
    const { boxes } = layoutFlowchart({ ...VISIT_FLOW, direction: 'right' });
    const [a, , , , , , g] = boxes;
    expect((g?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThan(300);
  });

  it('leads an answer back around the side', () => {
    const back = layoutFlowchart(SEALING_FLOW).arrows.find(({ to }) => to === 'a');
    expect(back?.points).toHaveLength(4);
  });
});
