import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import type { EditedDocument } from '../../state/document.ts';
import { type Store, useSelected } from '../../state/store.ts';
import { FormPanel } from './form-panel.tsx';
import { type InspectorTab, InspectorTabs } from './inspector-tabs.tsx';
import { LostReferences } from './lost-references.tsx';
import { ProsePanel } from './prose-panel.tsx';
import { RowPanel } from './row-panel.tsx';
import { Totals } from './totals.tsx';
import './inspector.css';

/** The id of the page about the place the caret is in. */
export const PLACE_PAGE = 'place';

export interface InspectorProps {
  readonly document: EditedDocument;
  /** Pages beside the one about the place the caret is in; without any there are no tabs. */
  readonly pages?: readonly InspectorTab[];
  /** The id of the page that is shown. */
  readonly shown?: Store<string>;
}

/** What the rubric wants of the place the caret is in, and how far it is met. */
export function Inspector({ document, pages = [], shown }: InspectorProps): React.JSX.Element {
  const place = <PlacePage document={document} />;
  if (pages.length === 0 || shown === undefined) return <div className="inspector">{place}</div>;
  const tabs = [{ id: PLACE_PAGE, label: texts.placePage, content: place }, ...pages];
  return (
    <div className="inspector">
      <InspectorTabs tabs={tabs} shown={shown} />
    </div>
  );
}

function PlacePage({ document }: { readonly document: EditedDocument }): React.JSX.Element {
  const sectionId = useSelected(document, ({ active }) => active?.address.sectionId ?? null);
  const rowId = useSelected(document, ({ active }) =>
    active?.address.kind === 'cell' ? active.address.rowId : null,
  );
  return (
    <>
      {sectionId === null && <p className="inspector-hint">{texts.nothing}</p>}
      {sectionId !== null && rowId !== null && (
        <RowPanel key={rowId} document={document} sectionId={sectionId} rowId={rowId} />
      )}
      {sectionId !== null && rowId === null && (
        <ProsePanel key={sectionId} document={document} sectionId={sectionId} />
      )}
      <LostReferences document={document} />
      <FormPanel document={document} />
      <Totals document={document} sectionId={sectionId} />
    </>
  );
}
