import { describe, expect, test } from 'vitest';
import { SEALING_FLOW } from '../../test/fixtures/flowcharts.ts';
import { blockSchema } from './block.ts';
import { check } from './check.ts';
import {
  type FlowchartBlock,
  flowchartText,
  MAX_FLOW_NODES,
  normalizeFlowchart,
  withFlowchartPieces,
} from './flowchart-block.ts';
import { flowchartLines } from './flowchart-lines.ts';
import { countCharacters } from './rich-text.ts';

const node = (id: string, text = '') => ({ id, kind: 'step' as const, text });
const flow = (part: Partial<FlowchartBlock> = {}): FlowchartBlock => ({
  type: 'flowchart',
  nodes: [node('a', '甲'), node('b', '乙')],
  edges: [{ from: 'a', to: 'b' }],
  direction: 'down',
  widthMm: 150,
  alt: '',
  ...part,
});

describe('a flowchart from a file', () => {
  test('is accepted with loops and with fields that nobody knows', () => {
    const strange = { ...SEALING_FLOW, frame: 1, caption: '圖', id: 'f1' };
    expect(check(blockSchema, strange)).toEqual({ ok: true, value: strange });
  });

  test.each<readonly [string, Partial<FlowchartBlock>, string, RegExp]>([
    ['without steps', { nodes: [], edges: [] }, 'nodes', /不得為空/u],
    [
      'with too many steps',
      { nodes: Array.from({ length: MAX_FLOW_NODES + 1 }, (_, i) => node(`n${i}`)), edges: [] },
      'nodes',
      /至多 60/u,
    ],
    ['with an id twice', { nodes: [node('a'), node('a')], edges: [] }, 'nodes.1.id', /「a」重複/u],
    ['with an arrow from nowhere', { edges: [{ from: 'x', to: 'b' }] }, 'edges.0.from', /「x」/u],
    ['with an arrow to nowhere', { edges: [{ from: 'a', to: 'x' }] }, 'edges.0.to', /「x」/u],
    ['with an arrow to itself', { edges: [{ from: 'a', to: 'a' }] }, 'edges.0.to', /指向自己/u],
    [
      'with an arrow twice',
      {
        edges: [
          { from: 'a', to: 'b' },
          { from: 'a', to: 'b', label: '是' },
        ],
      },
      'edges.1.to',
      /箭頭重複/u,
    ],
    [
      'with empty words on an arrow',
      { edges: [{ from: 'a', to: 'b', label: '' }] },
      'edges.0.label',
      /不得為空/u,
    ],
    ['too wide', { widthMm: 171 }, 'widthMm', /170/u],
  ])('is refused %s, with the place', (_name, part, path, message) => {
    const checked = check(blockSchema, flow(part));
    expect(checked.ok).toBe(false);
    const [fault] = checked.ok ? [] : checked.error;
    expect(fault?.path).toBe(path);
    expect(fault?.message).toMatch(message);
  });
});

describe('the words of a flowchart', () => {
  test('are those of its boxes, then of its arrows, and each can be written anew', () => {
    const labelled = flow({ edges: [{ from: 'a', to: 'b', label: '是' }] });
    expect(flowchartText(labelled)).toBe('甲\n乙\n是');
    expect(withFlowchartPieces(labelled, ['丙', '乙', ' '])).toEqual(
      flow({ nodes: [node('a', '丙'), node('b', '乙')], edges: [{ from: 'a', to: 'b' }] }),
    );
    expect(countCharacters([labelled])).toBe(3);
  });

  test('hold nothing a file cannot hold, and keep their lines', () => {
    const dirty = flow({ nodes: [node('a', '1.甲\r\n2.\u000B乙\t丙'), node('b')], alt: 'x\ny' });
    const clean = normalizeFlowchart(dirty);
    expect(clean).toEqual(flow({ nodes: [node('a', '1.甲\n2.乙 丙'), node('b')], alt: 'x y' }));
    expect(normalizeFlowchart(clean)).toBe(clean);
  });

  test('are lines with their numbers in a mail', () => {
    expect(flowchartLines(SEALING_FLOW).slice(0, 3)).toEqual([
      '1. 填妥先行放行申請書向輸入港口分局申請 → 2',
      '2. 港口分局審查：是 → 3；否 → 1',
      '3. 1.發給先行放行通知書 2.通知存放地點轄區辦事處派員 → 4',
    ]);
  });
});
