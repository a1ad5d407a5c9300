import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical';
import { MARKS } from '../../shared/model/inline.ts';
import type { TextFormat } from '../state/document.ts';
import { LEXICAL_FORMATS } from './adapter/marks.ts';
import { $currentBlock } from './list-commands.ts';
import { $commentsOf } from './nodes/comment-state.ts';
import { $isFlowchartNode } from './nodes/flowchart-node.ts';
import { $isItemNode } from './nodes/item-node.ts';
import { $selectedObject } from './nodes/object-node.ts';
import { $isTableBlockNode } from './nodes/table-nodes.ts';

/** How the text at the caret is set. Call inside `editor.read`. */
export function $readFormat(): TextFormat {
  const selection = $getSelection();
  const block = $currentBlock();
  const object = $selectedObject();
  return {
    marks: $isRangeSelection(selection)
      ? MARKS.filter((mark) => selection.hasFormat(LEXICAL_FORMATS[mark]))
      : [],
    item: $isItemNode(block) ? { style: block.getNumbering(), level: block.getLevel() } : null,
    ...$readComments(),
    ...(object === null
      ? {}
      : {
          block: $isFlowchartNode(object) ? ('flowchart' as const) : ('image' as const),
          blockKey: object.getKey(),
        }),
    ...($isTableBlockNode(block) ? { block: 'table' as const, blockKey: block.getKey() } : {}),
  };
}

/** The threads of the words that the caret is in, or that a selection begins in. */
function $readComments(): Pick<TextFormat, 'comments'> {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.getNodes()[0] : null;
  const comments = $isTextNode(node) ? $commentsOf(node) : [];
  return comments.length === 0 ? {} : { comments };
}

/** Whether two formats look the same in the toolbar. */
export function sameFormat(a: TextFormat, b: TextFormat): boolean {
  return (
    a.block === b.block &&
    a.blockKey === b.blockKey &&
    a.marks.join() === b.marks.join() &&
    a.comments?.join() === b.comments?.join() &&
    a.item?.level === b.item?.level &&
    a.item?.style === b.item?.style
  );
}
