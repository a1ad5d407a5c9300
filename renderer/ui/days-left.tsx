import { type CalendarDay, daysBetween } from '../../shared/model/calendar-day.ts';
import { nearness } from '../../shared/template/resolve-deadline.ts';
import { deadlineTexts as texts } from '../../shared/texts/deadlines.ts';
import { Icon } from './icon.tsx';

export interface DaysLeftProps {
  readonly day: CalendarDay;
  readonly today: CalendarDay;
}

/** How many days are left. What is near has a colour and a sign of its own; the words say it all. */
export function DaysLeft({ day, today }: DaysLeftProps): React.JSX.Element {
  const left = daysBetween(today, day);
  const how = nearness(left);
  return (
    <span className={`days-left days-left-${how}`}>
      {how === 'near' && <Icon name="warning" />}
      {texts.left(left)}
    </span>
  );
}
