import { proseHeading } from '../../../shared/model/form-section.ts';
import type { DraftFault, DraftPart } from '../../../shared/template/edit/draft-faults.ts';
import type { DraftSection, FormDraft } from '../../../shared/template/edit/form-draft.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

interface PartsPaneProps {
  readonly draft: FormDraft;
  readonly part: DraftPart;
  readonly faults: readonly DraftFault[];
  readonly onGo: (part: DraftPart) => void;
  readonly onAdd: (kind: 'prose' | 'table') => void;
}

const LISTS = ['head', 'roster', 'deadlines'] as const;

/** The parts of the form, in order, with a mark at those that are to be mended. */
export function PartsPane({ draft, part, faults, onGo, onAdd }: PartsPaneProps): React.JSX.Element {
  const line = (target: DraftPart, words: string, key: string): React.JSX.Element => {
    const isFaulty = faults.some((fault) => isSamePart(fault.part, target));
    return (
      <li key={key}>
        <button
          type="button"
          className="ws-part"
          aria-current={isSamePart(part, target) ? 'true' : undefined}
          onClick={() => onGo(target)}
        >
          {words}
          {isFaulty && (
            <span className="ws-faulty">
              <Icon name="warning" />
              <span className="visually-hidden">{texts.problemsPane}</span>
            </span>
          )}
        </button>
      </li>
    );
  };
  return (
    <>
      <ul>
        {LISTS.map((kind) => line({ kind }, texts.parts[kind], kind))}
        {draft.sections.map((section, index) =>
          line({ kind: 'section', index }, sectionName(section, index), section.id),
        )}
      </ul>
      <div className="ws-inline">
        <Button size="small" onClick={() => onAdd('table')}>
          {texts.addTable}
        </Button>
        <Button size="small" onClick={() => onAdd('prose')}>
          {texts.addProse}
        </Button>
      </div>
    </>
  );
}

export function sectionName(section: DraftSection, index: number): string {
  const name = section.kind === 'prose' ? proseHeading(section) : section.heading || section.band;
  return name === undefined || name === '' ? texts.untitledAt(index + 1) : name;
}

function isSamePart(one: DraftPart, other: DraftPart): boolean {
  if (one.kind === 'section' && other.kind === 'section') return one.index === other.index;
  return one.kind === other.kind;
}

interface ProblemsProps {
  readonly faults: readonly DraftFault[];
  readonly onGo: (fault: DraftFault) => void;
}

/** So many are shown; mending them brings up the rest. */
const SHOWN = 50;

/** What is to be mended, each with the place it is at. */
export function Problems({ faults, onGo }: ProblemsProps): React.JSX.Element {
  return (
    <section className="ws-problems" aria-label={texts.problemsPane}>
      <h2>{texts.problems(faults.length)}</h2>
      <p className="muted">{faults.length === 0 ? texts.problemsNone : texts.problemsHint}</p>
      <ul>
        {faults.slice(0, SHOWN).map((fault, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults may say the same
          <li key={i}>
            <button type="button" className="ws-problem" onClick={() => onGo(fault)}>
              <span className="report-title">{fault.place}</span>
              <span>{fault.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
