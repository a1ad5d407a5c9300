import { useEffect, useRef, useState } from 'react';
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../../shared/model/table-block.ts';
import { blockTexts } from '../../../shared/texts/blocks.ts';
import type { CommandContext } from '../../commands/command.ts';
import { insertTable } from '../../commands/table-edits.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { BlockDesk } from './block-desk.ts';

interface TableChooserProps {
  readonly desk: BlockDesk;
  readonly context: CommandContext;
}

/** Asks for the size of a new table. Enter inserts it, Esc goes back to the text. */
export function TableChooser({ desk, context }: TableChooserProps): React.JSX.Element {
  const [rows, setRows] = useState(3);
  const [columns, setColumns] = useState(3);
  const form = useRef<HTMLFormElement>(null);
  const { live } = context.document;
  useEffect(() => form.current?.querySelector('input')?.select(), []);

  const close = (): void => {
    desk.choosing.set(false);
    live.get()?.run({ type: 'focus' });
  };
  const insert = (): void => {
    desk.choosing.set(false);
    live.get()?.run({ type: 'edit', edit: insertTable(rows, columns) });
  };
  return (
    <form
      ref={form}
      className="paper-bar block-bar"
      aria-label={blockTexts.chooser}
      {...onKeys<HTMLFormElement>((event) => {
        if (event.key === 'Escape') close();
      })}
      onSubmit={(event) => {
        event.preventDefault();
        insert();
      }}
    >
      <NumberField
        label={blockTexts.rows}
        min={1}
        max={MAX_TABLE_ROWS}
        value={rows}
        onChange={setRows}
      />
      <NumberField
        label={blockTexts.columns}
        min={1}
        max={MAX_TABLE_COLUMNS}
        value={columns}
        onChange={setColumns}
      />
      <Button type="submit" size="small">
        {blockTexts.insert}
      </Button>
      <Button size="small" kind="quiet" onClick={close}>
        {blockTexts.cancel}
      </Button>
    </form>
  );
}
