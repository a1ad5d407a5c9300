import { useEffect, useRef, useState } from 'react';
import { pasteTexts as texts } from '../../../shared/texts/paste.ts';
import type { CommandContext } from '../../commands/command.ts';
import { onKeys } from '../../keys/on-keys.ts';
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
 * same step of undo. Enter and Esc go back to the text; any other change of the report ends the choosing.
 */
export function FormChoice({
  pasted: { table },
  context: { document, actions },
  spreadRows,
  onSpread,
  onDone,
}: FormChoiceProps): React.JSX.Element {
  const [form, setForm] = useState<TableForm>(() => usualForm(table));
  const first = useRef<HTMLFieldSetElement>(null);
  // What the report is while nothing else was done, and whether it is changed here just now.
  const expected = useRef(document.get().report);
  const isOwn = useRef(false);
  useEffect(() => {
    first.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
    return document.subscribe(() => {
      if (!isOwn.current && document.get().report !== expected.current) onDone();
    });
  }, [document, onDone]);

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
    input.focus();
  };
  const finish = (): void => {
    onDone();
    document.live.get()?.run({ type: 'focus' });
  };
  return (
    <form
      className="paper-bar paste-bar"
      {...onKeys<HTMLFormElement>((event) => {
        if (event.key === 'Escape') finish();
      })}
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <fieldset ref={first}>
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
