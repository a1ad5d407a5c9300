import { Packer } from 'docx';
import type { Report } from '../../model/report.ts';
import type { ExportOptions } from '../exporter.ts';
import { printedReport } from '../printed-report.ts';
import { CORE_PROPERTIES_PATH, corePropertiesXml } from './core-properties.ts';
import { reportDocument } from './document.ts';
import { fixZipTimes } from './zip-times.ts';

/** A report as the bytes of a .docx file. Same report and options, same bytes, on any machine at any time. */
export async function writeDocx(report: Report, options: ExportOptions): Promise<Uint8Array> {
  const buffer = await Packer.toArrayBuffer(reportDocument(printedReport(report), options), false, [
    { path: CORE_PROPERTIES_PATH, data: corePropertiesXml(report, options) },
  ]);
  const bytes = new Uint8Array(buffer);
  fixZipTimes(bytes);
  return bytes;
}
