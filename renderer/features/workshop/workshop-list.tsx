import { useEffect, useState } from 'react';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type {
  FormList,
  FormVersion,
  ImportedForm,
  RemovedFile,
  WorkshopList,
} from '../../../shared/ipc/values.ts';
import type { Form } from '../../../shared/model/form.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import type { Result } from '../../../shared/model/result.ts';
import { DRAFT_ENDING } from '../../../shared/template/edit/draft-file.ts';
import type { FormDraft } from '../../../shared/template/edit/form-draft.ts';
import { formatDateTime } from '../../../shared/texts/time.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ReasonWords } from '../../ui/reason-words.tsx';
import { RefusedForms } from '../../ui/refused-forms.tsx';
import type { BenchStart } from './bench-file.ts';

export interface WorkshopListProps {
  readonly api: ReportDeskApi;
  readonly onBack: () => void;
  readonly onBlank: () => void;
  readonly onCopy: (form: Form) => void;
  readonly onEdit: (version: FormVersion) => void;
  readonly onDraft: (draft: FormDraft, start: BenchStart) => void;
}

type Asked = Extract<ImportedForm, { kind: 'exists' }>;

/** The forms of the office, what is in the making, and how to begin. */
export function WorkshopListScreen(props: WorkshopListProps): React.JSX.Element {
  const { api, onBack, onBlank, onCopy, onEdit, onDraft } = props;
  const [own, setOwn] = useState<WorkshopList | null>(null);
  const [all, setAll] = useState<FormList | null>(null);
  const [failure, setFailure] = useState<Reason | null>(null);
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [removed, setRemoved] = useState<(RemovedFile & { readonly words: string }) | null>(null);
  const [reads, setReads] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `reads` asks for the lists once more
  useEffect(() => {
    void Promise.all([api.invoke['workshop:list'](), api.invoke['forms:list']()]).then(
      ([mine, every]) => {
        if (mine.ok) setOwn(mine.value);
        else setFailure(mine.error);
        if (every.ok) setAll(every.value);
        else setFailure(every.error);
      },
    );
  }, [api, reads]);

  const tell = (result: Result<ImportedForm, Reason>): void => {
    setAsked(null);
    setSaid('');
    setFailure(null);
    if (!result.ok) {
      if (result.error.code !== 'cancelled') setFailure(result.error);
      return;
    }
    if (result.value.kind === 'exists') {
      setAsked(result.value);
      return;
    }
    const { kind, form, newest } = result.value;
    setSaid(
      kind === 'same'
        ? texts.importedSame(form.name, form.version)
        : newest > form.version
          ? texts.importedOlder(form.name, form.version, newest)
          : texts.imported(form.name, form.version),
    );
    setReads((count) => count + 1);
  };
  const takeAway = async (words: string, name: string, hash: string): Promise<void> => {
    const result = await api.invoke['workshop:remove']({ name, hash });
    setFailure(result.ok ? null : result.error);
    setSaid(result.ok ? texts.takenAway(words, result.value.file) : '');
    setRemoved(result.ok ? { ...result.value, words } : null);
    setReads((count) => count + 1);
  };
  const putBack = async ({ name, words }: { name: string; words: string }): Promise<void> => {
    const result = await api.invoke['workshop:put-back']({ name });
    setFailure(result.ok ? null : result.error);
    setSaid(result.ok ? texts.putBackDone(words) : '');
    setRemoved(null);
    setReads((count) => count + 1);
  };
  const exportForm = async (form: Form): Promise<void> => {
    const result = await api.invoke['workshop:export']({ json: JSON.stringify(form) });
    setFailure(result.ok || result.error.code === 'cancelled' ? null : result.error);
    setSaid(result.ok ? texts.exported(result.value.file) : '');
  };
  const take = async (): Promise<void> => {
    const result = await api.invoke['workshop:take-form']();
    if (result.ok) onCopy(result.value);
    else if (result.error.code !== 'cancelled') setFailure(result.error);
  };

  const drafts = (own?.drafts ?? []).map(({ json, savedAt, mark, base }) => ({
    // The main process has held it against its schema.
    draft: JSON.parse(json) as FormDraft,
    savedAt,
    start: { mark, base },
  }));
  const pendingOf = new Map(
    (own?.forms ?? []).map(({ form }) => [
      form.id,
      // Of two drafts of one form the one with the plain name goes with it; the other was kept beside.
      drafts.find(({ draft, start }) => draft.id === form.id && isPlain(start.mark.name, form.id)),
    ]),
  );
  const alone = drafts.filter((one) => pendingOf.get(one.draft.id) !== one);
  const isEmpty = own !== null && own.forms.length === 0 && drafts.length === 0;

  return (
    <div className="ws-list">
      <header className="ws-top">
        <Button kind="quiet" onClick={onBack}>
          <Icon name="back" />
          {texts.back}
        </Button>
        <h1>{texts.title}</h1>
        <Button onClick={async () => tell(await api.invoke['workshop:import']())}>
          <Icon name="folder" />
          {texts.importFile}
        </Button>
        <Button onClick={take}>
          <Icon name="document" />
          {texts.takeFromReport}
        </Button>
      </header>
      <div className="ws-said" role="status">
        {said}
      </div>
      {removed !== null && (
        <div className="ws-inline ws-put-back">
          <Button size="small" autoFocus onClick={() => void putBack(removed)}>
            {texts.putBack}
          </Button>
        </div>
      )}
      {(failure ?? own?.folderReason ?? null) !== null && (
        <div className="ws-failure" role="alert">
          <Icon name="warning" />
          <ReasonWords reason={failure ?? own?.folderReason ?? { code: 'cancelled' }} />
        </div>
      )}
      {asked !== null && (
        <section className="ws-asked" aria-label={texts.importFile}>
          <p>{texts.importAsk(asked.name, asked.version, asked.next)}</p>
          <div className="ws-inline">
            <Button
              autoFocus
              onClick={async () =>
                tell(await api.invoke['workshop:import-as-next']({ importId: asked.importId }))
              }
            >
              {texts.importKeepBoth(asked.next)}
            </Button>
            <Button onClick={() => setAsked(null)}>{texts.importCancel}</Button>
          </div>
        </section>
      )}
      <main className="ws-list-main">
        <p className="muted ws-lead">{texts.listLead}</p>
        <section>
          <h2>{texts.draftsHeading}</h2>
          {own === null && <p className="muted">{texts.loading}</p>}
          {isEmpty && <p className="muted">{texts.draftsNone}</p>}
          <ul className="ws-cards">
            {alone.map(({ draft, savedAt, start }) => (
              <li key={start.mark.name} className="ws-card">
                <Words
                  name={draft.name}
                  facts={[
                    texts.isDraft,
                    texts.draftSaved(formatDateTime(savedAt)),
                    ...(isPlain(start.mark.name, draft.id) ? [] : [texts.isBeside]),
                  ]}
                />
                <Button
                  aria-label={texts.editNamed(nameOf(draft.name))}
                  onClick={() => onDraft(draft, start)}
                >
                  {texts.edit}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={texts.takeAwayNamed(nameOf(draft.name))}
                  onClick={() =>
                    void takeAway(nameOf(draft.name), start.mark.name, start.mark.hash)
                  }
                >
                  {texts.takeAway}
                </Button>
              </li>
            ))}
            {own?.forms.map((listed) => {
              const { form, older } = listed;
              const pending = pendingOf.get(form.id);
              return (
                <li key={form.id} className="ws-card">
                  <Words
                    name={form.name}
                    facts={[
                      texts.version(form.version),
                      ...(pending === undefined ? [] : [texts.hasDraft]),
                    ]}
                  />
                  <VersionButtons
                    words={form.name}
                    onExport={() => void exportForm(form)}
                    onEdit={() =>
                      pending === undefined ? onEdit(listed) : onDraft(pending.draft, pending.start)
                    }
                    onTakeAway={() =>
                      void takeAway(
                        texts.versionNamed(form.name, form.version),
                        listed.name,
                        listed.hash,
                      )
                    }
                  />
                  {older.length > 0 && (
                    <details className="ws-older">
                      <summary>{texts.olderVersions(older.length)}</summary>
                      <ul>
                        {older.map((version) => {
                          const words = texts.versionNamed(version.form.name, version.form.version);
                          return (
                            <li key={version.name} className="ws-inline">
                              <span>{words}</span>
                              <VersionButtons
                                words={words}
                                onExport={() => void exportForm(version.form)}
                                onEdit={() => onEdit(version)}
                                onTakeAway={() => void takeAway(words, version.name, version.hash)}
                              />
                            </li>
                          );
                        })}
                      </ul>
                    </details>
                  )}
                </li>
              );
            })}
          </ul>
          {own !== null && own.refused.length > 0 && (
            <RefusedForms
              heading={texts.brokenHeading}
              hint={texts.brokenHint}
              refused={own.refused}
            />
          )}
          {own !== null && <p className="muted ws-folder">{texts.folder(own.folder)}</p>}
        </section>
        <section>
          <h2>{texts.newHeading}</h2>
          <div className="ws-card">
            <Words name={texts.newBlank} facts={[texts.newBlankHint]} />
            <Button kind="primary" onClick={onBlank}>
              {texts.newBlank}
            </Button>
          </div>
          <h2>{texts.copyHeading}</h2>
          <ul className="ws-cards">
            {all?.forms.map((form) => (
              <li key={form.id} className="ws-card">
                <Words name={form.name} facts={[form.source.title].filter((word) => word !== '')} />
                <Button aria-label={texts.copy(form.name)} onClick={() => onCopy(form)}>
                  {texts.copyButton}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}

interface VersionButtonsProps {
  readonly words: string;
  readonly onExport: () => void;
  readonly onEdit: () => void;
  readonly onTakeAway: () => void;
}

/** What can be done with one version of a form. */
function VersionButtons(props: VersionButtonsProps): React.JSX.Element {
  const { words, onExport, onEdit, onTakeAway } = props;
  return (
    <>
      <Button aria-label={texts.exportNamed(words)} onClick={onExport}>
        {texts.export}
      </Button>
      <Button aria-label={texts.editNamed(words)} onClick={onEdit}>
        {texts.edit}
      </Button>
      <Button kind="quiet" aria-label={texts.takeAwayNamed(words)} onClick={onTakeAway}>
        {texts.takeAway}
      </Button>
    </>
  );
}

/** Whether a draft's file has the name that drafts of its form have at first. */
function isPlain(name: string, id: string): boolean {
  return name === `${id}${DRAFT_ENDING}`;
}

function nameOf(name: string): string {
  return name === '' ? texts.untitled : name;
}

interface WordsProps {
  readonly name: string;
  readonly facts: readonly string[];
}

function Words({ name, facts }: WordsProps): React.JSX.Element {
  return (
    <div className="ws-card-words">
      <span className="report-title">{nameOf(name)}</span>
      {facts.map((fact) => (
        <span key={fact} className="muted">
          {fact}
        </span>
      ))}
    </div>
  );
}
