import { useId, useState } from 'react';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import { IN_DOCUMENT } from '../../keys/field-undo.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';
import { parseScore } from './parse-score.ts';

export interface ScoreFieldProps {
  readonly label: string;
  readonly score: number | null;
  /** The highest score that is taken. */
  readonly limit: number;
  readonly groupName: string;
  readonly onChange: (score: number | null, group: string) => void;
}

interface Draft {
  readonly text: string;
  /** Why it was not taken; null when it was, or is still being typed. */
  readonly refusal: string | null;
  /** Whether the document has this text's score. */
  readonly isTaken: boolean;
}

/** A score. One above the limit, or no number at all, is refused with words and the old score stays. */
export function ScoreField({
  label,
  score,
  limit,
  groupName,
  onChange,
}: ScoreFieldProps): React.JSX.Element {
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const group = useUndoGroup(groupName);
  const stored = score === null ? '' : String(score);

  const type = (text: string, isComposing: boolean): void => {
    const typed = parseScore(text);
    if (isComposing || typed.kind === 'unfinished') {
      setDraft({ text, refusal: null, isTaken: false });
    } else if (typed.kind === 'wrong') {
      setDraft({ text, refusal: texts.notNumber(text), isTaken: false });
    } else if (typed.kind === 'score' && typed.value > limit) {
      setDraft({ text, refusal: texts.tooHigh(typed.value, limit), isTaken: false });
    } else {
      const value = typed.kind === 'score' ? typed.value : null;
      setDraft({ text, refusal: null, isTaken: true });
      if (value !== score) onChange(value, group.next(performance.now()));
    }
  };

  const shown =
    draft === null || (draft.isTaken && !isSame(draft.text, score)) ? stored : draft.text;
  const refusal = draft?.refusal ?? null;
  return (
    <div className="score-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...IN_DOCUMENT}
        id={id}
        className="input score"
        inputMode="decimal"
        autoComplete="off"
        maxLength={8}
        value={shown}
        aria-invalid={refusal !== null}
        aria-describedby={`${id}-limit`}
        onChange={(event) => {
          const { nativeEvent } = event;
          type(
            event.target.value,
            'isComposing' in nativeEvent && nativeEvent.isComposing === true,
          );
        }}
        onCompositionEnd={(event) => type(event.currentTarget.value, false)}
        onBlur={() => {
          group.end();
          // The message stays; the field shows again what is stored.
          setDraft(refusal === null ? null : { text: stored, refusal, isTaken: true });
        }}
      />
      <span id={`${id}-limit`} className="score-limit">
        {texts.limit(limit)}
      </span>
      {refusal !== null && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

function isSame(text: string, score: number | null): boolean {
  const typed = parseScore(text);
  return typed.kind === 'score' ? typed.value === score : typed.kind === 'none' && score === null;
}
