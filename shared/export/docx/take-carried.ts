import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../model/result.ts';
import type { Package } from '../../package/read-package.ts';
import type { CarriedDocument, CarriedRefusal } from '../carried-document.ts';
import { type CarriedReport, contentHash, unpackReport } from '../carried-report.ts';
import { partsOf, picturesOf } from './package-part.ts';
import { readParts } from './read-back.ts';

/** The report in a Word document, and whether the document still says what it said when it was exported. */
export function takeCarriedFromDocx(opened: Package): Result<CarriedDocument, CarriedRefusal> {
  const parts = partsOf(opened);
  if (!parts.ok) return err({ code: parts.error.code === 'no-document' ? 'foreign' : 'damaged' });
  const carried = findCarried(opened);
  if (!carried.ok) return carried;
  const text = readParts(parts.value);
  const now = text.ok
    ? contentHash({ text: text.value, comments: countComments(parts.value.comments) })
    : null;
  return ok({ ...carried.value, isUnchanged: now === carried.value.contentHash });
}

/** Word numbers custom parts as it likes: ours is known by its namespace. */
function findCarried(opened: Package): Result<CarriedReport, CarriedRefusal> {
  for (const name of opened.names) {
    if (!/^customXml\/item\d+\.xml$/u.test(name)) continue;
    const part = opened.read(name);
    if (!part.ok) return err({ code: 'damaged' });
    const found = unpackReport(strFromU8(part.value ?? new Uint8Array()), () => picturesOf(opened));
    if (found.ok || found.error.code !== 'foreign') return found;
  }
  return err({ code: 'foreign' });
}

function countComments(xml: string): number {
  if (xml === '') return 0;
  const parser = new SaxesParser();
  let count = 0;
  parser.on('error', () => {
    count = Number.NaN;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:comment') count += 1;
  });
  parser.write(xml).close();
  return count;
}
