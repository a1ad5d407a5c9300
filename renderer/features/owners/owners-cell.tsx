import { memo, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { ownersTexts as texts } from '../../../shared/texts/toolbar.ts';
import { Floating } from '../../ui/floating.tsx';
import { OwnersForm, type OwnersFormProps } from './owners-form.tsx';
import './owners.css';

/**
 * The units responsible for a row, one per line as printed. The whole cell is a button that changes them.
 * A plain button: there is one in every row, and the library's own costs more than all the rest of a row.
 */
export const OwnersCell = memo(function OwnersCell(props: OwnersFormProps): React.JSX.Element {
  const { owners } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = owners.length === 0 ? texts.editEmpty : texts.edit(owners.join('、'));
  return (
    <>
      <button
        ref={button}
        type="button"
        className="owners-cell"
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {owners.length === 0 ? (
          <span className="owners-cell-empty">{texts.empty}</span>
        ) : (
          owners.map((owner) => <span key={owner}>{owner}</span>)
        )}
      </button>
      {isOpen && (
        <Floating
          name={texts.title}
          className="owners-popover"
          placement="bottom start"
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
        >
          <Dialog aria-label={texts.title}>
            <OwnersForm {...props} />
          </Dialog>
        </Floating>
      )}
    </>
  );
});
