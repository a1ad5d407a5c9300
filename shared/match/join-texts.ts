import { paragraph } from '../model/block.ts';
import { inlinesText } from '../model/inline.ts';
import type { RichText } from '../model/rich-text.ts';

/** Behind these a sentence goes on: nobody ends a paragraph with them. */
const GOES_ON = /[，、（(「『《〈]\s*$/u;
/** With these no sentence begins. */
const IS_BEHIND = /^\s*[，、。；！？）)」』》〉]/u;

/**
 * The text of a cell that goes on in the row below, as where a hand has cut it at the end of a page: a sentence that was
 * cut in the middle is one again. Only where a sign says so; two paragraphs too many hurt less than a wrong one.
 */
export function joinTexts(before: RichText, after: RichText): RichText {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (last?.type !== 'paragraph' && last?.type !== 'item') return [...before, ...after];
  if (first?.type !== 'paragraph') return [...before, ...after];
  const isCut =
    GOES_ON.test(inlinesText(last.children)) || IS_BEHIND.test(inlinesText(first.children));
  if (!isCut || inlinesText(last.children).trim() === '') return [...before, ...after];
  const children = [...last.children, ...first.children];
  const joined = last.type === 'paragraph' ? paragraph(children) : { ...last, children };
  return [...before.slice(0, -1), joined, ...rest];
}
