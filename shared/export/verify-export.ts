import type { Report } from '../model/report.ts';
import type { Codec } from '../package/codec.ts';
import { exportTexts } from '../texts/export.ts';
import { compareDetails } from './compare-details.ts';
import { compareText, type ExportDifference } from './compare-text.ts';
import { expectedDetails } from './expected-details.ts';
import { expectedText } from './expected-text.ts';
import type { ExportChoices } from './export-options.ts';
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
  choices: Partial<ExportChoices> = {},
  codec?: Codec,
): readonly string[] {
  if (exporter.readWhole !== undefined) {
    const actual = exporter.readWhole(bytes, codec);
    if (!actual.ok) return [unreadableWords(actual.error)];
    const { text, details } = actual.value;
    return inWords([
      ...compareText(expectedText(report, choices), text),
      ...compareDetails(expectedDetails(report, choices), details),
    ]);
  }
  const actual = exporter.readBack(bytes, codec);
  if (!actual.ok) return [unreadableWords(actual.error)];
  return inWords(compareText(expectedText(report), actual.value));
}

function inWords(differences: readonly ExportDifference[]): readonly string[] {
  return differences.map(({ place, detail }) => `${place}：${detail}`);
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
