import type { CalendarDay } from '../../../shared/model/calendar-day.ts';
import type { Deadline } from '../../../shared/model/form.ts';
import { namesDay } from '../../../shared/template/deadline-date.ts';
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
import { Arrange } from './arrange.tsx';
import type { DraftDesk } from './draft-desk.ts';
import { Line } from './fields.tsx';
import { useFocusItem } from './use-focus-item.ts';

interface DeadlinesPartProps {
  readonly desk: DraftDesk;
  readonly draft: FormDraft;
  readonly today: CalendarDay;
  /** This year, for the examples. */
  readonly year: number;
}

/** What is due when, with the day that it means this year. */
export function DeadlinesPart(props: DeadlinesPartProps): React.JSX.Element {
  const { desk, draft, today, year } = props;
  const { deadlines, source } = draft;
  const { list, focus } = useFocusItem<HTMLDivElement>();
  const set = (next: readonly Deadline[], group?: string): void =>
    desk.apply((before) => ({ ...before, deadlines: next }), group);
  return (
    <div ref={list} className="ws-list-part">
      <p className="muted">{texts.deadlineHint}</p>
      {deadlines.map((deadline, i) => {
        const named = (field: string): string => texts.deadlineNamed(i + 1, field);
        const put = (next: Deadline, group: string): void => set(deadlines.with(i, next), group);
        const { wording, day } = resolveDeadline(deadline, year, today);
        return (
          <section
            key={deadline.id}
            data-item={deadline.id}
            className="ws-block"
            aria-label={texts.nth(i + 1)}
          >
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
                day !== null
                  ? rocDate(day)
                  : namesDay(wording)
                    ? texts.deadlineNoSuchDay
                    : texts.deadlineNoDay,
              )}
              onChange={(words, group) => put(setDeadlineWhen(deadline, words, source.year), group)}
            />
            <Arrange items={deadlines} index={i} onChange={set} />
          </section>
        );
      })}
      <Button
        size="small"
        onClick={() => {
          const id = `t-${desk.makeKey()}`;
          const blank = { who: '', what: '', printed: '', pattern: null, place: '' };
          set([...deadlines, { id, ...blank }]);
          focus(id);
        }}
      >
        {texts.addDeadline}
      </Button>
    </div>
  );
}
