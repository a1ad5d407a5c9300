import type { ReportPage } from '../pages/report-page.ts';

/** Whether a row of the paper is kept as high as it is. */
export function isRowHeld({ page }: ReportPage): Promise<boolean> {
  return page.evaluate(() => document.querySelector('.grid-row[style*="contain"]') !== null);
}
