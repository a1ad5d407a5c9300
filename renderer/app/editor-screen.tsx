import { useMemo, useRef, useState } from 'react';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import { appTexts } from '../../shared/texts/app.ts';
import type { CommandContext } from '../commands/command.ts';
import { type Place, rememberPlace } from '../commands/remember-place.ts';
import { createBlockDesk } from '../features/blocks/block-desk.ts';
import { Blocks } from '../features/blocks/blocks.tsx';
import { useImageDrops } from '../features/blocks/use-image-drops.ts';
import { ContextMenu } from '../features/context-menu/context-menu.tsx';
import { ExportNotice } from '../features/export-notice/export-notice.tsx';
import { Find } from '../features/find/find.tsx';
import { createFindSession } from '../features/find/find-session.ts';
import { focusAside } from '../features/find/focus-aside.ts';
import { runFindAct } from '../features/find/run-find-act.ts';
import { Inspector } from '../features/inspector/inspector.tsx';
import { Outline } from '../features/outline/outline.tsx';
import { OwnersCell } from '../features/owners/owners-cell.tsx';
import { Palette } from '../features/palette/palette.tsx';
import { Paper } from '../features/paper/paper.tsx';
import { StatusBar } from '../features/status-bar/status-bar.tsx';
import { Toolbar } from '../features/toolbar/toolbar.tsx';
import { createStore, useSelected } from '../state/store.ts';
import { createEditorActions } from './editor-actions.ts';
import type { Session } from './session.ts';
import { TopBar } from './top-bar.tsx';
import { useAfterPaint } from './use-after-paint.ts';
import { useCommands } from './use-commands.ts';
import { usePaneRoom } from './use-pane-room.ts';
import { usePanes } from './use-panes.ts';

export interface EditorScreenProps {
  readonly api: ReportDeskApi;
  readonly session: Session;
  /** Percent. */
  readonly initialZoom: number;
  readonly onClose: () => Promise<boolean>;
}

/** The report on the desk: outline, paper, inspector, with the bars above and below. */
export function EditorScreen({
  api,
  session,
  initialZoom,
  onClose,
}: EditorScreenProps): React.JSX.Element {
  const { document, autosave } = session;
  const [editor] = useState(() => createEditorActions(api, session, initialZoom));
  const [finding] = useState(() =>
    createFindSession({ document, announce: editor.announce, aside: focusAside }),
  );
  const [desk] = useState(() => createBlockDesk(document, editor.announce));
  const [palette] = useState(() => createStore<Place | null>(null));
  const context: CommandContext = useMemo(
    () => ({
      document,
      autosave,
      actions: {
        exportDocx: editor.exportDocx,
        closeReport: async () => {
          await onClose();
        },
        zoom: editor.zoomBy,
        find: (act) => runFindAct(finding, act),
        insert: (what) => {
          if (what === 'table') desk.choosing.set(true);
          else desk.imageWanted.set(desk.imageWanted.get() + 1);
        },
        openPalette: () => palette.set(palette.get() ?? rememberPlace(document)),
        clipboard: editor.clipboard,
        announce: editor.announce,
      },
    }),
    [document, autosave, editor, finding, palette, desk, onClose],
  );
  useCommands(api, context);

  const zoom = useSelected(editor.zoom, identity);
  const panes = useSelected(editor.panes, identity);
  const isPainted = useAfterPaint();
  const screen = useRef<HTMLDivElement>(null);
  usePaneRoom(editor.panes);
  usePanes(screen, document);
  useImageDrops(screen, document, desk);

  return (
    <div className="editor-screen" ref={screen}>
      <header className="editor-top" data-pane="top">
        <TopBar context={context} exportState={editor.exportState} panes={editor.panes} />
        <Toolbar context={context} />
      </header>
      {panes.outline && (
        <nav className="editor-outline" data-pane="outline" aria-label={appTexts.outlinePane}>
          {isPainted && <Outline document={document} />}
        </nav>
      )}
      <main className="editor-paper" data-pane="paper" aria-label={appTexts.paperPane}>
        <Find session={finding} document={document} />
        <Paper
          document={document}
          zoom={zoom}
          OwnersCell={OwnersCell}
          onPasteRefused={editor.refusePaste}
        />
        <Blocks desk={desk} context={context} />
      </main>
      {panes.inspector && (
        <aside
          className="editor-inspector"
          data-pane="inspector"
          aria-label={appTexts.inspectorPane}
        >
          {isPainted && <Inspector document={document} />}
        </aside>
      )}
      <ExportNotice
        state={editor.exportState}
        document={document}
        onOpen={editor.openExport}
        onShow={editor.showExport}
        onAgain={() => void editor.exportDocx()}
      />
      <Palette context={context} place={palette} />
      <ContextMenu context={context} />
      <StatusBar
        context={context}
        zoom={editor.zoom}
        announcement={editor.announcement}
        onSaveCopy={editor.saveCopy}
      />
    </div>
  );
}

const identity = <T,>(value: T): T => value;
