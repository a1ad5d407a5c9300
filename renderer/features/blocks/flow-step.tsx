import {
  edgesFrom,
  FLOW_KINDS,
  type FlowchartBlock,
  type FlowNode,
  MAX_FLOW_NODES,
} from '../../../shared/model/flowchart-block.ts';
import {
  type AddedNode,
  addBranch,
  addStepAfter,
  moveNode,
  removeNode,
  setNodeKind,
  setNodeText,
} from '../../../shared/model/flowchart-edits.ts';
import { flowchartTexts as texts } from '../../../shared/texts/flowchart.ts';
import { FIXED_KEYS } from '../../commands/fixed-keys.ts';
import { isShortcut } from '../../commands/match-shortcut.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';
import { WithTooltip } from '../../ui/tooltip.tsx';
import { FlowNext } from './flow-next.tsx';
import type { ChangeFlowchart } from './flowchart-panel.tsx';

interface FlowStepProps {
  readonly block: FlowchartBlock;
  readonly node: FlowNode;
  /** Counted from 1, as the arrows name it. */
  readonly number: number;
  /** Whether the focus is, or was last, in it: then its arrows and buttons show. */
  readonly isCurrent: boolean;
  readonly change: ChangeFlowchart;
  readonly onCurrent: (id: string) => void;
  /** Puts the focus into the words of a step, also of one that is only about to be in the list. */
  readonly onGo: (id: string) => void;
  readonly announce: (message: string) => void;
}

/** One step in the list: what it is, its words, where it leads. */
export function FlowStep(props: FlowStepProps): React.JSX.Element {
  const { block, node, number, isCurrent, change, onCurrent, onGo, announce } = props;
  const { id } = node;
  const group = useUndoGroup(`flow text ${id}`);
  const field = useDraftText(node.text, (text) =>
    change((before) => setNodeText(before, id, text), group.next(performance.now())),
  );

  const add = (make: (before: FlowchartBlock) => AddedNode | null): void => {
    const added = make(block);
    if (added === null) {
      announce(texts.full(MAX_FLOW_NODES));
      return;
    }
    change(() => added.block);
    onGo(added.id);
    announce(texts.added(added.block.nodes.findIndex((other) => other.id === added.id) + 1));
  };
  const addNext = (): void => add((before) => addStepAfter(before, id));
  const branch = (): void => add((before) => addBranch(before, id, texts.answerLabels));
  const move = (by: 1 | -1): void => {
    change((before) => moveNode(before, id, by));
    onGo(id);
  };
  const remove = (): void => {
    const beside = block.nodes[number - 2] ?? block.nodes[number];
    if (beside === undefined) return;
    change((before) => removeNode(before, id));
    onGo(beside.id);
    announce(texts.removed(number));
  };
  const go = (by: 1 | -1): void => {
    const beside = block.nodes[number - 1 + by];
    if (beside !== undefined) onGo(beside.id);
  };

  return (
    <li
      className="flow-step"
      data-current={isCurrent ? '' : undefined}
      onFocus={() => onCurrent(id)}
    >
      <span className="flow-number" aria-hidden="true">
        {number}.
      </span>
      <select
        className="input"
        aria-label={texts.kindOf(number)}
        value={node.kind}
        onChange={({ target: { value } }) => {
          const kind = FLOW_KINDS.find((candidate) => candidate === value);
          if (kind !== undefined) change((before) => setNodeKind(before, id, kind));
        }}
      >
        {FLOW_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {texts.kinds[kind]}
          </option>
        ))}
      </select>
      <textarea
        ref={field}
        className="input flow-text"
        rows={1}
        aria-label={texts.textOf(number)}
        placeholder={texts.placeholder}
        data-flow-text={id}
        maxLength={300}
        spellCheck={false}
        onBlur={group.end}
        {...onKeys<HTMLTextAreaElement>((event) => {
          const { key, shiftKey, ctrlKey, altKey, currentTarget } = event;
          const { value, selectionStart, selectionEnd } = currentTarget;
          const isPlain = !shiftKey && !ctrlKey && !altKey;
          const acts: readonly (readonly [boolean, () => void])[] = [
            [key === 'Enter' && isPlain, addNext],
            [isShortcut(event, FIXED_KEYS.branch), branch],
            [key === 'ArrowUp' && altKey && shiftKey, () => move(-1)],
            [key === 'ArrowDown' && altKey && shiftKey, () => move(1)],
            [key === 'ArrowUp' && isPlain && selectionStart === 0, () => go(-1)],
            [key === 'ArrowDown' && isPlain && selectionEnd === value.length, () => go(1)],
            [key === 'Backspace' && isPlain && value === '', remove],
          ];
          const found = acts.find(([isMeant]) => isMeant);
          if (found === undefined) return;
          event.preventDefault();
          found[1]();
        })}
      />
      <span className="flow-next-words">{nextWords(block, id)}</span>
      {isCurrent && (
        <div className="flow-more">
          <FlowNext block={block} node={node} change={change} />
          <StepButton sign={texts.addStep} help={texts.addStepHelp} onClick={addNext} />
          <StepButton sign={texts.addBranch} help={texts.addBranchHelp} onClick={branch} />
          <StepButton sign={texts.moveUp} help={texts.moveUpHelp} onClick={() => move(-1)} />
          <StepButton sign={texts.moveDown} help={texts.moveDownHelp} onClick={() => move(1)} />
          <StepButton sign={texts.removeStep} help={texts.removeStepHelp} onClick={remove} />
        </div>
      )}
    </li>
  );
}

/** 「是 → 3；否 → 5」. */
function nextWords(block: FlowchartBlock, id: string): string {
  const numbers = new Map(block.nodes.map((node, i) => [node.id, i + 1]));
  const next = edgesFrom(block, id).map(({ to, label = '' }) =>
    texts.next(label, numbers.get(to) ?? 0),
  );
  return next.length === 0 ? texts.noNext : next.join('；');
}

function StepButton({
  sign,
  help,
  onClick,
}: {
  readonly sign: string;
  readonly help: string;
  readonly onClick: () => void;
}): React.JSX.Element {
  return (
    <WithTooltip text={help}>
      <button type="button" className="button button-quiet button-small" onClick={onClick}>
        {sign}
      </button>
    </WithTooltip>
  );
}
