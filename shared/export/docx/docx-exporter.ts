import type { FileExporter } from '../exporter.ts';
import { readBackDocx, readWholeDocx } from './read-back.ts';
import { writeDocx } from './write-docx.ts';

/** Word documents. */
export const docxExporter: FileExporter = {
  kind: 'file',
  id: 'docx',
  export: writeDocx,
  readBack: readBackDocx,
  readWhole: readWholeDocx,
};
