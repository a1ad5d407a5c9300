import type { PageExporter } from '../exporter.ts';
import { writeHtml } from '../html/write-html.ts';
import { verifyPdf } from './verify-pdf.ts';

/** PDF files: Chromium prints the web page. */
export const pdfExporter: PageExporter = {
  kind: 'page',
  id: 'pdf',
  page: writeHtml,
  verify: verifyPdf,
};
