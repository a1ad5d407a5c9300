import type { CellAddress } from '../../../shared/model/address.ts';
import type { Report } from '../../../shared/model/report.ts';
import { placeName } from '../../../shared/search/place-name.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';

/** A place of the report in words. */
export function placeWords(report: Report, address: CellAddress): string {
  const name = placeName(report, address);
  return name === null ? '' : texts.path([name.section, ...name.path]);
}
