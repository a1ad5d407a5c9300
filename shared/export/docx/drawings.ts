import type { PageSetup } from '../../model/page-setup.ts';
import type { Report } from '../../model/report.ts';
import { imagesOf, type ReportImage } from '../../model/report-image.ts';
import { createCommentSheet } from '../comment-sheet.ts';
import type { ExportChoices, LevelChoice } from '../export-options.ts';
import { type PageMeasures, pageMeasures, pageSetupOf } from '../page-setup.ts';
import { COMMENT_SIGNS, type CommentSheet } from './comments.ts';
import { createHeadingMarks, type HeadingMarks } from './heading-marks.ts';
import { createNumberLists, type NumberLists } from './number-lists.ts';

/** What one document keeps an account of while its blocks are made: its choices, pictures, ids, comments, lists. */
export interface Drawings {
  readonly setup: PageSetup;
  readonly measures: PageMeasures;
  readonly levels: LevelChoice;
  /** Null when numbers are printed as text. */
  readonly lists: NumberLists | null;
  readonly headings: HeadingMarks;
  /** Whether rows are marked, so that they are found again in a changed document. */
  readonly hasAnchors: boolean;
  /** Null when the document shall have none. */
  readonly comments: CommentSheet | null;
  /** Notes that the picture is in the document. */
  readonly image: (id: string) => ReportImage | undefined;
  readonly usedImages: ReadonlySet<string>;
  /** 1, 2, 3 … in the order of the document, so that the same report makes the same bytes. */
  readonly nextId: () => number;
  /** The same for bookmarks. */
  readonly nextBookmark: () => number;
}

/** The drawings of a new document. */
export function createDrawings(report: Report, choices: Partial<ExportChoices> = {}): Drawings {
  const { comments = 'none', levels = 'merged', numbering = 'literal' } = choices;
  const setup = pageSetupOf(report, choices.pageSetup);
  const images = imagesOf(report);
  const usedImages = new Set<string>();
  const nextBookmark = counter();
  return {
    setup,
    measures: pageMeasures(setup),
    levels,
    lists: numbering === 'automatic' ? createNumberLists() : null,
    headings: createHeadingMarks(choices.contents === true, nextBookmark),
    hasAnchors: choices.carriesReport === true,
    comments: createCommentSheet(report, comments, COMMENT_SIGNS),
    image: (id) => {
      usedImages.add(id);
      return images[id];
    },
    usedImages,
    nextId: counter(),
    nextBookmark,
  };
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
