import { REAL_FILE_OPS } from '../../storage/file-ops.ts';
import { readBytes } from '../../storage/read-report.ts';
import type { Handler } from '../handler.ts';

/** Opens the sample as a copy. */
export const reportsOpenSample: Handler<'reports:open-sample'> = async (_args, { services }) => {
  const read = await readBytes(services.sampleFile, REAL_FILE_OPS);
  return read.ok ? services.reports.openCopy(read.value.bytes, services.sampleFile) : read;
};
