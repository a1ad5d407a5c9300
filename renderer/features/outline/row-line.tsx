import { findRow } from '../../../shared/model/find-place.ts';
import { ROW_STATE_WORDS, outlineTexts as texts } from '../../../shared/texts/outline.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import type { RowNode } from './outline-node.ts';

export interface RowLineProps {
  readonly node: RowNode;
  readonly document: EditedDocument;
}

/** A row's label and state. Renders again only when its own state or whether it is current changes. */
export function RowLine({ node, document }: RowLineProps): React.JSX.Element {
  const state = useSelected(
    document,
    ({ report }) => findRow(report, node.sectionId, node.rowId)?.state ?? 'empty',
  );
  const isCurrent = useSelected(
    document,
    ({ active }) => active?.address.kind === 'cell' && active.address.rowId === node.rowId,
  );
  return (
    <span className="outline-row" data-current={isCurrent} title={node.path}>
      <span className={`outline-state outline-state-${state}`}>
        <StateMark state={state} />
      </span>
      <span className="outline-label">{node.label}</span>
      {isCurrent && <span className="visually-hidden">{texts.current}</span>}
      <span className="outline-word">{ROW_STATE_WORDS[state]}</span>
    </span>
  );
}
