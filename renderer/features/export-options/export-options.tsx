import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { COMMENT_CHOICES, type ExportChoices } from '../../../shared/export/export-options.ts';
import { commentTexts as texts } from '../../../shared/texts/comments.ts';
import { exportOptionsTexts } from '../../../shared/texts/export-options.ts';
import { pageSetupTexts } from '../../../shared/texts/page-setup.ts';
import { type Readable, useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Floating } from '../../ui/floating.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RadioLine } from '../../ui/radio-line.tsx';
import { DocumentChoices } from './document-choices.tsx';
import './export-options.css';

/** A format to export to, and the act of doing it. */
export interface OtherFormat {
  readonly id: string;
  readonly label: string;
  readonly onPress: () => void;
}

export interface ExportOptionsProps {
  readonly choices: Readable<ExportChoices>;
  readonly onChange: (choices: ExportChoices) => void;
  /** The formats that have no button of their own. */
  readonly others: readonly OtherFormat[];
  readonly onPageSetup: () => void;
}

/**
 * The other formats, and what goes into an exported file, in a popover beside the export button. What goes in is
 * remembered for the next export.
 */
export function ExportOptions({
  choices,
  onChange,
  others,
  onPageSetup,
}: ExportOptionsProps): React.JSX.Element {
  const chosen = useSelected(choices, (value) => value);
  const name = useId();
  return (
    <DialogTrigger>
      <AriaButton className="button export-options-button" aria-label={texts.exportOptions}>
        <span className="export-options-sign">
          <Icon name="collapse" />
        </span>
      </AriaButton>
      <Floating name={texts.exportOptions} placement="bottom end">
        <Dialog aria-label={texts.exportOptions}>
          {({ close }) => (
            <>
              {others.length > 0 && (
                <fieldset className="stack">
                  <legend className="export-options-legend">
                    {exportOptionsTexts.otherFormats}
                  </legend>
                  {others.map(({ id, label, onPress }) => (
                    <Button
                      key={id}
                      size="small"
                      onClick={() => {
                        close();
                        onPress();
                      }}
                    >
                      {label}
                    </Button>
                  ))}
                </fieldset>
              )}
              <fieldset className="stack">
                <legend className="export-options-legend">{texts.exportComments}</legend>
                {COMMENT_CHOICES.map((choice) => (
                  <RadioLine
                    key={choice}
                    name={name}
                    label={texts.exportChoice[choice]}
                    isChosen={chosen.comments === choice}
                    onChoose={() => onChange({ ...chosen, comments: choice })}
                  />
                ))}
                <p className="export-options-hint">{texts.exportHint}</p>
              </fieldset>
              <DocumentChoices chosen={chosen} onChange={onChange} />
              <Button
                size="small"
                onClick={() => {
                  close();
                  onPageSetup();
                }}
              >
                {pageSetupTexts.command}
              </Button>
            </>
          )}
        </Dialog>
      </Floating>
    </DialogTrigger>
  );
}
