import { useCallback, useEffect, useRef, useState } from 'react';
import { onKeys } from '../keys/on-keys.ts';
import { useDraftText } from '../keys/use-draft-text.ts';
import './controls.css';

export interface NumberFieldProps {
  readonly label: string;
  /** Its accessible name, where the label alone is not enough. */
  readonly name?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What one press of an arrow key adds. */
  readonly step?: number;
  /** How many digits there may be behind the point; none when left out. */
  readonly decimals?: 0 | 1;
  /** Hears of a number within the limits, once it is typed: at Enter, when the field is left, at each arrow. */
  readonly onChange: (value: number) => void;
  readonly className?: string;
}

/** What was typed, and the value it is to replace: one that changed elsewhere since then is shown instead. */
interface Typed {
  readonly text: string;
  readonly over: number;
}

/**
 * A number. What is typed stays as typed until it is complete: a limit that bites at every key would turn the
 * first digit of 150 into another number. No `type="number"`: that field refuses the full-width digits that an input
 * method types, and tells nobody what was in it.
 */
export function NumberField(props: NumberFieldProps): React.JSX.Element {
  const { label, name, className, value, min, max, step = 1, decimals = 0, onChange } = props;
  const [typed, setTyped] = useState<Typed | null>(null);
  const text = typed?.over === value ? typed.text : String(value);
  const field = useDraftText(
    text,
    (next) => setTyped({ text: next, over: value }),
    // A number that is not complete yet is in no report.
    typed === null ? 'document' : 'own',
  );
  const element = useRef<HTMLInputElement>(null);
  const attach = useCallback(
    (node: HTMLInputElement | null) => {
      element.current = node;
      return field(node);
    },
    [field],
  );

  const take = (wanted: number | null): void => {
    setTyped(null);
    if (wanted === null) return;
    const next = Number(Math.max(min, Math.min(max, wanted)).toFixed(decimals));
    if (next !== value) onChange(next);
  };
  /** What the field says: read from itself, because a phrase that has just ended may not be drawn yet. */
  const read = (): number | null => readNumber(element.current?.value ?? text);
  const turn = (by: number): void => take((read() ?? value) + by);

  const turned = useRef(turn);
  turned.current = turn;
  useEffect(() => {
    const { current } = element;
    // React listens to wheels passively, and the page would scroll along.
    const onWheel = (event: WheelEvent): void => {
      if (event.deltaY === 0 || document.activeElement !== current) return;
      event.preventDefault();
      turned.current(event.deltaY < 0 ? step : -step);
    };
    current?.addEventListener('wheel', onWheel, { passive: false });
    return () => current?.removeEventListener('wheel', onWheel);
  }, [step]);

  return (
    <label className={className}>
      {label}
      <input
        ref={attach}
        className="input number-input"
        role="spinbutton"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={9}
        aria-label={name}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        {...onKeys((event) => {
          if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
          if (event.key === 'Enter') take(read());
          if (event.key === 'Escape') setTyped(null);
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          turn(event.key === 'ArrowUp' ? step : -step);
        })}
        onBlur={() => take(read())}
      />
    </label>
  );
}

/** A number, full-width digits too; null when it is none. */
function readNumber(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  return /^\d+(?:\.\d*)?$/u.test(digits) ? Number(digits) : null;
}
