import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { ProsePanel } from './prose-panel.tsx';
import { RowPanel } from './row-panel.tsx';
import { Totals } from './totals.tsx';
import './inspector.css';

/** What the rubric wants of the place the caret is in, and how far it is met. */
export function Inspector({ document }: { readonly document: EditedDocument }): React.JSX.Element {
  const sectionId = useSelected(document, ({ active }) => active?.address.sectionId ?? null);
  const rowId = useSelected(document, ({ active }) =>
    active?.address.kind === 'cell' ? active.address.rowId : null,
  );
  return (
    <div className="inspector">
      {sectionId === null && <p className="inspector-hint">{texts.nothing}</p>}
      {sectionId !== null && rowId !== null && (
        <RowPanel key={rowId} document={document} sectionId={sectionId} rowId={rowId} />
      )}
      {sectionId !== null && rowId === null && (
        <ProsePanel key={sectionId} document={document} sectionId={sectionId} />
      )}
      <Totals document={document} sectionId={sectionId} />
    </div>
  );
}
