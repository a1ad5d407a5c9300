import type { Report } from '../../model/report.ts';
import { imagesOf, type ReportImages } from '../../model/report-image.ts';
import { createCommentSheet } from '../comment-sheet.ts';
import type { CommentChoice } from '../export-options.ts';
import { COMMENT_SIGNS, type CommentSheet } from './comments.ts';

/** What one document keeps an account of while its blocks are made: pictures, ids that no two share, comments. */
export interface Drawings {
  /** Null when the document shall have none. */
  readonly comments: CommentSheet | null;
  readonly images: ReportImages;
  /** 1, 2, 3 … in the order of the document, so that the same report makes the same bytes. */
  readonly nextId: () => number;
}

/** The drawings of a new document. */
export function createDrawings(report: Report, comments: CommentChoice = 'none'): Drawings {
  let last = 0;
  return {
    comments: createCommentSheet(report, comments, COMMENT_SIGNS),
    images: imagesOf(report),
    nextId: () => {
      last += 1;
      return last;
    },
  };
}
