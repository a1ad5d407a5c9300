import { type RefObject, useDeferredValue } from 'react';
import type { RichText } from '../../../shared/model/rich-text.ts';

/**
 * The text that a resting cell draws: the one it has where somebody may see it, and one that comes right behind the
 * frame where the browser skips its row. So that a replacing in a hundred cells shows at once what is in sight.
 * @param cell the cell's element; null before it is drawn
 */
export function useLateText(cell: RefObject<HTMLElement | null>, richText: RichText): RichText {
  const late = useDeferredValue(richText);
  if (late === richText) return richText;
  const isSkipped = cell.current?.checkVisibility({ contentVisibilityAuto: true }) === false;
  return isSkipped ? late : richText;
}
