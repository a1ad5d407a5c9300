import type { Mark } from '../../shared/model/inline.ts';

/** The class of each mark, the same in a resting cell and in the editor. */
export const MARK_CLASSES: Readonly<Record<Mark, string>> = {
  bold: 'mark-bold',
  italic: 'mark-italic',
  underline: 'mark-underline',
  strike: 'mark-strike',
  superscript: 'mark-superscript',
  subscript: 'mark-subscript',
};
