import {
  edgesFrom,
  type FlowchartBlock,
  type FlowEdge,
  type FlowNode,
} from '../../../shared/model/flowchart-block.ts';
import {
  connect,
  disconnect,
  redirect,
  setEdgeLabel,
} from '../../../shared/model/flowchart-edits.ts';
import { flowchartTexts as texts } from '../../../shared/texts/flowchart.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';
import type { ChangeFlowchart } from './flowchart-panel.tsx';

interface FlowNextProps {
  readonly block: FlowchartBlock;
  readonly node: FlowNode;
  readonly change: ChangeFlowchart;
}

/** Where a step leads: its arrows, each with its words and its target, and one more to draw. */
export function FlowNext({ block, node, change }: FlowNextProps): React.JSX.Element {
  const edges = edgesFrom(block, node.id);
  const reached = new Set(edges.map(({ to }) => to));
  const open = block.nodes.filter(({ id }) => id !== node.id && !reached.has(id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's semantics
    <div className="flow-next" role="group" aria-label={texts.nextSteps}>
      {edges.map((edge) => (
        <Arrow key={edge.to} block={block} edge={edge} open={open} change={change} />
      ))}
      <select
        className="input flow-target"
        aria-label={texts.connectTo}
        value=""
        onChange={({ target: { value } }) => change((before) => connect(before, node.id, value))}
      >
        <option value="">{texts.connectTo}</option>
        <Targets block={block} nodes={open} />
      </select>
    </div>
  );
}

interface ArrowProps {
  readonly block: FlowchartBlock;
  readonly edge: FlowEdge;
  /** Steps that no arrow leads to yet. */
  readonly open: readonly FlowNode[];
  readonly change: ChangeFlowchart;
}

function Arrow({ block, edge, open, change }: ArrowProps): React.JSX.Element {
  const { from, to, label = '' } = edge;
  const number = block.nodes.findIndex(({ id }) => id === to) + 1;
  const group = useUndoGroup(`flow label ${from} ${to}`);
  const field = useDraftText(label, (text) =>
    change((before) => setEdgeLabel(before, from, to, text), group.next(performance.now())),
  );
  const target = block.nodes.filter(({ id }) => id === to);
  return (
    <span className="flow-arrow">
      <input
        ref={field}
        className="input flow-label-field"
        aria-label={texts.answerOn(number)}
        maxLength={20}
        spellCheck={false}
        onBlur={group.end}
      />
      <span aria-hidden="true">→</span>
      <select
        className="input flow-target"
        aria-label={texts.targetOf(number)}
        value={to}
        onChange={({ target: { value } }) => change((before) => redirect(before, from, to, value))}
      >
        <Targets block={block} nodes={[...target, ...open]} />
      </select>
      <button
        type="button"
        className="button button-quiet button-small"
        aria-label={texts.disconnect(number)}
        onClick={() => change((before) => disconnect(before, from, to))}
      >
        {texts.disconnectSign}
      </button>
    </span>
  );
}

function Targets({
  block,
  nodes,
}: {
  readonly block: FlowchartBlock;
  readonly nodes: readonly FlowNode[];
}): React.ReactNode {
  return block.nodes.map((node, i) =>
    nodes.includes(node) ? (
      <option key={node.id} value={node.id}>
        {texts.option(i + 1, node.text)}
      </option>
    ) : null,
  );
}
