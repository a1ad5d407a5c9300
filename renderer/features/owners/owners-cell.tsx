import { memo } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { ownersTexts as texts } from '../../../shared/texts/toolbar.ts';
import { Floating } from '../../ui/floating.tsx';
import { OwnersForm, type OwnersFormProps } from './owners-form.tsx';
import './owners.css';

/** The units responsible for a row, one per line as printed. The whole cell is a button that changes them. */
export const OwnersCell = memo(function OwnersCell(props: OwnersFormProps): React.JSX.Element {
  const { owners } = props;
  const name = owners.length === 0 ? texts.editEmpty : texts.edit(owners.join('、'));
  return (
    <DialogTrigger>
      <AriaButton className="owners-cell" aria-label={name}>
        {owners.length === 0 ? (
          <span className="owners-cell-empty">{texts.empty}</span>
        ) : (
          owners.map((owner) => <span key={owner}>{owner}</span>)
        )}
      </AriaButton>
      <Floating name={texts.title} className="owners-popover" placement="bottom start">
        <Dialog aria-label={texts.title}>
          <OwnersForm {...props} />
        </Dialog>
      </Floating>
    </DialogTrigger>
  );
});
