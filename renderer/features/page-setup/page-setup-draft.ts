import {
  FONT_POINTS,
  MARGIN_MM,
  type Orientation,
  PAPERS,
  type PageSetup,
  type Paper,
} from '../../../shared/model/page-setup.ts';
import { pageSetupTexts as texts } from '../../../shared/texts/page-setup.ts';

export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export const TEXT_SIZES = ['bodySize', 'cellSize'] as const;

/** A page set-up as it stands in the fields: numbers as they were typed. */
export interface PageSetupDraft {
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly margins: Readonly<Record<(typeof SIDES)[number], string>>;
  readonly font: string;
  readonly bodySize: string;
  readonly cellSize: string;
  readonly header: string;
  readonly footer: string;
}

/** The fields for a set-up. */
export function draftOf(setup: PageSetup): PageSetupDraft {
  const { paper, orientation, margins, font, bodySize, cellSize, header, footer } = setup;
  const { top, right, bottom, left } = margins;
  return {
    paper,
    orientation,
    margins: {
      top: String(top),
      right: String(right),
      bottom: String(bottom),
      left: String(left),
    },
    font,
    bodySize: String(bodySize),
    cellSize: String(cellSize),
    header,
    footer,
  };
}

/** The least that must be left of the paper's width and height for text, in millimetres. */
const LEAST_ROOM = 80;

/** What is wrong with a margin as typed; null when nothing is. */
export function marginFault(typed: string): string | null {
  return isWithin(typed, MARGIN_MM) ? null : texts.badMargin(MARGIN_MM.least, MARGIN_MM.most);
}

/** The same for a font size, which goes by halves. */
export function sizeFault(typed: string): string | null {
  const isFit = isWithin(typed, FONT_POINTS) && Number.isInteger(numberOf(typed) * 2);
  return isFit ? null : texts.badSize(FONT_POINTS.least, FONT_POINTS.most);
}

/** What is wrong with the page as a whole, when each field is right by itself. */
export function roomFault({ paper, orientation, margins }: PageSetupDraft): string | null {
  const { width, height } = PAPERS[paper];
  const [across, down] = orientation === 'portrait' ? [width, height] : [height, width];
  const room = Math.min(
    across - numberOf(margins.left) - numberOf(margins.right),
    down - numberOf(margins.top) - numberOf(margins.bottom),
  );
  return room < LEAST_ROOM ? texts.narrow : null;
}

/**
 * The set-up that the fields say; null while something is wrong.
 * @param before what the fields were made from: it keeps what has no field
 */
export function setupOf(draft: PageSetupDraft, before: PageSetup): PageSetup | null {
  const { margins, bodySize, cellSize } = draft;
  const isFit =
    SIDES.every((side) => marginFault(margins[side]) === null) &&
    TEXT_SIZES.every((size) => sizeFault(draft[size]) === null) &&
    roomFault(draft) === null;
  if (!isFit) return null;
  return {
    ...before,
    ...draft,
    margins: {
      top: numberOf(margins.top),
      right: numberOf(margins.right),
      bottom: numberOf(margins.bottom),
      left: numberOf(margins.left),
    },
    bodySize: numberOf(bodySize),
    cellSize: numberOf(cellSize),
  };
}

/** Also as full-width digits, which an input method may have typed. */
function numberOf(typed: string): number {
  const plain = typed.normalize('NFKC').trim();
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
}

function isWithin(typed: string, { least, most }: { least: number; most: number }): boolean {
  const value = numberOf(typed);
  return value >= least && value <= most;
}
