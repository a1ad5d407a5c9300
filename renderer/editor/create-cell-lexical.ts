import { registerRichText } from '@lexical/rich-text';
import {
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  type EditorThemeClasses,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { keepComposedMarks } from './keep-composed-marks.ts';
import { MARK_CLASSES } from './mark-classes.ts';
import { CELL_NODES } from './nodes/cell-nodes.ts';

const THEME: EditorThemeClasses = {
  text: {
    bold: MARK_CLASSES.bold,
    italic: MARK_CLASSES.italic,
    underline: MARK_CLASSES.underline,
    strikethrough: MARK_CLASSES.strike,
    underlineStrikethrough: `${MARK_CLASSES.underline} ${MARK_CLASSES.strike}`,
    superscript: MARK_CLASSES.superscript,
    subscript: MARK_CLASSES.subscript,
  },
};

/** A Lexical editor for one cell, not attached to anything yet. */
export function createCellLexical(): LexicalEditor {
  return createEditor({
    namespace: 'report-desk-cell',
    nodes: CELL_NODES,
    theme: THEME,
    onError: (error) => {
      // A bug. Lexical puts the last sound state back by itself; the window's handler tells the user.
      reportError(error);
    },
  });
}

/**
 * Gives an editor the usual behaviour of text: typing, deleting, marks, caret keys.
 * @param isComposing whether an input method composes, also where the editor has not been told of it
 */
export function registerTextBehaviour(
  editor: LexicalEditor,
  isComposing: () => boolean = () => editor.isComposing(),
): () => void {
  return mergeRegister(
    registerRichText(editor),
    keepComposedMarks(editor),
    // Ctrl+B that gets past an input method: a mark put on what is composed would write it down twice.
    editor.registerCommand(FORMAT_TEXT_COMMAND, isComposing, COMMAND_PRIORITY_CRITICAL),
  );
}
