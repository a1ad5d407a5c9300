import { sanitizeText } from '../../model/sanitize.ts';
import type { CommentSigns, PrintedComment } from '../comment-sheet.ts';
import { escapeText } from '../escape-xml.ts';
import { spacedText } from './text.ts';
import { element } from './xml.ts';

/** Comments stand in the text itself; a range is closed by its name. Answers are comments on the same words. */
export const COMMENT_SIGNS: CommentSigns<string> = {
  begin: (comment) => annotation(comment, { 'office:name': nameOf(comment) }),
  end: (comment) => [element('office:annotation-end', { 'office:name': nameOf(comment) })],
  point: (comment) => annotation(comment, {}),
};

function annotation(
  { author, initials, at, lines }: PrintedComment,
  attributes: Readonly<Record<string, string>>,
): string {
  const content = [
    element('dc:creator', {}, escapeText(sanitizeText(author))),
    element('dc:date', {}, at.toISOString().slice(0, 19)),
    element('meta:creator-initials', {}, escapeText(sanitizeText(initials))),
    ...lines.map((line) => element('text:p', {}, spacedText(sanitizeText(line)))),
  ];
  return element('office:annotation', attributes, content.join(''));
}

function nameOf({ id }: PrintedComment): string {
  return `comment${id}`;
}
