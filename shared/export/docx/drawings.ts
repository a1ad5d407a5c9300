import type { Report } from '../../model/report.ts';
import { imagesOf, type ReportImages } from '../../model/report-image.ts';

/** What the images of one document need: the pictures, and ids that no two of them share. */
export interface Drawings {
  readonly images: ReportImages;
  /** 1, 2, 3 … in the order of the document, so that the same report makes the same bytes. */
  readonly nextId: () => number;
}

/** The drawings of a new document. */
export function createDrawings(report: Report): Drawings {
  let last = 0;
  return {
    images: imagesOf(report),
    nextId: () => {
      last += 1;
      return last;
    },
  };
}
