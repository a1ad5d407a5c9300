import { useCallback, useEffect, useRef, useState } from 'react';
import { pasteTexts as texts } from '../../../shared/texts/paste.ts';
import type { CommandContext } from '../../commands/command.ts';
import { listenForKeys, onKeys } from '../../keys/on-keys.ts';
import { TABLE_FORMS, type TableForm, usualForm } from '../../paste/pasted-table.ts';
import { Button } from '../../ui/button.tsx';
import type { PastedAt } from './paste-chooser.tsx';

interface FormChoiceProps {
  readonly pasted: PastedAt;
  readonly context: CommandContext;
  /** How many rows of the form the table could be spread over; 0 when it is no table of the form. */
  readonly spreadRows: number;
  readonly onSpread: () => void;
  readonly onDone: () => void;
}

/**
 * A small table, items or plain text. Each choice is put into the cell at once in place of the one before, as the
 * same step of undo. The caret stays in the cell: whoever goes on writing has chosen, as any other change of the report
 * ends the choosing. F6 comes here from the text; Enter and Esc go back.
 */
export function FormChoice({
  pasted: { table },
  context: { document, actions },
  spreadRows,
  onSpread,
  onDone,
}: FormChoiceProps): React.JSX.Element {
  const [form, setForm] = useState<TableForm>(() => usualForm(table));
  const bar = useRef<HTMLFormElement>(null);
  // The mouse chooses and leaves the caret where it is; the keys that choose go on from choice to choice.
  const isByMouse = useRef(false);
  // What the report is while nothing else was done, and whether it is changed here just now.
  const expected = useRef(document.get().report);
  const isOwn = useRef(false);
  useEffect(
    () =>
      document.subscribe(() => {
        if (!isOwn.current && document.get().report !== expected.current) onDone();
      }),
    [document, onDone],
  );

  /** Changes the report without ending the choosing. */
  const hold = (change: () => void): void => {
    isOwn.current = true;
    change();
    document.flush();
    isOwn.current = false;
    expected.current = document.get().report;
  };
  /** Takes the paste back, if it is what was done last: what was typed since is a choice already. */
  const takeBack = (): boolean => {
    // Ends the choosing by itself when there was something to read.
    document.settle();
    if (document.get().report !== expected.current) return false;
    let isBack = false;
    hold(() => {
      isBack = document.undo();
    });
    return isBack;
  };
  const choose = (next: TableForm, input: HTMLInputElement): void => {
    const blocks = table.forms[next];
    if (blocks === undefined || next === form) return;
    if (!takeBack()) return;
    hold(() => document.live.get()?.run({ type: 'insert', blocks }));
    setForm(next);
    actions.announce(texts.pastedAs(texts.forms[next]));
    if (isByMouse.current) document.live.get()?.run({ type: 'focus' });
    else input.focus();
  };
  const finish = useCallback((): void => {
    const isHere = bar.current?.contains(window.document.activeElement) === true;
    onDone();
    if (isHere) document.live.get()?.run({ type: 'focus' });
  }, [document, onDone]);
  // Also from the text. Whatever else Esc closes comes first.
  useEffect(
    () =>
      listenForKeys(window, (event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) finish();
      }),
    [finish],
  );
  return (
    <form
      ref={bar}
      className="paper-bar paste-bar"
      onPointerDown={() => {
        isByMouse.current = true;
      }}
      {...onKeys<HTMLFormElement>(() => {
        isByMouse.current = false;
      })}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <fieldset>
        <legend>{texts.chooser}</legend>
        {TABLE_FORMS.filter((one) => table.forms[one] !== undefined).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="paste-form"
              checked={form === one}
              onChange={(event) => choose(one, event.currentTarget)}
            />
            {texts.forms[one]}
          </label>
        ))}
      </fieldset>
      {spreadRows > 0 && (
        <Button
          size="small"
          onClick={() => {
            if (takeBack()) onSpread();
          }}
        >
          {texts.spread(spreadRows)}
        </Button>
      )}
      <Button type="submit" size="small" kind="quiet">
        {texts.done}
      </Button>
      <span className="paste-hint">{texts.hint}</span>
    </form>
  );
}
