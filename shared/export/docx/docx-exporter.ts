import { exportTexts } from '../../texts/export.ts';
import type { Exporter } from '../exporter.ts';
import { readBackDocx } from './read-back.ts';
import { writeDocx } from './write-docx.ts';

/** Word documents. */
export const docxExporter: Exporter = {
  id: 'docx',
  extension: 'docx',
  label: exportTexts.docxLabel,
  export: writeDocx,
  readBack: readBackDocx,
};
