import type { FileExporter } from '../exporter.ts';
import { readBackDocx } from './read-back.ts';
import { writeDocx } from './write-docx.ts';

/** Word documents. */
export const docxExporter: FileExporter = {
  kind: 'file',
  id: 'docx',
  followsPrintedChoices: true,
  export: writeDocx,
  readBack: readBackDocx,
};
