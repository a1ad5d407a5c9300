import { memo } from 'react';
import type { DraftItem } from '../../../shared/template/edit/form-draft.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';

/** What a line asks of its list. */
export interface RowActs {
  readonly reword: (key: string, words: string, group: string) => void;
  readonly addBelow: (key: string) => void;
  readonly level: (key: string, by: 1 | -1) => void;
  readonly move: (key: string, by: 1 | -1) => void;
  readonly remove: (key: string) => void;
  readonly go: (key: string, by: 1 | -1) => void;
  readonly paste: (key: string, text: string) => void;
  readonly current: (key: string) => void;
  /** Leaves the words for what stands below them. */
  readonly details: () => void;
}

interface RowLineProps {
  readonly item: DraftItem;
  /** Counted from 1. */
  readonly number: number;
  readonly isCurrent: boolean;
  readonly isGroup: boolean;
  readonly acts: RowActs;
}

/** The height from which a field of words has two lines, in CSS pixels. */
const TWO_LINES = 44;

/** The words of one line of the outline, with the keys that shape it. */
export const RowLine = memo(function RowLine(props: RowLineProps): React.JSX.Element {
  const { item, number, isCurrent, isGroup, acts } = props;
  const { key: id, level, words } = item;
  const group = useUndoGroup(`row ${id}`);
  const field = useDraftText(words, (text) => acts.reword(id, text, group.next(performance.now())));
  return (
    <div
      className="ws-row"
      data-group={isGroup ? '' : undefined}
      style={{ marginInlineStart: level * 24 }}
    >
      <span className="ws-row-number" aria-hidden="true">
        {number}
      </span>
      <textarea
        ref={field}
        className="textarea ws-row-words"
        rows={1}
        maxLength={4000}
        spellCheck={false}
        data-row-key={id}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={texts.rowWords(number, level + 1)}
        placeholder={isCurrent ? texts.rowPlaceholder : undefined}
        onFocus={() => acts.current(id)}
        onBlur={group.end}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (!/[\r\n\t]/u.test(text.trim())) return;
          event.preventDefault();
          acts.paste(id, text);
        }}
        {...onKeys<HTMLTextAreaElement>((event) => {
          const { key, shiftKey, ctrlKey, altKey, currentTarget } = event;
          const { value, selectionStart, selectionEnd } = currentTarget;
          const isPlain = !shiftKey && !ctrlKey && !altKey;
          const both = altKey && shiftKey && !ctrlKey;
          // In a single line the arrows have nowhere else to go.
          const isSingle = currentTarget.clientHeight < TWO_LINES;
          const found = (
            [
              [key === 'Enter' && isPlain, () => acts.addBelow(id)],
              [key === 'Tab' && !ctrlKey && !altKey, () => acts.level(id, shiftKey ? -1 : 1)],
              [key === 'ArrowUp' && both, () => acts.move(id, -1)],
              [key === 'ArrowDown' && both, () => acts.move(id, 1)],
              [
                key === 'ArrowUp' && isPlain && (isSingle || selectionStart === 0),
                () => acts.go(id, -1),
              ],
              [
                key === 'ArrowDown' && isPlain && (isSingle || selectionEnd === value.length),
                () => acts.go(id, 1),
              ],
              [key === 'Backspace' && isPlain && value === '', () => acts.remove(id)],
              [key === 'Escape' && isPlain, () => acts.details()],
            ] as const
          ).find(([isMeant]) => isMeant);
          if (found === undefined) return;
          event.preventDefault();
          found[1]();
        })}
      />
    </div>
  );
});
