import { exportTexts } from '../texts/export.ts';
import { diffTexts } from '../texts/part.ts';
import { alignLists } from './align-lists.ts';
import type { ExportDifference } from './compare-text.ts';
import { excerptOf, excerptPair } from './excerpt.ts';
import type { ExpectedDetails } from './expected-details.ts';
import type { ExportedComment, ExportedDetails, MarkedWords } from './exported-document.ts';

const { difference: words, place: places } = exportTexts;

/**
 * Compares what a file holds beside its text with what must be in it.
 * @returns every place that differs; an empty list when the file holds all of it and nothing else.
 */
export function compareDetails(
  expected: ExpectedDetails,
  actual: ExportedDetails,
): readonly ExportDifference[] {
  return [
    ...compareLine(places.header, expected.header, actual.header),
    ...compareLine(places.footer, expected.footer, actual.footer),
    ...compareMarks(expected.marked, actual.marked),
    ...comparePictures(expected.pictures, actual.pictures),
    ...compareComments(expected.comments, actual.comments),
  ];
}

function compareLine(place: string, expected: string, actual: string): readonly ExportDifference[] {
  if (expected === actual) return [];
  return [{ place, detail: words.line(...excerptPair(expected, actual)) }];
}

function compareMarks(
  expected: ExpectedDetails['marked'],
  actual: ExportedDetails['marked'],
): readonly ExportDifference[] {
  let lastPlace: string = places.start;
  const isSame = (a: MarkedWords, b: MarkedWords): boolean => markedText(a) === markedText(b);
  return alignLists(expected, actual, isSame).flatMap(([want, got]) => {
    if (want === undefined) {
      if (got === undefined) return [];
      return [{ place: places.after(lastPlace), detail: words.extraMarks(markedText(got)) }];
    }
    lastPlace = want.place;
    if (got === undefined) {
      return [{ place: want.place, detail: words.missingMarks(markedText(want)) }];
    }
    if (isSame(want, got)) return [];
    return [{ place: want.place, detail: words.marks(markedText(want), markedText(got)) }];
  });
}

function markedText({ marks, text }: MarkedWords): string {
  return words.marked(
    marks.map((mark) => diffTexts.marks[mark]),
    excerptOf(text),
  );
}

function comparePictures(
  expected: ExpectedDetails['pictures'],
  actual: ExportedDetails['pictures'],
): readonly ExportDifference[] {
  let lastPlace: string = places.start;
  const isSame = (
    a: ExpectedDetails['pictures'][number],
    b: ExportedDetails['pictures'][number],
  ): boolean => b !== null && sameBytes(a.bytes, b);
  return alignLists(expected, actual, isSame).flatMap(
    ([want, got]): readonly ExportDifference[] => {
      if (want === undefined) {
        return [{ place: places.after(lastPlace), detail: words.extraPicture }];
      }
      lastPlace = want.place;
      if (got === undefined || got === null) {
        return [{ place: want.place, detail: words.missingPicture }];
      }
      return isSame(want, got) ? [] : [{ place: want.place, detail: words.picture }];
    },
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** A comment on words that are apart is in the file several times: only whether it is there counts. */
function compareComments(
  expected: readonly ExportedComment[],
  actual: readonly ExportedComment[],
): readonly ExportDifference[] {
  const wanted = new Set(expected.map(commentText));
  const found = new Set(actual.map(commentText));
  return [
    ...[...wanted].filter((text) => !found.has(text)).map(words.missing),
    ...[...found].filter((text) => !wanted.has(text)).map(words.extra),
  ].map((detail) => ({ place: places.comments, detail }));
}

/** Attributes keep neither tabs nor lines; a name needs none. */
function commentText({ author, text }: ExportedComment): string {
  return words.comment(author.replaceAll(/\s+/gu, ' ').trim(), text);
}
