import { useId, useState } from 'react';
import { DEFAULT_PAGE_SETUP } from '../../../shared/export/page-setup.ts';
import {
  MAX_RUNNING_LINE,
  ORIENTATIONS,
  PAPER_NAMES,
  type PageSetup,
} from '../../../shared/model/page-setup.ts';
import { pageSetupTexts as texts } from '../../../shared/texts/page-setup.ts';
import { Button } from '../../ui/button.tsx';
import { ModalPanel } from '../../ui/modal-panel.tsx';
import { RadioLine } from '../../ui/radio-line.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type ColumnShape, typedWidths, widthsOf, withWidths } from './column-shapes.ts';
import {
  draftOf,
  marginFault,
  type PageSetupDraft,
  roomFault,
  SIDES,
  setupOf,
  sizeFault,
  TEXT_SIZES,
} from './page-setup-draft.ts';
import './page-setup.css';

/** Whom a set-up is for: every report of this PC, or the one that is open. */
export type SetupScope = 'office' | 'report';

export interface PageSetupPanelProps {
  readonly setup: PageSetup;
  readonly scope: SetupScope;
  /** The kinds of tables in the report that is open. */
  readonly shapes: readonly ColumnShape[];
  readonly onApply: (setup: PageSetup, scope: SetupScope) => void;
  readonly onClose: () => void;
}

/** The look of exported pages. Nothing changes before it is applied. */
export function PageSetupPanel({
  setup,
  scope: before,
  shapes,
  onApply,
  onClose,
}: PageSetupPanelProps): React.JSX.Element {
  const [draft, setDraft] = useState(() => draftOf(setup));
  const [scope, setScope] = useState(before);
  const put = (change: Partial<PageSetupDraft>): void => setDraft({ ...draft, ...change });
  const [widths, setWidths] = useState(() => shapes.map((shape) => typedWidths(shape, setup)));
  const page = setupOf(draft, setup);
  const isFit = shapes.every((shape, i) => widthsOf(widths[i] ?? '', shape) !== null);
  const ready = page === null || !isFit ? null : withWidths(page, shapes, widths);
  const name = useId();
  const fonts = [...new Set([...texts.fonts, setup.font])];
  return (
    <ModalPanel title={texts.title} onClose={onClose}>
      <div className="modal-scroll page-setup">
        <div className="page-setup-row">
          <SelectField
            label={texts.paper}
            value={draft.paper}
            options={PAPER_NAMES.map((paper) => [paper, paper])}
            onChange={(paper) => put({ paper })}
          />
          <SelectField
            label={texts.orientation}
            value={draft.orientation}
            options={ORIENTATIONS.map((one) => [one, texts.orientations[one]])}
            onChange={(orientation) => put({ orientation })}
          />
          <SelectField
            label={texts.font}
            value={draft.font}
            options={fonts.map((font) => [font, font])}
            onChange={(font) => put({ font })}
          />
        </div>
        <fieldset>
          <legend>{texts.margins}</legend>
          <div className="page-setup-row">
            {SIDES.map((side) => (
              <TextField
                key={side}
                label={texts.margin[side]}
                inputMode="numeric"
                maxLength={6}
                value={draft.margins[side]}
                error={marginFault(draft.margins[side])}
                onChange={(typed) => put({ margins: { ...draft.margins, [side]: typed } })}
              />
            ))}
          </div>
          {roomFault(draft) !== null && (
            <p className="field-error" role="alert">
              {roomFault(draft)}
            </p>
          )}
        </fieldset>
        <fieldset>
          <legend>{texts.sizes}</legend>
          <div className="page-setup-row">
            {TEXT_SIZES.map((size) => (
              <TextField
                key={size}
                label={texts[size]}
                inputMode="numeric"
                maxLength={6}
                value={draft[size]}
                error={sizeFault(draft[size])}
                onChange={(typed) => put({ [size]: typed })}
              />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{texts.lines}</legend>
          {(['header', 'footer'] as const).map((line) => (
            <TextField
              key={line}
              label={texts[line]}
              maxLength={MAX_RUNNING_LINE}
              value={draft[line]}
              onChange={(typed) => put({ [line]: typed })}
            />
          ))}
          <p className="page-setup-hint">{texts.linesHint}</p>
        </fieldset>
        <fieldset>
          <legend>{texts.scope}</legend>
          {(['office', 'report'] as const).map((one) => (
            <RadioLine
              key={one}
              name={name}
              label={texts.scopes[one]}
              isChosen={scope === one}
              onChoose={() => setScope(one)}
            />
          ))}
        </fieldset>
        {shapes.length > 0 && (
          <fieldset>
            <legend>{texts.columns}</legend>
            {shapes.map((shape, i) => (
              <TextField
                key={shape.ids[0]}
                label={texts.columnsOf(shape.heading, shape.ids.length, shape.labels)}
                value={widths[i] ?? ''}
                error={
                  widthsOf(widths[i] ?? '', shape) === null
                    ? texts.badColumns(shape.own.length)
                    : null
                }
                onChange={(typed) => setWidths(widths.with(i, typed))}
              />
            ))}
            <p className="page-setup-hint">
              {scope === 'office' ? texts.columnsOfForm : texts.columnsHint}
            </p>
          </fieldset>
        )}
      </div>
      <div className="modal-acts">
        <Button
          kind="primary"
          disabled={ready === null}
          onClick={() => ready !== null && onApply(ready, scope)}
        >
          {texts.apply}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            setDraft(draftOf(DEFAULT_PAGE_SETUP));
            setWidths(shapes.map((shape) => typedWidths(shape, DEFAULT_PAGE_SETUP)));
          }}
        >
          {texts.reset}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </ModalPanel>
  );
}
