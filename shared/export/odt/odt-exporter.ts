import type { FileExporter } from '../exporter.ts';
import { readBackOdt, readWholeOdt } from './read-back.ts';
import { writeOdt } from './write-odt.ts';

/** OpenDocument text (ISO/IEC 26300, CNS 15251). */
export const odtExporter: FileExporter = {
  kind: 'file',
  id: 'odt',
  export: writeOdt,
  readBack: readBackOdt,
  readWhole: readWholeOdt,
};
