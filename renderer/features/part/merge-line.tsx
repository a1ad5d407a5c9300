import { EMPTY_RICH_TEXT } from '../../../shared/model/rich-text.ts';
import type { Row } from '../../../shared/model/row.ts';
import { sameValue } from '../../../shared/model/same-value.ts';
import type { MergeChoice } from '../../../shared/part/apply-merge.ts';
import type { MergeRow } from '../../../shared/part/plan-merge.ts';
import { sameText } from '../../../shared/part/same-row.ts';
import { ROW_STATE_WORDS } from '../../../shared/texts/outline.ts';
import { partTexts as texts } from '../../../shared/texts/part.ts';
import { DiffRichText, DiffText } from '../../ui/diff-text.tsx';
import { MergeChoices } from './merge-choices.tsx';

export interface MergeLineProps {
  readonly name: string;
  readonly row: MergeRow;
  /** Undefined while nothing was decided. */
  readonly choice: MergeChoice | undefined;
  readonly onChoose: (choice: MergeChoice) => void;
}

/** A row that comes back: what was, what is, what comes, and what to do. */
export function MergeLine({ name, row, choice, onChoose }: MergeLineProps): React.JSX.Element {
  const { kind, before, ours, theirs } = row;
  return (
    <li className="merge-line">
      <div className="merge-head">
        <h3>{name}</h3>
        <span className="merge-kind">{texts.kinds[kind]}</span>
      </div>
      {kind === 'conflict' && before !== null && ours !== null && theirs !== null ? (
        <div className="merge-sides">
          <Side title={texts.changeOfOurs} before={before} after={ours} />
          <Side title={texts.changeOfTheirs} before={before} after={theirs} />
        </div>
      ) : (
        <Side title={ours === null ? texts.newRow : texts.incoming} before={ours} after={theirs} />
      )}
      {kind !== 'unplaced' && (
        <MergeChoices name={name} choices={choicesOf(kind)} chosen={choice} onChoose={onChoose} />
      )}
    </li>
  );
}

function choicesOf(kind: MergeRow['kind']): readonly (readonly [MergeChoice, string])[] {
  const words =
    kind === 'gone' ? texts.choicesGone : kind === 'deleted' ? texts.choicesDeleted : texts.choices;
  const both = kind === 'conflict' ? [['both', texts.choices.both] as const] : [];
  return [['theirs', words.theirs], ['ours', words.ours], ...both];
}

interface SideProps {
  readonly title: string;
  /** Null: there was no such row, or there is none any more. */
  readonly before: Row | null;
  readonly after: Row | null;
}

/** How one state of a row became another: its texts, and what else is different. */
function Side({ title, before, after }: SideProps): React.JSX.Element {
  const ids = [
    ...new Set([...Object.keys(before?.cells ?? {}), ...Object.keys(after?.cells ?? {})]),
  ];
  const cells = ids.map((id) => ({
    id,
    old: before?.cells[id] ?? EMPTY_RICH_TEXT,
    now: after?.cells[id] ?? EMPTY_RICH_TEXT,
  }));
  const changed = cells.filter(({ old, now }) => !sameText(old, now));
  const facts = factsOf(before, after);
  return (
    <div className="merge-side">
      <h4>{title}</h4>
      {changed.map(({ id, old, now }) => (
        <DiffRichText key={id} before={old} after={now} />
      ))}
      {facts.length > 0 && (
        <dl>
          {facts.map(({ name, old, now }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <DiffText before={old} after={now} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {before !== null && after !== null && !sameValue(before.assessments, after.assessments) && (
        <p>{texts.assessments}</p>
      )}
    </div>
  );
}

interface Fact {
  readonly name: string;
  readonly old: string;
  readonly now: string;
}

function factsOf(before: Row | null, after: Row | null): readonly Fact[] {
  if (before === null || after === null) return [];
  const facts = [
    { name: texts.owners, old: before.owners.join('、'), now: after.owners.join('、') },
    { name: texts.state, old: ROW_STATE_WORDS[before.state], now: ROW_STATE_WORDS[after.state] },
    { name: texts.score, old: String(before.selfScore ?? ''), now: String(after.selfScore ?? '') },
  ];
  return facts.filter(({ old, now }) => old !== now);
}
