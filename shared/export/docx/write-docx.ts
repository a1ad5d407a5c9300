import type { Report } from '../../model/report.ts';
import { withoutUnusedImages } from '../../model/report-image.ts';
import { type Codec, PURE_CODEC } from '../../package/codec.ts';
import { writePackage } from '../../package/write-package.ts';
import { packReport } from '../carried-report.ts';
import { expectedText } from '../expected-text.ts';
import type { ExportOptions } from '../exporter.ts';
import { runningLines } from '../page-setup.ts';
import { printedReport } from '../printed-report.ts';
import { carriedParts, carriedProperties } from './carried-part.ts';
import { CORE_PROPERTIES_PATH, corePropertiesXml } from './core-properties.ts';
import { reportDocument } from './document.ts';
import { createDrawings } from './drawings.ts';
import { libraryParts } from './library-parts.ts';

const NUMBERING_PATH = 'word/numbering.xml';

/** A report as the bytes of a .docx file. Same report, options and codec, same bytes at any time. */
export async function writeDocx(
  written: Report,
  options: ExportOptions,
  codec: Codec = PURE_CODEC,
): Promise<Uint8Array> {
  const report = withoutUnusedImages(written);
  const isCarried = options.carriesReport === true;
  const printed = printedReport(report);
  const drawings = createDrawings(printed, options);
  const { document, comments } = reportDocument(printed, drawings, {
    contents: options.contents === true,
    carried: isCarried ? carriedProperties(report) : null,
  });
  // The pictures are known only when every block has been made.
  const carried = isCarried
    ? packReport(
        report,
        { text: expectedText(report, options), comments },
        runningLines(drawings.setup, report),
        drawings.usedImages,
        codec,
      )
    : null;
  const parts = libraryParts(document, [
    { path: CORE_PROPERTIES_PATH, data: corePropertiesXml(report, options) },
    ...(drawings.lists === null ? [] : [{ path: NUMBERING_PATH, data: drawings.lists.xml() }]),
    ...(carried === null ? [] : carriedParts(carried)),
  ]);
  return writePackage(parts, codec);
}
