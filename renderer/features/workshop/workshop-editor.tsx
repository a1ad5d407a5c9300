import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { Form } from '../../../shared/model/form.ts';
import { toRocYear } from '../../../shared/model/year.ts';
import { blankProse, blankTable } from '../../../shared/template/edit/blank-draft.ts';
import {
  type DraftFault,
  type DraftPart,
  judgeDraft,
} from '../../../shared/template/edit/draft-faults.ts';
import { pointsOfForm } from '../../../shared/template/edit/points-sums.ts';
import { formatDateTime } from '../../../shared/texts/time.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { listenForKeys } from '../../keys/on-keys.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ReasonWords } from '../../ui/reason-words.tsx';
import { useToday } from '../../ui/use-today.ts';
import type { BenchFile } from './bench-file.ts';
import { DeadlinesPart } from './deadlines-part.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { focusFirst } from './focus-first.ts';
import { FormPreview } from './form-preview.tsx';
import { HeadPart } from './head-part.tsx';
import { PartHead } from './part-head.tsx';
import { PartsPane, Problems } from './parts-pane.tsx';
import { ProsePart } from './prose-part.tsx';
import { RosterPart } from './roster-part.tsx';
import { TablePart } from './table-part.tsx';
import { useFormActs } from './use-form-acts.ts';

export interface WorkshopEditorProps {
  readonly api: ReportDeskApi;
  readonly desk: DraftDesk;
  readonly file: BenchFile;
  readonly onBack: () => void;
  /** Asks for agency and year, and begins a report of this form. */
  readonly newReport: (form: Form) => React.ReactNode;
}

/** Up to this everything stands in one column; the style sheet says the same. */
const NARROW = 760;

/** Below this the paper has no room beside the fields. */
const ROOM_FOR_PREVIEW = 1200;

