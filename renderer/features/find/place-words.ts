import type { CellAddress } from '../../../shared/model/address.ts';
import type { Report } from '../../../shared/model/report.ts';
import { placeNames } from '../../../shared/search/place-name.ts';
import { findTexts } from '../../../shared/texts/find.ts';

/** The place of a hit in words: 構面一：基礎服務／(一)服務一致及正確性／1. 訂定流程. */
export function placeWords(report: Report, address: CellAddress): string {
  return findTexts.place(placeNames(report, address));
}
