import type { CalendarDay } from '../../../shared/model/calendar-day.ts';
import type { Deadline } from '../../../shared/model/form.ts';
import type { Unit } from '../../../shared/model/unit.ts';
import {
  deadlineWords,
  setDeadlineWhat,
  setDeadlineWhen,
} from '../../../shared/template/edit/draft-edits.ts';
import type { FormDraft } from '../../../shared/template/edit/form-draft.ts';
import { resolveDeadline } from '../../../shared/template/resolve-deadline.ts';
import { rocDate } from '../../../shared/texts/deadlines.ts';
import { workshopTexts as texts } from '../../../shared/texts/workshop.ts';
import { Button } from '../../ui/button.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { Line } from './fields.tsx';

interface PartProps {
  readonly desk: DraftDesk;
  readonly draft: FormDraft;
}

interface DeadlinesPartProps extends PartProps {
  readonly today: CalendarDay;
  /** This year, for the examples. */
  readonly year: number;
}

/** What is due when, with the day that it means this year. */
export function DeadlinesPart(props: DeadlinesPartProps): React.JSX.Element {
  const { desk, draft, today, year } = props;
  const { deadlines, source } = draft;
  const set = (next: readonly Deadline[], group?: string): void =>
    desk.apply((before) => ({ ...before, deadlines: next }), group);
  return (
    <>
      <p className="muted">{texts.deadlineHint}</p>
      {deadlines.map((deadline, i) => {
        const named = (field: string): string => texts.deadlineNamed(i + 1, field);
        const put = (next: Deadline, group: string): void => set(deadlines.with(i, next), group);
        const { wording, day } = resolveDeadline(deadline, year, today);
        return (
          <section key={deadline.id} className="ws-block" aria-label={texts.nth(i + 1)}>
            <div className="ws-pair">
              <Line
                label={texts.deadlineWho}
                name={named(texts.deadlineWho)}
                value={deadline.who}
                onChange={(who, group) => put({ ...deadline, who }, group)}
              />
              <Line
                label={texts.deadlinePlace}
                name={named(texts.deadlinePlace)}
                value={deadline.place}
                onChange={(place, group) => put({ ...deadline, place }, group)}
              />
            </div>
            <Line
              label={texts.deadlineWhat}
              name={named(texts.deadlineWhat)}
              value={deadline.whatPattern ?? deadline.what}
              onChange={(words, group) => put(setDeadlineWhat(deadline, words, source.year), group)}
            />
            <Line
              label={texts.deadlineWhen}
              name={named(texts.deadlineWhen)}
              value={deadlineWords(deadline)}
              hint={texts.deadlineExample(
                wording,
                day === null ? texts.deadlineNoDay : rocDate(day),
              )}
              onChange={(words, group) => put(setDeadlineWhen(deadline, words, source.year), group)}
            />
            <Arrange items={deadlines} index={i} onChange={set} />
          </section>
        );
      })}
      <Button
        size="small"
        onClick={() =>
          set([
            ...deadlines,
            { id: `t-${desk.makeKey()}`, who: '', what: '', printed: '', pattern: null, place: '' },
          ])
        }
      >
        {texts.addDeadline}
      </Button>
    </>
  );
}

/** The units of the office, in order. */
export function RosterPart({ desk, draft: { roster } }: PartProps): React.JSX.Element {
  const set = (next: readonly Unit[], group?: string): void =>
    desk.apply((before) => ({ ...before, roster: next }), group);
  return (
    <>
      <p className="muted">{texts.rosterHint}</p>
      {roster.map((unit, i) => (
        <div key={unit.id} className="ws-unit">
          <Line
            label={texts.unitName}
            name={texts.unitNamed(i + 1, texts.unitName)}
            value={unit.name}
            maxLength={60}
            onChange={(name, group) => {
              // As long as nobody gives a short name, the whole name stands for it.
              const shortName = unit.shortName === unit.name ? name : unit.shortName;
              set(roster.with(i, { ...unit, name, shortName }), group);
            }}
          />
          <Line
            label={texts.unitShort}
            name={texts.unitNamed(i + 1, texts.unitShort)}
            value={unit.shortName}
            maxLength={30}
            onChange={(shortName, group) => set(roster.with(i, { ...unit, shortName }), group)}
          />
          <Arrange items={roster} index={i} onChange={set} />
        </div>
      ))}
      <Button
        size="small"
        onClick={() => set([...roster, { id: `u-${desk.makeKey()}`, name: '', shortName: '' }])}
      >
        {texts.addUnit}
      </Button>
    </>
  );
}

interface ArrangeProps<T> {
  readonly items: readonly T[];
  readonly index: number;
  readonly onChange: (items: readonly T[]) => void;
}

/** Up, down, away. */
function Arrange<T>({ items, index, onChange }: ArrangeProps<T>): React.JSX.Element {
  const move = (by: 1 | -1): void => {
    const [one, other] = [items[index], items[index + by]];
    if (one !== undefined && other !== undefined) {
      onChange(items.with(index, other).with(index + by, one));
    }
  };
  const number = index + 1;
  return (
    <div className="ws-inline">
      <Button
        size="small"
        aria-label={texts.moveNamed(number, texts.moveUp)}
        aria-disabled={index === 0}
        onClick={() => move(-1)}
      >
        {texts.moveUp}
      </Button>
      <Button
        size="small"
        aria-label={texts.moveNamed(number, texts.moveDown)}
        aria-disabled={index === items.length - 1}
        onClick={() => move(1)}
      >
        {texts.moveDown}
      </Button>
      <Button
        size="small"
        aria-label={texts.removeNamed(number)}
        onClick={() => onChange(items.toSpliced(index, 1))}
      >
        {texts.remove}
      </Button>
    </div>
  );
}
