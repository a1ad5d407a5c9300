import { richTextAt, writableAddresses } from '../model/address.ts';
import type { Report } from '../model/report.ts';
import { placeName } from '../search/place-name.ts';
import type { MissingPicture } from './imported-document.ts';

/** Each place at which a report shows one of its lost pictures, in reading order. */
export function missingIn(report: Report, lost: readonly string[]): readonly MissingPicture[] {
  if (lost.length === 0) return [];
  return writableAddresses(report).flatMap((address) =>
    (richTextAt(report, address) ?? []).flatMap((block): readonly MissingPicture[] => {
      if (block.type !== 'image' || !lost.includes(block.imageId)) return [];
      const name = placeName(report, address);
      const place = name === null ? [] : [name.section, ...name.path];
      return [{ imageId: block.imageId, alt: block.alt, place }];
    }),
  );
}
