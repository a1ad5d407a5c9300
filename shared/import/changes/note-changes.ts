import type { RunningLines } from '../../export/page-setup.ts';
import { PAGE_SIGN } from '../../export/page-setup.ts';
import { richTextAt, writableAddresses } from '../../model/address.ts';
import type { Report } from '../../model/report.ts';
import { plainText } from '../../model/rich-text.ts';
import { exportTexts } from '../../texts/export.ts';
import { importTexts } from '../../texts/import.ts';
import type { ForeignNote } from '../foreign-document.ts';
import { isPageNumber } from '../notice-list.ts';
import type { ChangeList } from './change-list.ts';
import { foldLine } from './fold-line.ts';

const place = importTexts.place;

/**
 * Lists what stands beside the text and is not the report's own: footnotes, comments that somebody wrote or reworded,
 * lines at head or foot that were changed, and words that tracked changes took out and the report never had.
 * @param running the lines at head and foot as they were printed
 */
export function compareNotes(
  list: ChangeList,
  notes: readonly ForeignNote[],
  running: RunningLines,
): void {
  const said = commentTexts(list.base);
  const written = writtenText(list.printed);
  for (const { kind, text } of notes) {
    const folded = foldLine(text);
    if (kind === 'footnote') list.unplacedText([place.notes.footnote], text);
    if (kind === 'comment' && !said.has(folded)) list.unplacedText([place.notes.comment], text);
    // What the report has is struck out where it stands.
    if (kind === 'deleted' && !written.includes(folded))
      list.unplacedText([place.notes.deleted], text);
  }
  compareRunning(
    list,
    notes.filter(({ kind }) => kind === 'header').map(({ text }) => text),
    [running.header, running.footer].filter(
      (line) => !isPageNumber(line.replaceAll(PAGE_SIGN, '')),
    ),
  );
}

/** Each line of a document that is printed on every page, once, against those of the report. */
function compareRunning(
  list: ChangeList,
  found: readonly string[],
  expected: readonly string[],
): void {
  const patterns = expected.map((line) => ({ line, pattern: patternOf(line) }));
  const isKnown = (text: string): boolean =>
    patterns.some(({ pattern }) => pattern.test(foldLine(text)));
  const strange = [...new Set(found.filter((text) => !isKnown(text)))];
  for (const text of strange) list.unplacedText([place.notes.header], text);
  if (strange.length > 0) return;
  for (const { line, pattern } of patterns) {
    if (found.some((text) => pattern.test(foldLine(text)))) continue;
    const before = line.replaceAll(PAGE_SIGN, '#');
    list.add({ kind: 'fixed', place: [place.notes.header], before, after: '' });
  }
}

/** The line with any number of a page, as programs have worked it out, or with none. */
function patternOf(line: string): RegExp {
  const pieces = foldLine(line)
    .split(PAGE_SIGN)
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  return new RegExp(`^${pieces.join('[\\dIVXLCivxlc]*')}$`, 'u');
}

/** What the report's own comments say in a document, folded. */
function commentTexts({ comments = [] }: Report): ReadonlySet<string> {
  const { wordsGone, resolved } = exportTexts.comments;
  return new Set(
    [
      resolved,
      ...comments.flatMap(({ quote, messages }) =>
        messages.flatMap(({ text }) => [text, `${wordsGone(quote)}\n${text}`]),
      ),
    ].map(foldLine),
  );
}

function writtenText(report: Report): string {
  return foldLine(
    writableAddresses(report)
      .map((address) => plainText(richTextAt(report, address) ?? []))
      .join('\n'),
  );
}
