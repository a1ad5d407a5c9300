import { useEffect, useMemo, useRef, useState } from 'react';
import type { CarryKind } from '../../shared/carry/refuse-carry.ts';
import { yearWork } from '../../shared/carry/year-work.ts';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import type { Settings } from '../../shared/ipc/values.ts';
import type { CellAddress } from '../../shared/model/address.ts';
import { isOpen } from '../../shared/model/comment.ts';
import { threadsOf } from '../../shared/model/comments.ts';
import { appTexts } from '../../shared/texts/app.ts';
import { commentTexts } from '../../shared/texts/comments.ts';
import { figureTexts } from '../../shared/texts/figures.ts';
import { pasteTexts } from '../../shared/texts/paste.ts';
import { statusBarTexts } from '../../shared/texts/status-bar.ts';
import type { CommandContext } from '../commands/command.ts';
import { EXPORT_COMMANDS } from '../commands/export-commands.ts';
import { fileExportDocx } from '../commands/file-export-docx.ts';
import { type Place, rememberPlace } from '../commands/remember-place.ts';
import { runCommand } from '../commands/run-command.ts';
import { createBlockDesk } from '../features/blocks/block-desk.ts';
import { Blocks } from '../features/blocks/blocks.tsx';
import { useImageDrops } from '../features/blocks/use-image-drops.ts';
import { createCommentDesk } from '../features/comments/comment-desk.ts';
import { CommentsPanel } from '../features/comments/comments-panel.tsx';
import { useCommentTints } from '../features/comments/use-comment-tints.ts';
import { ContextMenu } from '../features/context-menu/context-menu.tsx';
import { ExportNotice } from '../features/export-notice/export-notice.tsx';
import { ExportOptions, type OtherFormat } from '../features/export-options/export-options.tsx';
import { FigureChooser } from '../features/figures/figure-chooser.tsx';
import { createFigureDesk } from '../features/figures/figure-desk.ts';
import { FiguresPanel } from '../features/figures/figures-panel.tsx';
import { Find } from '../features/find/find.tsx';
import { createFindSession } from '../features/find/find-session.ts';
import { focusAside } from '../features/find/focus-aside.ts';
import { loadPatterns } from '../features/find/load-patterns.ts';
import { runFindAct } from '../features/find/run-find-act.ts';
import { Inspector, PLACE_PAGE } from '../features/inspector/inspector.tsx';
import { MailSetupDesk } from '../features/mail-setup/mail-setup-desk.tsx';
import { Outline } from '../features/outline/outline.tsx';
import { OwnersCell } from '../features/owners/owners-cell.tsx';
import { PageSetupDesk } from '../features/page-setup/page-setup-desk.tsx';
import { Palette } from '../features/palette/palette.tsx';
import { Paper } from '../features/paper/paper.tsx';
import { PasteChooser, type PastedAt } from '../features/paste-chooser/paste-chooser.tsx';
import { ReferenceChooser } from '../features/references/reference-chooser.tsx';
import { createReferenceDesk } from '../features/references/reference-desk.ts';
import { useReferenceClicks } from '../features/references/use-reference-clicks.ts';
import { RowNotice } from '../features/row-view/row-notice.tsx';
import { RowViewChoice } from '../features/row-view/row-view-choice.tsx';
import { StatusBar } from '../features/status-bar/status-bar.tsx';
import { Toolbar } from '../features/toolbar/toolbar.tsx';
import { tellCutText } from '../keys/tell-cut-text.ts';
import type { PastedTable } from '../paste/pasted-table.ts';
import { afterPaint } from '../state/after-paint.ts';
import { createStore, type Store, useSelected } from '../state/store.ts';
import { companionPages, LAST_YEAR_PAGE, LEFT_OVER_PAGE } from './companion-pages.tsx';
import { createEditorActions, type EditorActions } from './editor-actions.ts';
import { goBeside } from './go-beside.ts';
import { togglePane } from './panes.ts';
import { createRowDesk } from './row-desk.ts';
import { RowPanels } from './row-panels.tsx';
import type { Session } from './session.ts';
import { TopBar } from './top-bar.tsx';
import { useAfterPaint } from './use-after-paint.ts';
import { useCommands } from './use-commands.ts';
import { useFocusHeir } from './use-focus-heir.ts';
import { usePaneRoom } from './use-pane-room.ts';
import { usePanes } from './use-panes.ts';

