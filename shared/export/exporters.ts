import { docxExporter } from './docx/docx-exporter.ts';
import type { Exporter } from './exporter.ts';

/** Every format a report can be exported to. */
export const EXPORTERS: readonly Exporter[] = [docxExporter];

/** The exporter with this id; undefined when there is none. */
export function exporterById(id: string): Exporter | undefined {
  return EXPORTERS.find((exporter) => exporter.id === id);
}
