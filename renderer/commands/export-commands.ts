import { FORMAT_IDS, type FormatId } from '../../shared/export/formats.ts';
import type { Command } from './command.ts';
import { fileExportDocx } from './file-export-docx.ts';
import { fileExportHtml } from './file-export-html.ts';
import { fileExportOdt } from './file-export-odt.ts';
import { fileExportPdf } from './file-export-pdf.ts';

/** One for each format: the type refuses a format that nobody could choose. */
const BY_FORMAT: { readonly [Id in FormatId]: Command } = {
  docx: fileExportDocx,
  odt: fileExportOdt,
  pdf: fileExportPdf,
  html: fileExportHtml,
};

/** In the order of the formats. */
export const EXPORT_COMMANDS: readonly Command[] = FORMAT_IDS.map((id) => BY_FORMAT[id]);
