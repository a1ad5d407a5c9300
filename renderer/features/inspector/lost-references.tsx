import { addressKey } from '../../../shared/model/address.ts';
import { collapsedAt } from '../../../shared/model/caret.ts';
import { lostFields, type PlacedField } from '../../../shared/model/refresh-fields.ts';
import type { Report } from '../../../shared/model/report.ts';
import { placeName } from '../../../shared/search/place-name.ts';
import { snippetOf } from '../../../shared/search/snippet.ts';
import { findTexts } from '../../../shared/texts/find.ts';
import { referenceTexts as texts } from '../../../shared/texts/references.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';

/** More than this nobody works through in one go; the list says how many there are beyond. */
const MAX_LINES = 20;

/** Every reference of the report whose target is gone, with the words around it; pressed, it goes there. */
export function LostReferences({
  document,
}: {
  readonly document: EditedDocument;
}): React.JSX.Element | null {
  const report = useSelected(document, (state) => state.report);
  const lost = lostFields(report, 'reference');
  if (lost.length === 0) return null;
  return (
    <section className="inspector-part" aria-label={texts.lost(lost.length)}>
      <h3>{texts.lost(lost.length)}</h3>
      <p>{texts.lostHelp}</p>
      <ul className="lost-references">
        {lost.slice(0, MAX_LINES).map((field) => (
          <li key={`${addressKey(field.address)} ${field.block} ${field.offset}`}>
            <button
              type="button"
              className="lost-reference"
              onClick={() => document.activate(field.address, collapsedAt(field))}
            >
              <span>{wordsAround(report, field)}</span>
              <span className="muted">{placeWords(report, field)}</span>
            </button>
          </li>
        ))}
      </ul>
      {lost.length > MAX_LINES && <p>{texts.moreLost(lost.length - MAX_LINES)}</p>}
    </section>
  );
}

/** The words around a lost reference, and what stands in its place now. */
function wordsAround(report: Report, { address, block, offset }: PlacedField): string {
  const snippet = snippetOf(report, { address, block, from: offset, to: offset });
  return snippet === null ? '' : snippet.before + snippet.after;
}

function placeWords(report: Report, { address }: PlacedField): string {
  const name = placeName(report, address);
  if (name === null) return '';
  return findTexts.place([
    name.section,
    ...name.path,
    ...(name.column === null ? [] : [name.column]),
  ]);
}
