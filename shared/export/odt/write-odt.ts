import type { Report } from '../../model/report.ts';
import { withoutUnusedImages } from '../../model/report-image.ts';
import { type Codec, PURE_CODEC } from '../../package/codec.ts';
import { packReport } from '../carried-report.ts';
import { expectedText } from '../expected-text.ts';
import type { ExportOptions } from '../exporter.ts';
import { runningLines } from '../page-setup.ts';
import { printedReport } from '../printed-report.ts';
import { CARRIED_PATH } from './carried.ts';
import { contentPart } from './content-part.ts';
import { metaPart } from './meta-part.ts';
import { createOdtSheet } from './odt-sheet.ts';
import { odtPackage, type PackageFile } from './package.ts';
import { settingsPart } from './settings-part.ts';
import { stylesPart } from './styles-part.ts';

/** A report as the bytes of an .odt file. Same report, options and codec, same bytes at any time. */
export async function writeOdt(
  written: Report,
  options: ExportOptions,
  codec: Codec = PURE_CODEC,
): Promise<Uint8Array> {
  const report = withoutUnusedImages(written);
  const sheet = createOdtSheet(report, options);
  const printed = printedReport(report);
  const content = contentPart(printed, sheet);
  const xml = (path: string, part: string): PackageFile => ({
    path,
    mime: 'text/xml',
    content: part,
  });
  const comments = sheet.comments?.all().length ?? 0;
  const carried = sheet.hasAnchors
    ? packReport(
        report,
        { text: expectedText(report, options), comments },
        runningLines(sheet.setup, report),
        sheet.usedImages(),
        codec,
      )
    : null;
  const files = [
    xml('content.xml', content),
    xml('styles.xml', stylesPart(printed, sheet)),
    xml('settings.xml', settingsPart()),
    xml('meta.xml', metaPart(report, options)),
    ...sheet
      .pictures()
      .map(({ path, mime, bytes }) => ({ path, mime, content: bytes, isStored: true })),
    ...(carried === null ? [] : [xml(CARRIED_PATH, carried)]),
  ];
  return odtPackage(files, codec);
}
