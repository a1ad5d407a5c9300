import { useEffect } from 'react';
import { isOpen } from '../../../shared/model/comment.ts';
import { useSelected } from '../../state/store.ts';
import type { CommentDesk } from './comment-desk.ts';
import { useCaretComments } from './use-caret-comments.ts';

/**
 * Tints the words of open threads, and those of the current one more. Done by rules of a style sheet that name
 * the threads: no cell is drawn anew when a thread is resolved, and nothing in a cell changes while somebody
 * composes in it. The line is a border: words may be underlined or struck out themselves.
 */
export function useCommentTints(desk: CommentDesk): void {
  const threads = useSelected(desk.document, ({ report }) => report.comments);
  const gone = useSelected(desk.current, (id) => id);
  const atCaret = useCaretComments(desk.document);
  const open = (threads ?? []).filter(isOpen).map(({ id }) => id);
  const current = atCaret.length > 0 ? atCaret : gone === null ? [] : [gone];
  const rules = [
    ...rule(open, 'border-block-end: var(--comment-line); background: var(--comment-tint);'),
    ...rule(
      current.filter((id) => open.includes(id)),
      'border-block-end-style: solid; background: var(--comment-current);',
    ),
  ].join('\n');
  useEffect(() => {
    if (rules === '') return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [rules]);
}

/** Ids are letters, digits, `-` and `_` (see `comment.ts`): they need no escaping. */
function rule(ids: readonly string[], style: string): readonly string[] {
  if (ids.length === 0) return [];
  return [`${ids.map((id) => `.cell-text [data-comments~="${id}"]`).join(', ')} { ${style} }`];
}
