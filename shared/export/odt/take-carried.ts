import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '../../model/result.ts';
import type { Package } from '../../package/read-package.ts';
import type { CarriedDocument, CarriedRefusal } from '../carried-document.ts';
import { contentHash, unpackReport } from '../carried-report.ts';
import { CARRIED_PATH } from './carried.ts';
import { contentOfPackage, picturesOfPackage } from './package-content.ts';
import { readContent } from './read-back.ts';

/**
 * The report in an OpenDocument text, and whether the document still says what it said when it was exported. Programs
 * that save the document anew, LibreOffice among them, leave the report out.
 */
export function takeCarriedFromOdt(opened: Package): Result<CarriedDocument, CarriedRefusal> {
  const content = contentOfPackage(opened);
  if (!content.ok)
    return err({ code: content.error.code === 'no-document' ? 'foreign' : 'damaged' });
  const part = opened.read(CARRIED_PATH);
  if (!part.ok) return err({ code: 'damaged' });
  if (part.value === null) return err({ code: 'foreign' });
  const carried = unpackReport(strFromU8(part.value), () => picturesOfPackage(opened));
  if (!carried.ok) return carried;
  const read = readContent(content.value);
  const now = read.ok ? contentHash(read.value) : null;
  return ok({ ...carried.value, isUnchanged: now === carried.value.contentHash });
}
