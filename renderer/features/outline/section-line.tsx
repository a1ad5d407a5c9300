import { findSection, formSectionOf } from '../../../shared/model/find-place.ts';
import { isBlank } from '../../../shared/model/rich-text.ts';
import { sectionTotal } from '../../../shared/model/scores.ts';
import { ROW_STATE_WORDS, outlineTexts as texts } from '../../../shared/texts/outline.ts';
import type { DocumentState, EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import type { SectionNode } from './outline-node.ts';

export interface SectionLineProps {
  readonly node: SectionNode;
  readonly document: EditedDocument;
}

/** A heading; beside it the points of a table, or that a section of text is still blank. */
export function SectionLine({ node, document }: SectionLineProps): React.JSX.Element {
  const fact = useSelected(document, (state) => factOf(state, node));
  const isCurrent = useSelected(
    document,
    ({ active }) => active?.address.kind === 'prose' && active.address.sectionId === node.sectionId,
  );
  return (
    <span
      className="outline-row"
      data-current={isCurrent}
      title={node.label}
      style={{ paddingInlineStart: node.depth * 12 }}
    >
      <span className="outline-label">{node.label}</span>
      {isCurrent && <span className="visually-hidden">{texts.current}</span>}
      <span className="outline-word">{fact}</span>
    </span>
  );
}

function factOf({ report }: DocumentState, node: SectionNode): string {
  const section = findSection(report, node.sectionId);
  if (section?.kind === 'prose') {
    return node.address !== null && isBlank(section.body) ? ROW_STATE_WORDS.empty : '';
  }
  const formSection = formSectionOf(report, section);
  if (section === undefined || formSection?.kind !== 'table' || node.points === null) return '';
  return texts.points(sectionTotal(formSection, section).score, node.points);
}
