import { Fragment, useId } from 'react';
import type { DocumentChange } from '../../../shared/import/changes/document-change.ts';
import { isEmptying } from '../../../shared/import/changes/first-decision.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { DiffRichText, DiffText } from '../../ui/diff-text.tsx';
import type { PlaceOption } from './place-options.ts';
import { PlaceSelect } from './place-select.tsx';

interface ChangeCardProps {
  readonly change: DocumentChange;
  readonly options: readonly PlaceOption[];
  readonly isAccepted: boolean;
  readonly onDecide: (isAccepted: boolean) => void;
  readonly target: string;
  readonly onTarget: (value: string) => void;
}

/** One difference: where, what was and what is, and what becomes of it. */
export function ChangeCard(props: ChangeCardProps): React.JSX.Element {
  const { change, isAccepted, onDecide } = props;
  const id = useId();
  const place = change.place.join(texts.place.separator) || texts.place.unknown;
  const isDecided = change.kind !== 'fixed' && change.kind !== 'unplaced';
  return (
    <article className="import-change" aria-labelledby={id}>
      <h3 id={id}>{place}</h3>
      {'isConflict' in change && change.isConflict && (
        <p className="import-warning">{texts.conflict}</p>
      )}
      {isEmptying(change) && <p className="import-warning">{texts.emptying}</p>}
      <Body {...props} />
      {isDecided && (
        <label className="import-check">
          <input
            type="checkbox"
            checked={isAccepted}
            aria-describedby={id}
            onChange={(event) => onDecide(event.currentTarget.checked)}
          />
          {acceptWords(change)}
        </label>
      )}
    </article>
  );
}

function acceptWords(change: DocumentChange): string {
  if (change.kind === 'added-row') return texts.addedRowAccept;
  if (change.kind !== 'missing-row') return texts.accept;
  return change.isAdded ? texts.missingAddedRowAccept : texts.missingRowAccept;
}

function Body({ change, options, target, onTarget }: ChangeCardProps): React.JSX.Element {
  switch (change.kind) {
    case 'text':
      return <DiffRichText before={change.before} after={change.after} />;
    case 'owners':
      return <DiffText before={change.before.join('、')} after={change.after.join('、')} />;
    case 'field':
      return <DiffText before={change.before} after={change.after} />;
    case 'fixed':
      return (
        <>
          <p className="muted">{texts.fixedNote}</p>
          <DiffText before={change.before} after={change.after} />
        </>
      );
    case 'missing-row':
      return (
        <>
          <p className="import-warning">{texts.missingRow}</p>
          <p className="import-text">{change.text === '' ? texts.empty : change.text}</p>
        </>
      );
    case 'added-row':
      return (
        <>
          <p className="muted">{texts.addedRow}</p>
          <dl className="import-row">
            <dt>{texts.addedRowWording}</dt>
            <dd>
              <DiffRichText before={[]} after={change.wording} />
            </dd>
            <dt>{texts.owners}</dt>
            <dd>{change.owners.length === 0 ? texts.addedRowOwners : change.owners.join('、')}</dd>
            {change.cells.map(({ columnId, label, richText }) => (
              <Fragment key={columnId}>
                <dt>{label}</dt>
                <dd>
                  <DiffRichText before={[]} after={richText} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </>
      );
    case 'unplaced':
      return (
        <>
          <p className="import-warning">{texts.unplaced}</p>
          <p className="import-text">{change.text}</p>
          <PlaceSelect
            label={texts.targetOf(change.place.join(texts.place.separator) || texts.place.unknown)}
            value={target}
            options={options.filter(({ target: { kind } }) => kind === 'cell' || kind === 'prose')}
            onChange={onTarget}
          />
        </>
      );
  }
}
