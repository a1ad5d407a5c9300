import { useId, useState } from 'react';
import { sameValue } from '../../../shared/model/same-value.ts';
import { sanitizeText } from '../../../shared/model/sanitize.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { useDraftText } from '../../keys/use-draft-text.ts';
import { useUndoGroup } from '../../state/use-undo-group.ts';

/** Hears of a new value and of the undo group it belongs to. */
type OnText = (text: string, group: string) => void;

interface FieldProps {
  readonly label: string;
  /** Its accessible name, where the label alone is not enough. */
  readonly name?: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: OnText;
  readonly maxLength?: number;
  /** Wraps in lines of its own; a line feed never gets in. */
  readonly isLong?: boolean;
  readonly error?: string | null;
}

/** A labelled line of text that belongs to the draft. */
export function Line(props: FieldProps): React.JSX.Element {
  const { label, name, hint, value, onChange, maxLength = 2000, isLong = false } = props;
  const { error = null } = props;
  const id = useId();
  const group = useUndoGroup(id);
  const field = useDraftText(value, (text) => {
    const clean = sanitizeText(text).replace(/[\r\n]+/gu, '');
    onChange(clean, group.next(performance.now()));
  });
  const described = [hint === undefined ? '' : `${id}-hint`, error === null ? '' : `${id}-error`];
  const shared = {
    id,
    ref: field,
    maxLength,
    spellCheck: false,
    'aria-label': name,
    'aria-invalid': error !== null,
    'aria-describedby': described.join(' ').trim() || undefined,
    onBlur: group.end,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea
          {...shared}
          className="textarea"
          rows={1}
          {...onKeys((event) => {
            if (event.key === 'Enter') event.preventDefault();
          })}
        />
      ) : (
        <input {...shared} className="input" autoComplete="off" />
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="muted">
          {hint}
        </p>
      )}
      {error === null ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface ListFieldProps<T> {
  readonly label: string;
  readonly name?: string;
  readonly value: readonly T[];
  readonly format: (value: readonly T[]) => string;
  readonly parse: (text: string) => readonly T[];
  readonly onChange: (value: readonly T[], group: string) => void;
}

/**
 * A list as text. What is typed stays as typed, blank lines too, as long as it means the same list: only a list
 * that changed elsewhere is written anew.
 */
export function ListField<T>(props: ListFieldProps<T>): React.JSX.Element {
  const { label, name, value, format, parse, onChange } = props;
  const id = useId();
  const group = useUndoGroup(id);
  const [typed, setTyped] = useState(() => format(value));
  const shown = sameValue(format(parse(typed)), format(value)) ? typed : format(value);
  const field = useDraftText(shown, (text) => {
    setTyped(text);
    const next = parse(text);
    if (format(next) !== format(value)) onChange(next, group.next(performance.now()));
  });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        className="textarea"
        rows={1}
        spellCheck={false}
        aria-label={name}
        onBlur={group.end}
      />
    </div>
  );
}

interface PointsFieldProps {
  readonly label: string;
  readonly name?: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null, group: string) => void;
  /** What is said when nothing is there; left out where nothing may be there. */
  readonly needed?: string;
}

/** Points, or nothing where none are printed. A wrong entry is said and changes nothing. */
export function PointsField(props: PointsFieldProps): React.JSX.Element {
  const { value, onChange, needed, ...rest } = props;
  const [typed, setTyped] = useState(() => (value === null ? '' : String(value)));
  const read = readPoints(typed);
  const isWrong = read === undefined || (read === null && needed !== undefined);
  const shown = isWrong || read === value ? typed : value === null ? '' : String(value);
  return (
    <Line
      {...rest}
      value={shown}
      maxLength={8}
      error={isWrong ? (needed ?? texts.pointsWrong) : null}
      onChange={(text, group) => {
        setTyped(text);
        const next = readPoints(text);
        if (next !== undefined && next !== value) onChange(next, group);
      }}
    />
  );
}

/** Null for nothing; undefined for what is no number. */
function readPoints(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^\d{1,5}(?:\.\d{1,2})?$/u.test(plain) ? Number(plain) : undefined;
}
