import { useEffect } from 'react';
import { reportTitle } from '../../shared/model/report.ts';
import { appTexts } from '../../shared/texts/app.ts';
import type { CommandContext } from '../commands/command.ts';
import { fileClose } from '../commands/file-close.ts';
import { fileExportDocx } from '../commands/file-export-docx.ts';
import { runCommand } from '../commands/run-command.ts';
import type { ExportState } from '../features/export-notice/export-state.ts';
import { type Readable, type Store, useSelected } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { WithTooltip } from '../ui/tooltip.tsx';
import { HeadEditor } from './head-editor.tsx';
import { type Panes, togglePane } from './panes.ts';

export interface TopBarProps {
  readonly context: CommandContext;
  readonly exportState: Readable<ExportState>;
  /** Stands beside the export button. */
  readonly exportOptions: React.ReactNode;
  readonly panes: Store<Panes>;
}

/** Where one is, whose report it is, and the export button: the one coloured button of the screen. */
export function TopBar({
  context,
  exportState,
  exportOptions,
  panes,
}: TopBarProps): React.JSX.Element {
  const title = useSelected(context.document, ({ report }) => reportTitle(report));
  useEffect(() => {
    document.title = appTexts.windowTitle(title);
    return () => {
      document.title = appTexts.programName;
    };
  }, [title]);
  const isExporting = useSelected(
    exportState,
    (state) => state.kind === 'running' && state.work !== 'preview',
  );
  return (
    <div className="top-bar">
      <Button kind="quiet" onClick={() => runCommand(fileClose, context)}>
        <Icon name="back" />
        {appTexts.backToList}
      </Button>
      <h1 className="top-bar-title" title={title}>
        {title}
      </h1>
      <HeadEditor document={context.document} />
      <PaneSwitch pane="outline" icon="outline" panes={panes} />
      <PaneSwitch pane="inspector" icon="inspector" panes={panes} />
      <Button
        kind="primary"
        aria-disabled={isExporting}
        onClick={() => runCommand(fileExportDocx, context)}
      >
        {isExporting ? appTexts.exporting : appTexts.exportButton}
      </Button>
      {exportOptions}
    </div>
  );
}

interface PaneSwitchProps {
  readonly pane: keyof Panes;
  readonly icon: IconName;
  readonly panes: Store<Panes>;
}

const SWITCH_WORDS: Readonly<Record<keyof Panes, { show: string; hide: string }>> = {
  outline: { show: appTexts.showOutline, hide: appTexts.hideOutline },
  inspector: { show: appTexts.showInspector, hide: appTexts.hideInspector },
};

function PaneSwitch({ pane, icon, panes }: PaneSwitchProps): React.JSX.Element {
  const isShown = useSelected(panes, (state) => state[pane]);
  const words = isShown ? SWITCH_WORDS[pane].hide : SWITCH_WORDS[pane].show;
  return (
    <WithTooltip text={words}>
      <button
        type="button"
        className="tool"
        aria-label={words}
        aria-expanded={isShown}
        onClick={() => panes.set(togglePane(panes.get(), pane, window.innerWidth))}
      >
        <Icon name={icon} />
      </button>
    </WithTooltip>
  );
}
