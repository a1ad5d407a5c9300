import { commentTexts as texts } from '../../shared/texts/comments.ts';
import type { Command } from './command.ts';

/** Begins a comment on the selected words, or on the row when none are selected. */
export const commentAdd: Command = {
  id: 'comment.add',
  label: texts.add,
  shortcuts: [{ key: 'm', ctrl: true, shift: true }],
  keysIn: 'anywhere',
  isEnabled: ({ document }) => document.get().active !== null,
  run: ({ actions }) => actions.comment('add'),
};

/** Goes to the next comment that is not resolved. */
export const commentNext: Command = {
  id: 'comment.next',
  label: texts.next,
  shortcuts: [{ key: 'pagedown', ctrl: true, shift: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.comment('next'),
};

/** Goes to the previous comment that is not resolved. */
export const commentPrevious: Command = {
  id: 'comment.previous',
  label: texts.previous,
  shortcuts: [{ key: 'pageup', ctrl: true, shift: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.comment('previous'),
};

/** Answers the comment that the caret is in, or that was gone to last. */
export const commentReply: Command = {
  id: 'comment.reply',
  label: texts.replyHere,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.comment('reply'),
};

/** Resolves that comment, or opens it again. */
export const commentResolve: Command = {
  id: 'comment.resolve',
  label: texts.resolveHere,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.comment('resolve'),
};
