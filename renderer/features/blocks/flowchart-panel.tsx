import { useLayoutEffect, useRef, useState } from 'react';
import { addressKey, richTextAt } from '../../../shared/model/address.ts';
import { collapsedAt } from '../../../shared/model/caret.ts';
import type { FlowchartBlock } from '../../../shared/model/flowchart-block.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { flowchartTexts as texts } from '../../../shared/texts/flowchart.ts';
import type { CommandContext } from '../../commands/command.ts';
import { deleteBlock } from '../../commands/table-edits.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { useSelected } from '../../state/store.ts';
import { FlowStep } from './flow-step.tsx';
import './flowchart.css';
import { CaptionField } from './caption-field.tsx';
import { FlowchartHead } from './flowchart-head.tsx';
import { useBlockTarget } from './use-block-target.ts';
import { useChartInSight } from './use-chart-in-sight.ts';
import { useCurrentBox } from './use-current-box.ts';
import { usePressedBox } from './use-pressed-box.ts';
import { useWorksBeside } from './use-works-beside.ts';

/** Changes the flowchart; steps of undo with one group are one. */
export type ChangeFlowchart = (
  change: (block: FlowchartBlock) => FlowchartBlock,
  group?: string,
) => void;

interface FlowchartPanelProps {
  readonly context: CommandContext;
  /** Whether the caret is on a flowchart. */
  readonly isAtCaret: boolean;
}

/**
 * The steps of the selected flowchart as a list, over the paper's lower edge: written here, drawn there.
 * Nothing is modal; Esc goes back to the text. It is folded away while somebody works beside the paper.
 */
export function FlowchartPanel({
  context: { document, actions },
  isAtCaret,
}: FlowchartPanelProps): React.JSX.Element | null {
  const { target, setFocus } = useBlockTarget(document, isAtCaret);
  const isFolded = useWorksBeside();
  const { report } = useSelected(document, (state) => state);
  const panel = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  /** The step whose words get the focus once it is in the list. */
  const wanted = useRef<string | null>(null);
  const block = target === null ? undefined : richTextAt(report, target.address)?.[target.block];

  const focusWanted = (): void => {
    const id = wanted.current;
    const field =
      id === null ? null : panel.current?.querySelector(`[data-flow-text="${CSS.escape(id)}"]`);
    if (!(field instanceof HTMLTextAreaElement)) return;
    wanted.current = null;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  };
  usePressedBox((id) => {
    wanted.current = id;
    focusWanted();
  });
  useLayoutEffect(focusWanted);
  useCurrentBox(panel, block?.type === 'flowchart' ? current : null);

  const place = target === null ? '' : `${addressKey(target.address)} ${target.block}`;
  useChartInSight(panel, block?.type === 'flowchart' ? `${place} ${isFolded}` : null);

  if (target === null || block?.type !== 'flowchart' || isFolded) return null;

  const change: ChangeFlowchart = (edit, group) => {
    document.apply({
      update: (before) => {
        const richText = richTextAt(before, target.address);
        const found = richText?.[target.block];
        if (richText === undefined || found?.type !== 'flowchart') return before;
        const next = edit(found);
        if (next === found) return before;
        return setRichText(before, target.address, richText.with(target.block, next));
      },
      ...(group === undefined ? {} : { group }),
    });
  };
  const leave = (): void => {
    setFocus(false);
    document.activate(target.address, collapsedAt({ block: target.block, offset: 0 }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's semantics
    <div
      // Steps of another flowchart may have the same ids: none of their fields may be taken over.
      key={place}
      ref={panel}
      className="paper-bar block-bar flow-panel"
      role="group"
      aria-label={texts.bar}
      onFocus={() => setFocus(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocus(false);
      }}
      {...onKeys<HTMLDivElement>((event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        leave();
      })}
    >
      <FlowchartHead
        block={block}
        change={change}
        caption={<CaptionField document={document} target={target} />}
        onDone={leave}
        onRemove={() => {
          leave();
          document.live.get()?.run({ type: 'edit', edit: deleteBlock });
        }}
      />
      <ol className="flow-steps" aria-label={texts.steps}>
        {block.nodes.map((node, index) => (
          <FlowStep
            key={node.id}
            block={block}
            node={node}
            number={index + 1}
            isCurrent={node.id === current}
            change={change}
            onCurrent={setCurrent}
            onGo={(id) => {
              wanted.current = id;
              focusWanted();
            }}
            announce={actions.announce}
          />
        ))}
      </ol>
    </div>
  );
}
