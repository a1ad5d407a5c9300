import type { LexicalEditor } from 'lexical';
import { type CaptionCounts, NO_CAPTIONS } from '../../shared/model/caption.ts';

const counts = new WeakMap<LexicalEditor, () => CaptionCounts>();

/** Tells an editor how many captions come before its cell. Before it draws anything. */
export function provideCaptionCounts(editor: LexicalEditor, before: () => CaptionCounts): void {
  counts.set(editor, before);
}

/** How many captions come before the cell of an editor. */
export function captionCounts(editor: LexicalEditor): CaptionCounts {
  return counts.get(editor)?.() ?? NO_CAPTIONS;
}