export interface EditorScreenProps {
  readonly api: ReportDeskApi;
  readonly session: Session;
  /** Percent. */
  readonly initialZoom: number;
  /** Left out: the default ones. */
  readonly settings?: Pick<Settings, 'author' | 'exportChoices' | 'mail' | 'rowViews'>;
  readonly onClose: () => Promise<boolean>;
  /** Shows what follows from the report. */
  readonly onCarry: (kind: CarryKind) => Promise<void>;
  /** Asks for a document and brings it in. */
  readonly onImport: () => Promise<void>;
  /** What to say first; empty when nothing. */
  readonly said?: string;
}

/** The report on the desk: outline, paper, inspector, with the bars above and below. */
export function EditorScreen({
  api,
  session,
  initialZoom,
  settings,
  onClose,
  onCarry,
  onImport,
  said = '',
}: EditorScreenProps): React.JSX.Element {
  const { document, autosave } = session;
  const [editor] = useState(() =>
    createEditorActions(api, session, initialZoom, settings?.exportChoices, settings?.mail),
  );
  const [page] = useState(() => createStore(PLACE_PAGE));
  const [comments] = useState(() =>
    createCommentDesk({
      document,
      drafts: session.drafts,
      announce: editor.announce,
      makeId: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      initialAuthor: settings?.author ?? '',
      keepAuthor: editor.keepAuthor,
      show: () => showPage(editor, page, COMMENTS_PAGE),
    }),
  );
  const [toBeside] = useState(() => ({
    document,
    comments,
    showPlace: () => showPage(editor, page, PLACE_PAGE),
    showComments: () => showPage(editor, page, COMMENTS_PAGE),
    showLeftOver: () => showPage(editor, page, LEFT_OVER_PAGE),
    announce: editor.announce,
  }));
  const [finding] = useState(() =>
    createFindSession({
      document,
      announce: editor.announce,
      aside: focusAside,
      goBeside: (hit) => goBeside(hit, toBeside),
      afterPaint,
      now: () => performance.now(),
      loadPatterns,
    }),
  );
  const [desk] = useState(() => createBlockDesk(document, editor.announce));
  const [pasting] = useState(() => createStore<PastedAt | null>(null));
  const [references] = useState(() =>
    createReferenceDesk({
      document,
      announce: editor.announce,
      makeId: () => crypto.randomUUID(),
    }),
  );
  const [rows] = useState(() =>
    createRowDesk({
      api,
      session,
      announce: editor.announce,
      remembered: settings?.rowViews ?? [],
      author: () => comments.author.get(),
    }),
  );
  useEffect(() => rows.view.follow(), [rows]);
  useEffect(
    () =>
      tellCutText(window, ({ lost, max }) => editor.announce(statusBarTexts.cutText(lost, max))),
    [editor],
  );
  const held = useSelected(session.drafts.held, identity);
  useEffect(() => {
    if (!held) return;
    session.drafts.held.set(false);
    comments.showUnsent();
  }, [held, session, comments]);
  const [figures] = useState(() =>
    createFigureDesk({
      document,
      announce: editor.announce,
      makeId: () => crypto.randomUUID(),
    }),
  );
  const [onlyOpen] = useState(() => createStore(false));
  const [characterTarget] = useState(() => createStore(false));
  const [palette] = useState(() => createStore<Place | null>(null));
  const context: CommandContext = useMemo(
    () => ({
      document,
      autosave,
      actions: {
        exportAs: editor.exportAs,
        previewPrint: editor.previewPrint,
        exportCalendar: editor.exportCalendar,
        closeReport: async () => {
          await onClose();
        },
        zoom: editor.zoomBy,
        find: (act) => runFindAct(finding, act),
        insert: (what) => {
          if (what === 'table') desk.choosing.set(true);
          else desk.imageWanted.set(desk.imageWanted.get() + 1);
        },
        comment: (act) => {
          if (act === 'add') comments.begin();
          else if (act === 'reply') comments.replyHere();
          else if (act === 'resolve') comments.resolveHere();
          else comments.go(act === 'next' ? 1 : -1);
        },
        reference: (act) => {
          if (act === 'choose') references.choose();
          else if (act === 'follow') references.follow();
          else references.nextLost();
        },
        figure: (act) => {
          if (act === 'choose') figures.choose();
          else if (act === 'show') showPage(editor, page, FIGURES_PAGE);
          else figures.nextFaulty();
        },
        pageSetup: () => editor.pageSetup.set(true),
        mailSetup: () => editor.mailSetup.set(true),
        carry: onCarry,
        importDocument: onImport,
        ...rows.actions,
        view: (act) => {
          if (act === 'character-target') characterTarget.set(true);
          else if (act === 'only-open') onlyOpen.set(!onlyOpen.get());
          else editor.panes.set(togglePane(editor.panes.get(), act, window.innerWidth));
        },
        openPalette: () => palette.set(palette.get() ?? rememberPlace(document)),
        clipboard: editor.clipboard,
        announce: editor.announce,
      },
    }),
    [
      document,
      autosave,
      editor,
      finding,
      palette,
      desk,
      comments,
      references,
      figures,
      page,
      rows,
      onlyOpen,
      characterTarget,
      onClose,
      onCarry,
      onImport,
    ],
  );
  useCommands(api, context);

  const acts = useMemo(
    () => ({
      onPasteRefused: editor.refusePaste,
      onTablePasted: (table: PastedTable, address: CellAddress) => pasting.set({ table, address }),
      onImagesLeftOut: (count: number) => editor.announce(pasteTexts.imagesLeftOut(count)),
      onPicturesLeftOut: (count: number) => editor.announce(pasteTexts.picturesLeftOut(count)),
    }),
    [editor, pasting],
  );

  useEffect(
    () => api.on('export:stage', ({ stage }) => editor.exportReached(stage)),
    [api, editor],
  );

  const zoom = useSelected(editor.zoom, identity);
  const panes = useSelected(editor.panes, identity);
  const isPainted = useAfterPaint();
  useEffect(() => {
    if (!isPainted) return;
    // Outside of React's own work: going there draws a page at once.
    const timer = setTimeout(() => {
      const beginning = session.takeBeginning();
      if (beginning === null) return;
      comments.showKept();
      // Last: what was looked for is what is shown.
      if (beginning.beside !== null) goBeside(beginning.beside, toBeside);
    });
    return () => clearTimeout(timer);
  }, [isPainted, session, toBeside, comments]);
  const screen = useRef<HTMLDivElement>(null);
  usePaneRoom(editor.panes);
  usePanes(screen, document);
  useFocusHeir(screen, document);
  useImageDrops(screen, document, desk);
  useReferenceClicks(screen, references);
  useCommentTints(comments);
  const lastYear = useSelected(document, ({ report }) => report.lastYear);
  const plan = useSelected(document, ({ report }) => report.plan);
  const leftOver = useSelected(document, ({ report }) => report.leftOver);
  const waiting = useSelected(document, ({ report }) => {
    const { years, sentences } = yearWork(report);
    return years + sentences;
  });
  const carried = {
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(plan === undefined ? {} : { plan }),
    ...(leftOver === undefined ? {} : { leftOver }),
  };
  useEffect(() => {
    if (said !== '') editor.announce(said);
  }, [editor, said]);
  const openComments = useSelected(
    document,
    ({ report }) => threadsOf(report).filter(isOpen).length,
  );

  return (
    <div className="editor-screen" ref={screen}>
      <header className="editor-top" data-pane="top">
        <TopBar
          context={context}
          exportState={editor.exportState}
          exportOptions={
            <ExportOptions
              choices={editor.exportChoices}
              onChange={editor.setExportChoices}
              onPageSetup={() => editor.pageSetup.set(true)}
              others={otherFormats(context)}
            />
          }
          panes={editor.panes}
        />
        <Toolbar context={context} />
      </header>
      {panes.outline && (
        <nav className="editor-outline" data-pane="outline" aria-label={appTexts.outlinePane}>
          {isPainted && (
            <Outline
              document={document}
              onlyOpen={onlyOpen}
              rowView={
                <RowViewChoice
                  document={document}
                  view={rows.view}
                  onMode={rows.show}
                  onChoose={rows.choose}
                />
              }
            />
          )}
        </nav>
      )}
      <main className="editor-paper" data-pane="paper" aria-label={appTexts.paperPane}>
        <Find session={finding} document={document} />
        <Paper
          document={document}
          zoom={zoom}
          OwnersCell={OwnersCell}
          acts={acts}
          notice={<RowNotice document={document} view={rows.view} />}
        />
        <Blocks
          desk={desk}
          context={context}
          chooser={
            <>
              <ReferenceChooser desk={references} document={document} />
              <FigureChooser desk={figures} />
            </>
          }
        />
        <PasteChooser pasting={pasting} context={context} />
      </main>
      {panes.inspector && (
        <aside
          className="editor-inspector"
          data-pane="inspector"
          aria-label={appTexts.inspectorPane}
        >
          {isPainted && (
            <Inspector
              document={document}
              shown={page}
              pages={[
                {
                  id: COMMENTS_PAGE,
                  label: commentTexts.tab(openComments),
                  content: <CommentsPanel desk={comments} />,
                },
                {
                  id: FIGURES_PAGE,
                  label: figureTexts.tab,
                  content: <FiguresPanel desk={figures} />,
                },
                ...companionPages(carried, waiting, context),
              ]}
            />
          )}
        </aside>
      )}
      <ExportNotice
        state={editor.exportState}
        document={document}
        onOpen={editor.openExport}
        onShow={editor.showExport}
        mailWords={editor.mailWords}
        onMail={editor.mailExport}
        onMailSetup={() => editor.mailSetup.set(true)}
        onAgain={(work) =>
          void (work === 'preview' ? editor.previewPrint() : editor.exportAs(work))
        }
        onElsewhere={(format) => void editor.exportElsewhere(format)}
        onCancel={() => void editor.cancelExport()}
        onFaulty={figures.nextFaulty}
        onYears={() => showPage(editor, page, LAST_YEAR_PAGE)}
      />
      <PageSetupDesk
        document={document}
        open={editor.pageSetup}
        choices={editor.exportChoices}
        onChoices={editor.setExportChoices}
        announce={editor.announce}
      />
      <MailSetupDesk
        document={document}
        open={editor.mailSetup}
        words={editor.mailWords}
        onWords={editor.setMailWords}
        announce={editor.announce}
      />
      <Palette context={context} place={palette} />
      <RowPanels rows={rows} session={session} announce={editor.announce} />
      <ContextMenu context={context} />
      <StatusBar
        context={context}
        zoom={editor.zoom}
        announcement={editor.announcement}
        characterTarget={characterTarget}
        onSaveCopy={editor.saveCopy}
      />
    </div>
  );
}

/** The formats without a button of their own, as the palette has them. */
function otherFormats(context: CommandContext): readonly OtherFormat[] {
  return EXPORT_COMMANDS.filter((command) => command !== fileExportDocx).map((command) => ({
    id: command.id,
    label: command.label,
    onPress: () => runCommand(command, context),
  }));
}

/** Shows a page beside the paper, and the pane that it is in. */
function showPage({ panes }: EditorActions, page: Store<string>, id: string): void {
  if (!panes.get().inspector) panes.set(togglePane(panes.get(), 'inspector', window.innerWidth));
  page.set(id);
}

/** The id of the page of quantities and formulas beside the paper. */
const FIGURES_PAGE = 'figures';

/** The id of the page of comments beside the paper. */
const COMMENTS_PAGE = 'comments';

const identity = <T,>(value: T): T => value;
