import type { TableFormSection } from '../model/form-section.ts';
import { PAPERS, type PageSetup } from '../model/page-setup.ts';
import { type Report, reportTitle } from '../model/report.ts';
import { sanitizeText } from '../model/sanitize.ts';
import { gridColumns } from '../model/table-layout.ts';
import { pageSetupTexts } from '../texts/page-setup.ts';

// The look of pages, for every file format. The schema is in `shared/model/page-setup.ts`.

/** What head offices ask for: A4 upright, 標楷體, 14 pt and 12 pt in tables, the number of the page at the foot. */
export const DEFAULT_PAGE_SETUP: PageSetup = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 20, right: 20, bottom: 20, left: 20 },
  font: pageSetupTexts.defaultFont,
  bodySize: 14,
  cellSize: 12,
  header: '',
  footer: pageSetupTexts.defaultFooter,
};

/**
 * The set-up a report is printed with: its own, or else the office's, or else the default.
 * @param office what the office has chosen for all its reports, with widths for the tables of many forms
 */
export function pageSetupOf(report: Report, office: PageSetup | undefined): PageSetup {
  if (report.pageSetup !== undefined) return report.pageSetup;
  return office === undefined ? DEFAULT_PAGE_SETUP : setupOfForm(office, report.form.id);
}

/** An office's set-up for reports of one form: of the widths, only those of its tables. */
function setupOfForm({ columnWidths = {}, ...setup }: PageSetup, formId: string): PageSetup {
  const start = startOfForm(formId);
  const own = Object.entries(columnWidths)
    .filter(([key]) => key.startsWith(start))
    .map(([key, widths]) => [key.slice(start.length), widths] as const);
  return own.length === 0 ? setup : { ...setup, columnWidths: Object.fromEntries(own) };
}

/**
 * An office's set-up after one was chosen while a report of this form was open.
 * @param before the office's own; the widths that it has for other forms stay
 */
export function officeSetup(
  before: PageSetup | undefined,
  { columnWidths: chosen = {}, ...setup }: PageSetup,
  formId: string,
): PageSetup {
  const start = startOfForm(formId);
  const widths = [
    ...Object.entries(before?.columnWidths ?? {}).filter(([key]) => !key.startsWith(start)),
    ...Object.entries(chosen).map(([sectionId, own]) => [`${start}${sectionId}`, own] as const),
  ];
  return widths.length === 0 ? setup : { ...setup, columnWidths: Object.fromEntries(widths) };
}

/** How the keys of an office's widths begin: sections of different forms may have the same id. */
const startOfForm = (formId: string): string => `${formId}/`;

/** Lengths in twentieths of a point (DXA), font sizes in half points, as WordprocessingML counts them. */
export interface PageMeasures {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly isLandscape: boolean;
    readonly margins: PageSetup['margins'];
    /** From the edge of the paper to the line at its head or foot. */
    readonly header: number;
    readonly footer: number;
  };
  /** The width of the text, and of every table. */
  readonly textWidth: number;
  readonly textHeight: number;
  readonly font: string;
  /** One full-width character of running text and of table text. */
  readonly bodyEm: number;
  readonly cellEm: number;
  readonly size: {
    readonly title: number;
    readonly longTitle: number;
    readonly heading: number;
    readonly body: number;
    readonly cell: number;
    readonly footer: number;
  };
  /** Fixed line pitches: they look the same in every program, with or without a document grid. */
  readonly pitch: {
    readonly title: number;
    readonly heading: number;
    readonly body: number;
    readonly cell: number;
  };
}

const DXA_PER_MM = 1440 / 25.4;
const toDxa = (mm: number): number => Math.round(mm * DXA_PER_MM);

