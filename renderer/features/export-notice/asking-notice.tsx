import { yearWork } from '../../../shared/carry/year-work.ts';
import {
  firstPrivateHit,
  type PrivateCharacter,
  privateCharacters,
} from '../../../shared/export/private-characters.ts';
import { lostFields } from '../../../shared/model/refresh-fields.ts';
import type { Report } from '../../../shared/model/report.ts';
import { hitRange } from '../../../shared/search/hit.ts';
import { carryTexts } from '../../../shared/texts/carry.ts';
import { exportNoticeTexts as texts } from '../../../shared/texts/export-notice.ts';
import { figureTexts } from '../../../shared/texts/figures.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Whether something in a report will not be printed as it is meant, so that the user is asked first. */
export function hasDoubts(report: Report): boolean {
  return (
    lostFields(report, 'figure').length > 0 ||
    privateCharacters(report).length > 0 ||
    hasYearWork(report)
  );
}

/** Whether some of last year's text was not looked at yet. */
function hasYearWork(report: Report): boolean {
  const { years, sentences } = yearWork(report);
  return years + sentences > 0;
}

export interface AskingNoticeProps {
  readonly document: EditedDocument;
  /** Goes to the next figure that has no amount. */
  readonly onFaulty: () => void;
  /** Shows what was taken over from the year before and not looked at yet. */
  readonly onYears: () => void;
  readonly onAnyway: () => void;
  readonly dismiss: React.ReactNode;
}

/** What will not be printed as it is meant, with the way to it and the way on. Nothing once it is mended. */
export function AskingNotice({
  document,
  onFaulty,
  onYears,
  onAnyway,
  dismiss,
}: AskingNoticeProps): React.JSX.Element | null {
  const report = useSelected(document, (state) => state.report);
  const faulty = lostFields(report, 'figure').length;
  const characters = privateCharacters(report);
  const { years, sentences } = yearWork(report);
  if (!hasDoubts(report)) return null;
  const hit = faulty > 0 ? null : firstPrivateHit(report);
  const look =
    faulty > 0
      ? onFaulty
      : hit !== null
        ? () => document.activate(hit.address, hitRange(hit))
        : hasYearWork(report) && onYears;
  return (
    <section className="export-notice" role="alert">
      <Icon name="warning" />
      <div className="export-notice-words">
        {faulty > 0 && <p>{figureTexts.exportAsks(faulty)}</p>}
        {characters.length > 0 && <p>{privateWords(characters)}</p>}
        {years + sentences > 0 && <p>{carryTexts.exportAsks(years, sentences)}</p>}
      </div>
      {look !== false && (
        <Button size="small" onClick={look}>
          {figureTexts.lookFirst}
        </Button>
      )}
      <Button size="small" onClick={onAnyway}>
        {figureTexts.exportAnyway}
      </Button>
      {dismiss}
    </section>
  );
}

/** No more are named; the others are counted. */
const NAMED = 3;

function privateWords(characters: readonly PrivateCharacter[]): string {
  const places = characters
    .slice(0, NAMED)
    .map(({ character, place }) => texts.privatePlace(codeOf(character), place));
  return texts.privateAsks(places, Math.max(0, characters.length - NAMED));
}

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
