import {
  CommentRangeEnd,
  CommentRangeStart,
  type ICommentOptions,
  type IXmlableObject,
  Paragraph,
  TextRun,
} from 'docx';
import { sanitizeText } from '../../model/sanitize.ts';
import type { CommentSheet as AnySheet, CommentSigns, PrintedComment } from '../comment-sheet.ts';
import { PlainRun } from './plain-run.ts';

/** What may stand between the runs of a paragraph: where a comment begins or ends, and its number. */
export type CommentSign = CommentRangeStart | CommentRangeEnd | CommentMark;

/** The comments of one Word document. */
export type CommentSheet = AnySheet<CommentSign>;

/** A run that holds nothing but the number of a comment. */
export class CommentMark extends TextRun {
  readonly #id: number;

  constructor(id: number) {
    super({});
    this.#id = id;
  }

  override prepForXml(): IXmlableObject {
    return { 'w:r': [{ 'w:commentReference': { _attr: { 'w:id': this.#id } } }] };
  }
}

/** In the text stand the numbers only; what is said stands in a part of its own. */
export const COMMENT_SIGNS: CommentSigns<CommentSign> = {
  begin: ({ id }) => new CommentRangeStart(id),
  end: ({ id }) => [new CommentRangeEnd(id), new CommentMark(id)],
  point: ({ id }) => new CommentMark(id),
};

/** A comment for the part that says what is in them. */
export function commentOptions(comment: PrintedComment): ICommentOptions {
  const { id, author, initials, at, lines, isResolved, parentId } = comment;
  return {
    id,
    author,
    initials,
    date: at,
    children: lines.map((line) => new Paragraph({ children: [new PlainRun(sanitizeText(line))] })),
    resolved: isResolved,
    ...(parentId === null ? {} : { parentId }),
  };
}