/** Everything that follows from a set-up, in the lengths that writers of files need. */
export function pageMeasures(setup: PageSetup): PageMeasures {
  const { paper, orientation, margins, font, bodySize, cellSize } = setup;
  const isLandscape = orientation === 'landscape';
  const [short, long] = [toDxa(PAPERS[paper].width), toDxa(PAPERS[paper].height)];
  const [width, height] = isLandscape ? [long, short] : [short, long];
  const [top, right, bottom, left] = [
    toDxa(margins.top),
    toDxa(margins.right),
    toDxa(margins.bottom),
    toDxa(margins.left),
  ];
  const body = 2 * bodySize;
  const cell = 2 * cellSize;
  const heading = body + 4;
  return {
    page: {
      width,
      height,
      isLandscape,
      margins: { top, right, bottom, left },
      header: Math.round(top / 2),
      footer: Math.round(bottom / 2),
    },
    textWidth: width - left - right,
    textHeight: height - top - bottom,
    font,
    bodyEm: body * DXA_PER_HALF_POINT,
    cellEm: cell * DXA_PER_HALF_POINT,
    size: { title: body + 8, longTitle: body + 4, heading, body, cell, footer: 20 },
    pitch: {
      title: (body + 8) * DXA_PER_HALF_POINT + 160,
      heading: heading * DXA_PER_HALF_POINT + 160,
      body: Math.round((body * DXA_PER_HALF_POINT * 11) / 7),
      cell: Math.round((cell * DXA_PER_HALF_POINT * 3) / 2),
    },
  };
}

const DXA_PER_HALF_POINT = 10;

/** The thousandths of a table's physical columns: those of the set-up where they fit, or else the form's. */
export function columnThousandths(
  formSection: TableFormSection,
  setup: PageSetup,
): readonly number[] {
  const own = gridColumns(formSection.columns).map(({ width }) => width);
  const chosen = setup.columnWidths?.[formSection.id];
  if (chosen === undefined || chosen.length !== own.length) return own;
  const sum = chosen.reduce((total, width) => total + width, 0);
  return chosen.map((width) => (width * 1000) / sum);
}

/** A piece of the line at the head or foot of a page. */
export type RunningPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** The number of this page, and of all pages. */
  | { readonly kind: 'page' | 'pages' };

const { signs } = pageSetupTexts;
const ANY_SIGN = new RegExp(
  `(${Object.values(signs)
    .map((sign) => sign.replaceAll(/[{}]/gu, '\\$&'))
    .join('|')})`,
  'u',
);

/** The line at the head or foot of a page in pieces; none when nothing is printed. */
export function runningLine(line: string, report: Report): readonly RunningPiece[] {
  const pieces: RunningPiece[] = [];
  let text = '';
  const endText = (): void => {
    if (text !== '') pieces.push({ kind: 'text', text });
    text = '';
  };
  // What a sign stands for is never looked through for signs itself.
  for (const piece of line.split(ANY_SIGN)) {
    if (piece === signs.page || piece === signs.pages) {
      endText();
      pieces.push({ kind: piece === signs.page ? 'page' : 'pages' });
    } else {
      text += onOneLine(filled(piece, report));
    }
  }
  endText();
  return pieces;
}

/** Stands for the number of a page in a line as text. */
export const PAGE_SIGN = '\uFFFC';

/** The lines at head and foot of a document's pages as text; empty where nothing is printed. */
export interface RunningLines {
  readonly header: string;
  readonly footer: string;
}

/** The lines that a set-up prints for a report. */
export function runningLines(setup: PageSetup, report: Report): RunningLines {
  const text = (line: string): string =>
    runningLine(line, report)
      .map((piece) => (piece.kind === 'text' ? piece.text : PAGE_SIGN))
      .join('');
  return { header: text(setup.header), footer: text(setup.footer) };
}

function filled(piece: string, report: Report): string {
  switch (piece) {
    case signs.agency:
      return report.agency;
    case signs.year:
      return String(report.year);
    case signs.title:
      return reportTitle(report);
    default:
      return piece;
  }
}

function onOneLine(text: string): string {
  return sanitizeText(text).replaceAll(/[\t\n]/gu, ' ');
}
