import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import type { Report } from '../../../shared/model/report.ts';
import { compareToBand } from '../../../shared/model/targets.ts';
import { statusBarTexts as texts } from '../../../shared/texts/status-bar.ts';
import type { ActiveCell, EditedDocument } from '../../state/document.ts';
import { type Store, useSelected } from '../../state/store.ts';
import { Floating } from '../../ui/floating.tsx';
import { BandForm } from './band-form.tsx';
import { countAt, countReport } from './report-count.ts';

interface CountsProps {
  readonly document: EditedDocument;
  /** Whether the characters of a cell are being set. */
  readonly choosing: Store<boolean>;
}

/** Characters of the cell with the caret and of the whole report; the first sets the target of a cell. */
export function Counts({ document, choosing }: CountsProps): React.JSX.Element {
  const cell = useSelected(document, ({ report, active }) => cellWords(report, active));
  const whole = useSelected(document, ({ report }) => countReport(report));
  const isChoosing = useSelected(choosing, identity);
  const band = useSelected(document, ({ report }) => report.targets?.cellCharacters ?? null);
  return (
    <div className="status-bar-counts">
      {cell !== null && (
        <DialogTrigger isOpen={isChoosing} onOpenChange={choosing.set}>
          <AriaButton className="status-bar-count" aria-label={texts.countName(cell)}>
            {cell}
          </AriaButton>
          <Floating name={texts.bandTitle} placement="top end">
            <Dialog aria-label={texts.bandTitle}>
              {({ close }) => <BandForm document={document} band={band} onDone={close} />}
            </Dialog>
          </Floating>
        </DialogTrigger>
      )}
      <span>{texts.reportCount(whole)}</span>
    </div>
  );
}

/** 「本格 223 字（目標 200–400，符合）」; null without a cell. Targets are for cells of tables, not for prose. */
function cellWords(report: Report, active: ActiveCell | null): string | null {
  if (active === null) return null;
  const count = countAt(report, active.address);
  const band = report.targets?.cellCharacters;
  if (band === undefined || active.address.kind === 'prose') return texts.cellCount(count);
  return texts.cellCountInBand(count, band.min, band.max, compareToBand(count, band));
}

const identity = <T,>(value: T): T => value;
