import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Report } from '../../model/report.ts';
import { type RunningPiece, runningLine } from '../page-setup.ts';
import type { Drawings } from './drawings.ts';
import { STYLE } from './styles.ts';

/** The paper, its margins, and the lines at head and foot: 「第 3 頁，共 12 頁」. */
export function pageSetup(
  report: Report,
  { setup, measures }: Drawings,
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const { width, height, isLandscape, margins, header, footer } = measures.page;
  const head = runningLine(setup.header, report);
  const foot = runningLine(setup.footer, report);
  return {
    properties: {
      page: {
        size: {
          // The library turns the paper itself: it takes the width of the paper upright.
          width: isLandscape ? height : width,
          height: isLandscape ? width : height,
          ...(isLandscape ? { orientation: PageOrientation.LANDSCAPE } : {}),
        },
        margin: { ...margins, header, footer },
      },
    },
    ...(head.length === 0 ? {} : { headers: { default: new Header({ children: [line(head)] }) } }),
    ...(foot.length === 0 ? {} : { footers: { default: new Footer({ children: [line(foot)] }) } }),
  };
}

function line(pieces: readonly RunningPiece[]): Paragraph {
  return new Paragraph({ style: STYLE.footer, children: pieces.map(runOf) });
}

function runOf(piece: RunningPiece): TextRun {
  // As `text`, never among `children`: there the library takes words such as CURRENT for page numbers.
  if (piece.kind === 'text') return new TextRun({ text: piece.text });
  const field = piece.kind === 'page' ? PageNumber.CURRENT : PageNumber.TOTAL_PAGES;
  return new TextRun({ children: [field] });
}
