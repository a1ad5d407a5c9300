import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFlowchart } from '../../test/fixtures/arbitraries.ts';
import { blockSchema } from './block.ts';
import { check } from './check.ts';
import { FLOW_KINDS, type FlowchartBlock, MAX_FLOW_NODES } from './flowchart-block.ts';
import {
  addBranch,
  addStepAfter,
  connect,
  disconnect,
  flowchartBlock,
  moveNode,
  redirect,
  removeNode,
  setEdgeLabel,
  setNodeKind,
  setNodeText,
} from './flowchart-edits.ts';

const ANSWERS = ['是', '否'];
const NEW = flowchartBlock({ start: '開始', end: '結束' });

/** `n1>n2 n2>n3(是)`: what leads where. */
const arrows = ({ edges }: FlowchartBlock): string =>
  edges
    .map(({ from, to, label }) => `${from}>${to}${label === undefined ? '' : `(${label})`}`)
    .join(' ');
const order = ({ nodes }: FlowchartBlock): string => nodes.map(({ id }) => id).join(' ');

describe('a step', () => {
  test('is added in the way of the one before', () => {
    const added = addStepAfter(NEW, 'n2');
    expect(added?.id).toBe('n4');
    expect(order(added?.block ?? NEW)).toBe('n1 n2 n4 n3');
    expect(arrows(added?.block ?? NEW)).toBe('n1>n2 n2>n4 n4>n3');
  });

  test('is added before an end', () => {
    const added = addStepAfter(NEW, 'n3');
    expect(order(added?.block ?? NEW)).toBe('n1 n2 n4 n3');
    expect(arrows(added?.block ?? NEW)).toBe('n1>n2 n2>n4 n4>n3');
  });

  test('is taken away, and what led to it leads on with its answer', () => {
    const asked = setEdgeLabel(NEW, 'n1', 'n2', '是');
    expect(arrows(removeNode(asked, 'n2'))).toBe('n1>n3(是)');
  });

  test('is taken away from a loop without an arrow to itself', () => {
    const loop = connect(NEW, 'n2', 'n1');
    expect(arrows(removeNode(loop, 'n1'))).toBe('n2>n3');
  });

  test('is not taken away when it is the last one', () => {
    const one = removeNode(removeNode(NEW, 'n1'), 'n2');
    expect(removeNode(one, 'n3')).toBe(one);
  });

  test('moves in the list, and its arrows stay', () => {
    const moved = moveNode(NEW, 'n2', -1);
    expect(order(moved)).toBe('n2 n1 n3');
    expect(arrows(moved)).toBe(arrows(NEW));
    expect(moveNode(NEW, 'n1', -1)).toBe(NEW);
  });

  test('is not added where there is no room', () => {
    let full: FlowchartBlock = NEW;
    while (full.nodes.length < MAX_FLOW_NODES) full = addStepAfter(full, 'n2')?.block ?? full;
    expect(addStepAfter(full, 'n2')).toBeNull();
    expect(addBranch(full, 'n2', ANSWERS)).toBeNull();
  });
});

describe('a question', () => {
  test('is made of a step: what comes next is one answer, a new step the other', () => {
    const { block } = addBranch(NEW, 'n2', ANSWERS) ?? { block: NEW };
    expect(block.nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'n1 start',
      'n2 decision',
      'n4 step',
      'n3 end',
    ]);
    expect(arrows(block)).toBe('n1>n2 n2>n3(是) n2>n4(否)');
  });

  test('gets a third answer without words', () => {
    const two = addBranch(NEW, 'n2', ANSWERS)?.block ?? NEW;
    expect(arrows(addBranch(two, 'n2', ANSWERS)?.block ?? two)).toBe(
      'n1>n2 n2>n3(是) n2>n4(否) n2>n5',
    );
  });
});

describe('an arrow', () => {
  test('is drawn, led elsewhere, worded and taken away', () => {
    const drawn = connect(NEW, 'n1', 'n3', '否');
    expect(arrows(drawn)).toBe('n1>n2 n2>n3 n1>n3(否)');
    expect(arrows(setEdgeLabel(drawn, 'n1', 'n3', ' '))).toBe('n1>n2 n2>n3 n1>n3');
    expect(arrows(redirect(NEW, 'n2', 'n3', 'n1'))).toBe('n1>n2 n2>n1');
    expect(arrows(disconnect(drawn, 'n2', 'n3'))).toBe('n1>n2 n1>n3(否)');
  });

  test.each<readonly [string, FlowchartBlock]>([
    ['to itself', connect(NEW, 'n1', 'n1')],
    ['where one leads already', connect(NEW, 'n1', 'n2')],
    ['to a step that is not there', connect(NEW, 'n1', 'n9')],
    ['elsewhere, where one leads already', redirect(connect(NEW, 'n1', 'n3'), 'n1', 'n3', 'n2')],
  ])('does not lead %s', (_name, block) => {
    expect([NEW.edges, connect(NEW, 'n1', 'n3').edges]).toContainEqual(block.edges);
  });
});

test('any edits leave a sound flowchart, and only taking a step away takes words away', () => {
  const id = fc.nat(9).map((i) => `n${i + 1}`);
  const edit = fc.record({
    act: fc.constantFrom(
      'add',
      'branch',
      'connect',
      'disconnect',
      'redirect',
      'move',
      'kind',
      'text',
      'remove',
    ),
    a: id,
    b: id,
    c: id,
    kind: fc.constantFrom(...FLOW_KINDS),
  });
  fc.assert(
    fc.property(
      arbitraryFlowchart(),
      fc.array(edit, { maxLength: 20, size: 'max' }),
      (start, edits) => {
        let block = start;
        for (const { act, a, b, c, kind } of edits) {
          const before = block.nodes.map(({ text }) => text).sort();
          if (act === 'add') block = addStepAfter(block, a)?.block ?? block;
          if (act === 'branch') block = addBranch(block, a, ANSWERS)?.block ?? block;
          if (act === 'connect') block = connect(block, a, b);
          if (act === 'disconnect') block = disconnect(block, a, b);
          if (act === 'redirect') block = redirect(block, a, b, c);
          if (act === 'move') block = moveNode(block, a, 1);
          if (act === 'kind') block = setNodeKind(block, a, kind);
          if (act === 'text') block = setNodeText(block, a, '新');
          if (act === 'remove') block = removeNode(block, a);
          expect(check(blockSchema, block)).toEqual({ ok: true, value: block });
          if (act === 'text' || act === 'remove') continue;
          const after = block.nodes.map(({ text }) => text).filter((text) => text !== '');
          expect(after.sort()).toEqual(before.filter((text) => text !== ''));
        }
      },
    ),
    { numRuns: 200 },
  );
});
