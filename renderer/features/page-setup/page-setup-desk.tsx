import type { ExportChoices } from '../../../shared/export/export-options.ts';
import { officeSetup, pageSetupOf } from '../../../shared/export/page-setup.ts';
import type { PageSetup } from '../../../shared/model/page-setup.ts';
import type { Report } from '../../../shared/model/report.ts';
import { pageSetupTexts } from '../../../shared/texts/page-setup.ts';
import type { EditedDocument } from '../../state/document.ts';
import { type Readable, type Store, useSelected } from '../../state/store.ts';
import { columnShapes } from './column-shapes.ts';
import { PageSetupPanel, type SetupScope } from './page-setup-panel.tsx';

export interface PageSetupDeskProps {
  readonly document: EditedDocument;
  readonly open: Store<boolean>;
  readonly choices: Readable<ExportChoices>;
  readonly onChoices: (choices: ExportChoices) => void;
  readonly announce: (text: string) => void;
}

/** The panel of the page set-up while it is open, and what becomes of what it says. */
export function PageSetupDesk({
  document,
  open,
  choices,
  onChoices,
  announce,
}: PageSetupDeskProps): React.JSX.Element | null {
  const isOpen = useSelected(open, (value) => value);
  if (!isOpen) return null;
  const { report } = document.get();
  const close = (): void => open.set(false);
  return (
    <PageSetupPanel
      setup={pageSetupOf(report, choices.get().pageSetup)}
      scope={report.pageSetup === undefined ? 'office' : 'report'}
      shapes={columnShapes(report.form)}
      onClose={close}
      onApply={(setup, scope) => {
        if (scope === 'office') {
          const { pageSetup } = choices.get();
          onChoices({
            ...choices.get(),
            pageSetup: officeSetup(pageSetup, setup, report.form.id),
          });
        }
        if (scope === 'report' || document.get().report.pageSetup !== undefined) {
          document.apply({ update: (before) => withSetup(before, setup, scope), caret: null });
        }
        announce(pageSetupTexts.applied);
        close();
      }}
    />
  );
}

/** A report that is printed as all are has no set-up of its own. */
function withSetup(report: Report, setup: PageSetup, scope: SetupScope): Report {
  const { pageSetup: _before, ...rest } = report;
  return scope === 'report' ? { ...rest, pageSetup: setup } : rest;
}
