import type { Report } from '../../model/report.ts';
import { exportTexts } from '../../texts/export.ts';
import { compareText } from '../compare-text.ts';
import { excerptOf } from '../excerpt.ts';
import { expectedText } from '../expected-text.ts';
import type { ExportOptions } from '../exporter.ts';
import { headingTexts } from '../html/document.ts';
import { pageSetupOf, runningLine } from '../page-setup.ts';
import { printedReport } from '../printed-report.ts';
import { expectedPrint } from './expected-print.ts';
import { PdfFault } from './pdf-value.ts';
import { printedStructure } from './printed-structure.ts';
import { readTaggedText, type TaggedText } from './tagged-text.ts';
import { unprintedCharacters } from './unprinted-characters.ts';
import { visibleText } from './visible-text.ts';

const words = exportTexts.pdf;

/**
 * Reads a printed file again and compares it with the report: every visible character of every cell, the header row
 * on each page of its table, the bookmarks, and what stands at the head and foot of every page.
 * @returns the places that differ, in words for a person
 */
export async function verifyPdf(
  report: Report,
  bytes: Uint8Array,
  options: ExportOptions,
): Promise<readonly string[]> {
  const read = readOrNull(bytes);
  if (read === null) return [exportTexts.unreadable.notPackage];
  const expected = expectedPrint(expectedText(report));
  const printed = printedStructure(read.nodes);
  const text = compareText(expected, printed).map(({ place, detail }) => `${place}：${detail}`);
  // First, since it says why the places after it differ.
  const unprinted = text.length === 0 ? [] : unprintedCharacters(expected, printed);
  const fonts = unprinted.length === 0 ? [] : [words.noFont(unprinted)];
  return [
    ...fonts,
    ...text,
    ...verifyBookmarks(report, read),
    ...verifyRunningLines(report, read, options),
  ];
}

function readOrNull(bytes: Uint8Array): TaggedText | null {
  try {
    return readTaggedText(bytes);
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error;
    return null;
  }
}

/** Every heading has its bookmark, in their order. */
function verifyBookmarks(report: Report, { bookmarks }: TaggedText): readonly string[] {
  const seen = (texts: readonly string[]) => texts.map(visibleText).filter((text) => text !== '');
  const wanted = seen(headingTexts(printedReport(report)));
  const found = seen(bookmarks);
  const missing = wanted.findIndex((heading, i) => heading !== found[i]);
  if (missing === -1 && wanted.length === found.length) return [];
  return [words.bookmark(excerptOf(wanted[missing] ?? found[wanted.length] ?? ''))];
}

/** The lines at the head and foot of each page, with its number; nothing else stands outside of the text. */
function verifyRunningLines(
  report: Report,
  { loose }: TaggedText,
  options: ExportOptions,
): readonly string[] {
  const { header, footer } = pageSetupOf(report, options.pageSetup);
  const filled = (line: string, page: number): string =>
    visibleText(
      runningLine(line, report)
        .map((piece) => {
          if (piece.kind === 'text') return piece.text;
          return String(piece.kind === 'page' ? page : loose.length);
        })
        .join(''),
    );
  return loose.flatMap((text, i) => {
    const [head, foot] = [filled(header, i + 1), filled(footer, i + 1)];
    const found = visibleText(text);
    return [head + foot, foot + head].includes(found) ? [] : [words.runningLine(i + 1)];
  });
}
