import { type PlainPlace, plainYears } from '../../../shared/carry/plain-years.ts';
import { keepSentence, unchangedSentences } from '../../../shared/carry/unchanged.ts';
import { confirmYear, staleYears } from '../../../shared/carry/year-marks.ts';
import { addressKey, type CellAddress, richTextAt } from '../../../shared/model/address.ts';
import { findSection, formSectionOf } from '../../../shared/model/find-place.ts';
import type { Report } from '../../../shared/model/report.ts';
import { putRichText } from '../../../shared/model/updates.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import { goToStop } from '../../editor/go-to-stop.ts';
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
  const plain = plainYears(report);
  const sentences = unchangedSentences(report);
  const go = (address: CellAddress, block: number, from: number, to: number): void =>
    document.activate(address, { anchor: { block, offset: from }, focus: { block, offset: to } });
  const keep = (text: string): void =>
    document.apply({ caret: null, update: (current) => keepSentence(current, text) });
  const goToPlain = (place: PlainPlace): (() => void) | null => {
    switch (place.kind) {
      case 'title':
        return null;
      case 'field':
        return () => goToStop(document, place, 1);
      case 'block':
        return () => go(place.address, place.block, place.from, place.to);
    }
  };
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
      {plain.length > 0 && (
        <section className="carried-part">
          <h3>{texts.plainTitle(plain.length)}</h3>
          <ul className="carried-list">
            {plain.slice(0, LISTED).map(({ place, words, text }, i) => (
              <Item
                // biome-ignore lint/suspicious/noArrayIndexKey: one place can name several years, and has no id
                key={`${text} ${i}`}
                words={text}
                place={plainPlaceWords(report, place)}
                onGo={goToPlain(place)}
                act={texts.confirm}
                actName={texts.confirmYear(`${words}，${text}`)}
                onAct={() => keep(text)}
              />
            ))}
          </ul>
          {plain.length > LISTED && <p className="muted">{texts.rest(plain.length - LISTED)}</p>}
        </section>
      )}
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
              onAct={() => keep(text)}
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

function plainPlaceWords(report: Report, place: PlainPlace): string {
  switch (place.kind) {
    case 'title':
      return texts.plainOfTitle;
    case 'field': {
      const section = findSection(report, place.sectionId);
      const form = formSectionOf(report, section);
      const field =
        form?.kind === 'table' ? form.fields.find(({ id }) => id === place.fieldId) : undefined;
      return texts.path([form?.heading ?? '', field?.label ?? '']);
    }
    case 'block':
      return placeWords(report, place.address);
  }
}

interface ItemProps {
  readonly words: string;
  readonly place: string;
  /** Null where nobody can go to by a key: the place says where to look. */
  readonly onGo: (() => void) | null;
  readonly act: string;
  readonly actName: string;
  readonly onAct: () => void;
}

function Item({ words, place, onGo, act, actName, onAct }: ItemProps): React.JSX.Element {
  return (
    <li>
      {onGo === null ? (
        <p className="carried-go">
          {words}
          <span className="muted">{place}</span>
        </p>
      ) : (
        <button type="button" className="carried-go" onClick={onGo}>
          {words}
          <span className="muted">{place}</span>
        </button>
      )}
      <Button size="small" aria-label={actName} onClick={onAct}>
        {act}
      </Button>
    </li>
  );
}
