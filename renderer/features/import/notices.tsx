import type { ForeignDocument, ImportNotice } from '../../../shared/import/foreign-document.ts';
import type { MissingPicture } from '../../../shared/import/imported-document.ts';
import { importTexts } from '../../../shared/texts/import.ts';

const texts = importTexts.notices;
/** So much of a text is shown to tell which it is. */
const SHOWN = 80;

/** What was left alone while a document was read; nothing when there is nothing to say. */
export function Notices({
  document,
  notes,
  lostPictures,
}: {
  readonly document: ForeignDocument;
  /** Those of the document's texts beside its pages' body that are told nowhere else. */
  readonly notes: ForeignDocument['notes'];
  /** Pictures of the report in the document that nothing has any more. */
  readonly lostPictures: readonly MissingPicture[];
}): React.JSX.Element | null {
  const lines = [
    ...lostPictures.map(({ alt, place }) =>
      texts.lostPicture(alt || texts.pictureNoName, place.join(importTexts.place.separator)),
    ),
    ...document.notices.map(words),
    ...notes.map(({ kind, text }) => texts[kind](shorten(text))),
  ];
  if (lines.length === 0) return null;
  return (
    <details className="import-notices" open={document.notices.length + lostPictures.length > 0}>
      <summary>{texts.title}</summary>
      <ul>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change their order, and two may be equal
          <li key={i}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function words(notice: ImportNotice): string {
  switch (notice.code) {
    case 'macros':
      return texts.macros;
    case 'links':
    case 'objects':
    case 'ruby':
    case 'embedded':
      return texts[notice.code](notice.count);
    case 'private-use':
      return texts.privateUse(
        notice.signs
          .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
          .join('、'),
      );
    case 'picture':
      return texts.picture(notice.alt || texts.pictureNoName, texts.pictureWhy[notice.why]);
  }
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const signs = [...line];
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN).join('')}…` : line;
}
