import { type Inline, textRun } from '../../../shared/model/inline.ts';
import type { DraftLine } from '../../../shared/paste/draft.ts';
import { inlineText } from '../../../shared/paste/trim-inlines.ts';

/** The lines of a table's cell as one, each number as it was printed. */
export function flattenLines(lines: readonly DraftLine[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const { children, list } of lines) {
    const flat = children.map(
      (inline): Inline => (inline.type === 'break' ? textRun(' ') : inline),
    );
    if (inlineText(flat).trim() === '') continue;
    const last = result.at(-1);
    if (last?.type === 'text' && !/[、。，；：！？,;:.!?]\s*$/u.test(last.text)) {
      result.push(textRun(list === undefined ? '、' : ' '));
    }
    if (list?.label.kind === 'text') result.push(textRun(list.label.text));
    if (list?.label.kind === 'place') result.push(textRun(`${list.label.value}.`));
    for (const inline of flat) result.push(inline);
  }
  return result;
}