/** One form on the bench: its parts, the fields of one part, the paper. */
export function WorkshopEditor(props: WorkshopEditorProps): React.JSX.Element {
  const { api, desk, file, onBack, newReport } = props;
  const draft = useSelected(desk.state, (state) => state.draft);
  const canUndo = useSelected(desk.state, (state) => state.canUndo);
  const canRedo = useSelected(desk.state, (state) => state.canRedo);
  const status = useSelected(desk.status, (state) => state);
  const beside = useSelected(file.beside, (value) => value);
  const judged = useDeferredValue(draft);
  const { form, faults } = useMemo(() => judgeDraft(judged), [judged]);
  const [part, setPart] = useState<DraftPart>({ kind: 'head' });
  const [wanted, setWanted] = useState<string | null>(null);
  /** How often somebody went to a part. */
  const [opened, setOpened] = useState(0);
  const [isPreview, setPreview] = useState(() => window.innerWidth >= ROOM_FOR_PREVIEW);
  const [reportForm, setReportForm] = useState<Form | null>(null);
  const today = useToday();
  const year = toRocYear(Number(today.slice(0, 4)));
  const problems = useRef<HTMLElement>(null);
  const fields = useRef<HTMLElement>(null);
  const notice = useRef<HTMLElement>(null);
  const { said, announce, isBusy, save, exportForm } = useFormActs(api, desk, file, () =>
    problems.current?.querySelector<HTMLElement>('.ws-problem')?.focus(),
  );

  // Whoever opens a form, or one of its parts, goes on writing there; before the next key comes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `opened` asks for it once more
  useLayoutEffect(() => focusFirst(fields.current), [opened]);
  useEffect(() => {
    if (reportForm !== null) focusFirst(notice.current);
  }, [reportForm]);

  useEffect(
    () =>
      listenForKeys(window, (event) => {
        if (!event.ctrlKey || event.altKey) return;
        const key = event.key.toLowerCase();
        const act =
          key === 'z' && !event.shiftKey
            ? desk.undo
            : key === 'y' || (key === 'z' && event.shiftKey)
              ? desk.redo
              : key === 's'
                ? desk.settle
                : null;
        if (act === null) return;
        event.preventDefault();
        void act();
      }),
    [desk],
  );

  const show = (target: DraftPart): void => {
    setWanted(null);
    setPart(target);
    // On a small screen the fields stand below the list of parts.
    if (window.innerWidth <= NARROW) fields.current?.scrollIntoView({ block: 'start' });
  };
  const go = (target: DraftPart): void => {
    show(target);
    setOpened((count) => count + 1);
  };
  const goTo = (fault: DraftFault): void => {
    setPart(fault.part);
    setWanted(null);
    // After the part is shown; a line of the outline takes the focus itself.
    requestAnimationFrame(() => {
      if (fault.itemKey !== null) setWanted(fault.itemKey);
      else focusFirst(fields.current);
    });
  };
  const add = (kind: 'prose' | 'table'): void => {
    const section = kind === 'prose' ? blankProse(desk.makeKey) : blankTable(desk.makeKey);
    const at = part.kind === 'section' ? part.index + 1 : draft.sections.length;
    desk.apply((before) => ({ ...before, sections: before.sections.toSpliced(at, 0, section) }));
    go({ kind: 'section', index: at });
  };
  const makeReport = async (): Promise<void> => setReportForm(await save());
  const close = (): void => setReportForm(null);

  const section = part.kind === 'section' ? draft.sections[part.index] : undefined;
  const printed = part.kind === 'section' ? form.sections[part.index] : undefined;

  return (
    <div className="ws" data-preview={isPreview ? '' : undefined}>
      <header className="ws-top">
        <Button kind="quiet" onClick={onBack}>
          <Icon name="back" />
          {texts.backToList}
        </Button>
        <h1>{draft.name === '' ? texts.untitled : draft.name}</h1>
        <Button kind="quiet" aria-disabled={!canUndo} onClick={desk.undo}>
          <Icon name="undo" />
          {texts.undo}
        </Button>
        <Button kind="quiet" aria-disabled={!canRedo} onClick={desk.redo}>
          <Icon name="redo" />
          {texts.redo}
        </Button>
        <Button kind="quiet" aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
          <Icon name="document" />
          {texts.preview}
        </Button>
        <Button aria-disabled={isBusy} onClick={exportForm}>
          {texts.export}
        </Button>
        <Button aria-disabled={isBusy} onClick={makeReport}>
          {texts.makeReport}
        </Button>
        <Button kind="primary" aria-disabled={isBusy} onClick={() => void save()}>
          {isBusy ? texts.saving : texts.save}
        </Button>
      </header>
      {reportForm === null ? null : (
        <section className="ws-notice" aria-label={texts.makeReportHeading} ref={notice}>
          {newReport(reportForm)}
          <Button kind="quiet" onClick={close}>
            {texts.makeReportCancel}
          </Button>
        </section>
      )}
      <nav className="ws-parts" aria-label={texts.partsPane} ref={problems}>
        <PartsPane draft={draft} part={part} faults={faults} onGo={go} onAdd={add} />
        <Problems faults={faults} onGo={goTo} />
      </nav>
      <main className="ws-fields" aria-label={texts.editPane} ref={fields}>
        <PartHead desk={desk} draft={draft} part={part} onShow={show} />
        {part.kind === 'head' && <HeadPart desk={desk} draft={draft} year={year} />}
        {part.kind === 'roster' && <RosterPart desk={desk} draft={draft} announce={announce} />}
        {part.kind === 'deadlines' && (
          <DeadlinesPart desk={desk} draft={draft} year={year} today={today} />
        )}
        {part.kind === 'section' && section?.kind === 'prose' && (
          <ProsePart
            key={section.id}
            desk={desk}
            section={section}
            index={part.index}
            year={draft.source.year}
          />
        )}
        {part.kind === 'section' && section?.kind === 'table' && (
          <TablePart
            key={section.id}
            desk={desk}
            table={section}
            index={part.index}
            printed={printed?.kind === 'table' ? printed : null}
            total={pointsOfForm(form)}
            roster={draft.roster}
            wanted={wanted}
            announce={announce}
          />
        )}
      </main>
      {isPreview && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <aside className="ws-preview" aria-label={texts.previewPane} tabIndex={0}>
          <FormPreview form={form} year={year} shown={section?.id ?? null} />
        </aside>
      )}
      <footer className="ws-status">
        <span role="status">
          {said?.kind === 'words' && said.words}
          {said?.kind === 'failed' && <ReasonWords reason={said.reason} />}
        </span>
        {beside !== null && (
          <span className="start-warning" role="alert">
            {texts.draftBeside(beside.changed, beside.keptAs)}
          </span>
        )}
        <span className={status.kind === 'failed' ? 'start-warning' : 'muted'}>
          {status.kind === 'saved' && texts.draftSaved(formatDateTime(status.at))}
          {status.kind === 'pending' && texts.draftPending}
          {status.kind === 'failed' && (
            <>
              {texts.draftFailed}
              <ReasonWords reason={status.reason} />
            </>
          )}
        </span>
      </footer>
    </div>
  );
}
