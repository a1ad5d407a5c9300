import { figuresIn } from '../../../shared/carry/figures.ts';
import { insertWords } from '../../../shared/carry/insert-words.ts';
import type { CarriedPlace } from '../../../shared/model/carried.ts';
import { isBlank, plainText, type RichText } from '../../../shared/model/rich-text.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import type { CommandContext } from '../../commands/command.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { RichLines } from './rich-lines.tsx';

export interface CarriedTextsProps {
  readonly place: CarriedPlace;
  readonly context: CommandContext;
  /** Whether its numbers are listed. */
  readonly hasFigures: boolean;
}

/** What another document says at one place: to read, to copy, to put at the caret whole or line by line. */
export function CarriedTexts({ place, context, hasFigures }: CarriedTextsProps): React.JSX.Element {
  return (
    <>
      {place.parts.map(({ label, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity and never change here
        <section key={i} className="carried-part">
          {label !== '' && <h3>{label}</h3>}
          <RichLines richText={text} />
          {hasFigures && <Figures text={text} context={context} />}
          <div className="carried-acts">
            <Button size="small" onMouseDown={keepFocus} onClick={() => insert(context, text)}>
              {texts.insertAll}
            </Button>
            <Button
              size="small"
              kind="quiet"
              onClick={() => {
                if (copyText(plainText(text))) context.actions.announce(texts.copied);
              }}
            >
              {texts.copy}
            </Button>
          </div>
          {text.filter((block) => !isBlank([block])).length > 1 && (
            <Lines text={text} context={context} />
          )}
        </section>
      ))}
    </>
  );
}

interface PartProps {
  readonly text: RichText;
  readonly context: CommandContext;
}

function Lines({ text, context }: PartProps): React.JSX.Element {
  return (
    <details>
      <summary>{texts.linesTitle}</summary>
      <ul className="carried-list">
        {text.map((block, i) =>
          isBlank([block]) ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and never change here
            <li key={i}>
              <span>{plainText([block])}</span>
              <Button
                size="small"
                kind="quiet"
                aria-label={texts.insertLine(plainText([block]).slice(0, 40))}
                onMouseDown={keepFocus}
                onClick={() => insert(context, [block])}
              >
                {texts.insert}
              </Button>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}

function Figures({ text, context }: PartProps): React.JSX.Element | null {
  const figures = figuresIn(text);
  if (figures.length === 0) return null;
  return (
    <details open>
      <summary>{texts.figuresCount(figures.length)}</summary>
      <ul className="carried-list">
        {figures.map((figure, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two figures may be equal, and the list never changes
          <li key={i}>
            <span>
              <span className="muted">{figure.about}</span> <b>{figure.text}</b>
            </span>
            <Button
              size="small"
              kind="quiet"
              aria-label={texts.insertLine(figure.text)}
              onMouseDown={keepFocus}
              onClick={() => insertText(context, figure.text)}
            >
              {texts.insert}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function insertText(context: CommandContext, text: string): void {
  const live = context.document.live.get();
  if (live === null) {
    context.actions.announce(texts.noCaret);
    return;
  }
  live.run({ type: 'edit', edit: (given) => insertWords(given, text) });
  context.actions.announce(texts.inserted);
}

function insert({ document, actions }: CommandContext, blocks: RichText): void {
  const live = document.live.get();
  if (live === null) {
    actions.announce(texts.noCaret);
    return;
  }
  live.run({ type: 'insert', blocks });
  actions.announce(texts.inserted);
}

/** The caret in the paper is where the button writes. */
const keepFocus = (event: React.MouseEvent): void => event.preventDefault();
