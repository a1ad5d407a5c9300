import type { Exporter, FileExporter } from './exporter.ts';
import { FORMAT_IDS, type FormatId } from './formats.ts';

/** What makes each format. Loaded when it is asked for: one library does not slow down another format. */
const LOADERS: { readonly [Id in FormatId]: () => Promise<Exporter> } = {
  docx: async () => (await import('./docx/docx-exporter.ts')).docxExporter,
  odt: async () => (await import('./odt/odt-exporter.ts')).odtExporter,
  pdf: async () => (await import('./pdf/pdf-exporter.ts')).pdfExporter,
  html: async () => (await import('./html/html-exporter.ts')).htmlExporter,
};

/** The exporter of a format. */
export function loadExporter(id: FormatId): Promise<Exporter> {
  return LOADERS[id]();
}

/** All of them, in the order of the formats. */
export function allExporters(): Promise<readonly Exporter[]> {
  return Promise.all(FORMAT_IDS.map(loadExporter));
}

/** Those that make the finished file themselves, and can be read back in its places. */
export async function fileExporters(): Promise<readonly FileExporter[]> {
  return (await allExporters()).filter((exporter) => exporter.kind === 'file');
}
