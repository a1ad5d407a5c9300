import type { Report } from '../model/report.ts';
import type { Codec } from '../package/codec.ts';
import { exportTexts } from '../texts/export.ts';
import { compareText } from './compare-text.ts';
import { expectedText, type PrintedChoices } from './expected-text.ts';
import type { FileExporter, UnreadableCause } from './exporter.ts';

/**
 * Opens a finished file again and compares it with the report.
 * @param choices those the file was made with
 * @returns the places that differ, in words for a person; an empty list when text in equals text out.
 */
export function verifyExport(
  exporter: FileExporter,
  report: Report,
  bytes: Uint8Array,
  choices: PrintedChoices = {},
  codec?: Codec,
): readonly string[] {
  const printed = exporter.followsPrintedChoices === true ? choices : {};
  const actual = exporter.readBack(bytes, codec);
  if (!actual.ok) return [unreadableWords(actual.error)];
  return compareText(expectedText(report, printed), actual.value).map(
    ({ place, detail }) => `${place}：${detail}`,
  );
}

function unreadableWords(cause: UnreadableCause): string {
  const words = exportTexts.unreadable;
  switch (cause.code) {
    case 'not-package':
      return words.notPackage;
    case 'too-large':
      return words.tooLarge;
    case 'no-document':
      return words.noDocument;
    case 'not-xml':
      return words.notXml(cause.detail);
  }
}
