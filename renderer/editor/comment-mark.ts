/** The attribute of commented words, at rest and live: their threads, apart by spaces. */
export const COMMENTS_ATTRIBUTE = 'data-comments';

/** The attribute's value; undefined for words without comments. */
export function commentMark(ids: readonly string[] | undefined): string | undefined {
  return ids === undefined || ids.length === 0 ? undefined : ids.join(' ');
}

/** Marks an element as commented, or takes the mark away. */
export function applyCommentMark(element: HTMLElement, ids: readonly string[]): void {
  const mark = commentMark(ids);
  if (mark !== undefined) element.setAttribute(COMMENTS_ATTRIBUTE, mark);
  else if (element.hasAttribute(COMMENTS_ATTRIBUTE)) element.removeAttribute(COMMENTS_ATTRIBUTE);
}
