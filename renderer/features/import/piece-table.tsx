import type { ImportPiece } from '../../../shared/import/foreign/import-plan.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { Button } from '../../ui/button.tsx';
import { shorten } from './notices.tsx';
import { optionsFor, type PlaceOption } from './place-options.ts';
import { PlaceSelect } from './place-select.tsx';
import { useShown } from './show-more.ts';

interface PieceTableProps {
  readonly pieces: readonly ImportPiece[];
  readonly options: readonly PlaceOption[];
  readonly placeKeyOf: (piece: ImportPiece) => string;
  /** Whether its place was chosen by hand. */
  readonly isChosen: (id: string) => boolean;
  readonly onChoose: (id: string, value: string) => void;
}

/** The pieces of a document, those that belong nowhere first. */
export function PieceTable({
  pieces,
  options,
  placeKeyOf,
  isChosen,
  onChoose,
}: PieceTableProps): React.JSX.Element {
  // In their first order: a line must not jump away from under the key that changed it.
  const inOrder = [...pieces].sort(
    (a, b) => Number(a.target !== null) - Number(b.target !== null) || a.confidence - b.confidence,
  );
  const { shown, more, showMore } = useShown(inOrder);
  return (
    <section className="import-list">
      <h2>{texts.piecesTitle(pieces.length)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.from}</th>
            <th scope="col">{texts.content}</th>
            <th scope="col">{texts.target}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((piece) => {
            const place = piece.place.join(texts.place.separator) || texts.place.unknown;
            return (
              <tr key={piece.id}>
                <th scope="row">{shorten(place)}</th>
                <td>
                  <PieceText text={piece.text} />
                </td>
                <td>
                  <PlaceSelect
                    label={texts.targetOf(shorten(place))}
                    value={placeKeyOf(piece)}
                    options={optionsFor(piece, options)}
                    onChange={(value) => onChoose(piece.id, value)}
                  />
                  <span className="muted">{certainty(piece, isChosen(piece.id))}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more > 0 && (
        <Button size="small" onClick={showMore}>
          {texts.more(more)}
        </Button>
      )}
    </section>
  );
}

/** The beginning of a piece; all of it for whoever wants to read before it is taken in. */
function PieceText({ text }: { readonly text: string }): React.JSX.Element {
  const short = shorten(text);
  if (!short.endsWith('…')) return <>{short || texts.empty}</>;
  return (
    <details>
      <summary>{short}</summary>
      <p className="import-text">{text}</p>
    </details>
  );
}

function certainty({ target, confidence }: ImportPiece, isChosen: boolean): string {
  if (isChosen) return texts.byHand;
  if (target === null) return texts.nowhere;
  if (target.kind === 'new-row') return texts.why['no-row'];
  return confidence === 1 ? texts.exact : texts.confidence(Math.floor(confidence * 100));
}
