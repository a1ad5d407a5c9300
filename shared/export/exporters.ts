import { docxExporter } from './docx/docx-exporter.ts';
import type { Exporter } from './exporter.ts';

/** Every format a report can be exported to. */
export const EXPORTERS: readonly Exporter[] = [docxExporter];

/** The exporter for a file of this name, by its ending; undefined when there is none. */
export function exporterForFile(name: string): Exporter | undefined {
  return EXPORTERS.find(({ extension }) => name.toLowerCase().endsWith(`.${extension}`));
}
