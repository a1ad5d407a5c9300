import type { FileExporter } from '../exporter.ts';
import { readBackHtml } from './read-back.ts';
import { writeHtml } from './write-html.ts';

/** Web pages. */
export const htmlExporter: FileExporter = {
  kind: 'file',
  id: 'html',
  export: writeHtml,
  readBack: readBackHtml,
};
