import { keepSentence, unchangedSentences } from '../../../shared/carry/unchanged.ts';
import { confirmYear, staleYears } from '../../../shared/carry/year-marks.ts';
import { addressKey, type CellAddress, richTextAt } from '../../../shared/model/address.ts';
import { putRichText } from '../../../shared/model/updates.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { placeWords } from './place-words.ts';

/** So many are listed at once; the next ones follow as these are dealt with. */
const LISTED = 30;

/** Years that were not rolled and sentences that were not touched, each with its place and a way to say that it is right. */
export function YearChecks({ document }: { readonly document: EditedDocument }): React.JSX.Element {
  const report = useSelected(document, (state) => state.report);
  const years = staleYears(report);
  const sentences = unchangedSentences(report);
  const go = (address: CellAddress, block: number, from: number, to: number): void =>
    document.activate(address, { anchor: { block, offset: from }, focus: { block, offset: to } });
  return (
    <>
      <section className="carried-part">
        <h3>{texts.staleTitle(years.length)}</h3>
        {years.length === 0 && <p className="muted">{texts.staleNone}</p>}
        <ul className="carried-list">
          {years.slice(0, LISTED).map(({ address, block, from, to, words }) => (
            <Item
              key={`${addressKey(address)} ${block} ${from}`}
              words={words}
              place={placeWords(report, address)}
              onGo={() => go(address, block, from, to)}
              act={texts.confirm}
              actName={texts.confirmYear(words)}
              onAct={() =>
                document.apply({
                  caret: null,
                  update: (current) => {
                    const before = richTextAt(current, address);
                    if (before === undefined) return current;
                    const next = confirmYear(before, block, from);
                    return next === before ? current : putRichText(current, address, next);
                  },
                })
              }
            />
          ))}
        </ul>
        {years.length > LISTED && <p className="muted">{texts.rest(years.length - LISTED)}</p>}
      </section>
      <section className="carried-part">
        <h3>{texts.unchangedTitle(sentences.length)}</h3>
        {sentences.length === 0 && <p className="muted">{texts.unchangedNone}</p>}
        <ul className="carried-list">
          {sentences.slice(0, LISTED).map(({ address, block, from, to, text }) => (
            <Item
              key={`${addressKey(address)} ${block} ${from}`}
              words={text}
              place={placeWords(report, address)}
              onGo={() => go(address, block, from, to)}
              act={texts.keep}
              actName={texts.keepSentence(text)}
              onAct={() =>
                document.apply({ caret: null, update: (current) => keepSentence(current, text) })
              }
            />
          ))}
        </ul>
        {sentences.length > LISTED && (
          <p className="muted">{texts.rest(sentences.length - LISTED)}</p>
        )}
      </section>
    </>
  );
}

interface ItemProps {
  readonly words: string;
  readonly place: string;
  readonly onGo: () => void;
  readonly act: string;
  readonly actName: string;
  readonly onAct: () => void;
}

function Item({ words, place, onGo, act, actName, onAct }: ItemProps): React.JSX.Element {
  return (
    <li>
      <button type="button" className="carried-go" onClick={onGo}>
        {words}
        <span className="muted">{place}</span>
      </button>
      <Button size="small" aria-label={actName} onClick={onAct}>
        {act}
      </Button>
    </li>
  );
}
