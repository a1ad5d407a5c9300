import type { PageSetup } from '../../model/page-setup.ts';
import type { Report } from '../../model/report.ts';
import { imagesOf, type ReportImages } from '../../model/report-image.ts';

/** What one page keeps an account of while its blocks are made. */
export interface PageAccount {
  readonly images: ReportImages;
  readonly setup: PageSetup;
  /** An id that nothing else on the page has, `t1`, `t2` … in the order of the page: same report, same bytes. */
  readonly nextId: (prefix: string) => string;
}

/** The account of a new page. */
export function createPageAccount(report: Report, setup: PageSetup): PageAccount {
  let last = 0;
  return {
    images: imagesOf(report),
    setup,
    nextId: (prefix) => {
      last += 1;
      return `${prefix}${last}`;
    },
  };
}
