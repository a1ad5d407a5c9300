import { leftOverWords, placeLeftOver, removeLeftOver } from '../../../shared/carry/left-over.ts';
import type { LeftOver } from '../../../shared/model/carried.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import type { CommandContext } from '../../commands/command.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { RichLines } from './rich-lines.tsx';
import './companion.css';

/** What had no place when the report moved to another form, until somebody places or deletes it. */
export function LeftOverPanel({
  context,
}: {
  readonly context: CommandContext;
}): React.JSX.Element {
  const { document, actions } = context;
  const entries = useSelected(document, ({ report }) => report.leftOver) ?? [];
  const copy = (words: string): void => {
    if (copyText(words)) actions.announce(texts.copied);
  };
  return (
    <div className="companion">
      <h2 className="visually-hidden">{texts.tabs.leftOver(entries.length)}</h2>
      <p className="inspector-hint">{texts.leftOverHint}</p>
      {entries.length > 1 && (
        <div className="carried-acts">
          <Button size="small" onClick={() => copy(entries.map(leftOverWords).join('\n\n'))}>
            {texts.copyAll}
          </Button>
        </div>
      )}
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} context={context} onCopy={copy} />
      ))}
    </div>
  );
}

interface EntryProps {
  readonly entry: LeftOver;
  readonly context: CommandContext;
  readonly onCopy: (words: string) => void;
}

function Entry({ entry, context, onCopy }: EntryProps): React.JSX.Element {
  const { document, actions } = context;
  const name = texts.path(entry.from);
  const place = (): void => {
    const address = document.get().active?.address;
    if (address === undefined) {
      actions.announce(texts.noCaret);
      return;
    }
    document.apply({ update: (report) => placeLeftOver(report, entry.id, address) });
    actions.announce(texts.placed);
  };
  return (
    <article className="carried" aria-label={name} data-left-over={entry.id} tabIndex={-1}>
      <h3>{name}</h3>
      <p className="muted">{texts.leftOverFrom(entry.formName)}</p>
      {entry.parts.map(({ label, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity and never change
        <section key={i} className="carried-part">
          {label !== '' && <p className="muted">{label}</p>}
          <RichLines richText={text} />
        </section>
      ))}
      {(entry.owners ?? []).length > 0 && <p>{texts.owners(entry.owners ?? [])}</p>}
      {(entry.assessments ?? []).map(({ criterion, met, note, score }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no identity and never change
        <p key={i}>
          {[
            criterion,
            ...(met ? [texts.ticked] : []),
            ...(note === '' ? [] : [note]),
            ...(score === null ? [] : [texts.score(score)]),
          ].join('　')}
        </p>
      ))}
      {entry.selfScore !== undefined && <p>{texts.score(entry.selfScore)}</p>}
      <div className="carried-acts">
        {entry.parts.length > 0 && (
          <Button size="small" onMouseDown={keepFocus} onClick={place}>
            {texts.place}
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={() => onCopy(leftOverWords(entry))}>
          {texts.copy}
        </Button>
        <Button
          size="small"
          kind="quiet"
          onClick={() => {
            document.apply({ caret: null, update: (report) => removeLeftOver(report, entry.id) });
            actions.announce(texts.removed);
          }}
        >
          {texts.remove}
        </Button>
      </div>
    </article>
  );
}

/** The caret in the paper is where the button writes. */
const keepFocus = (event: React.MouseEvent): void => event.preventDefault();
