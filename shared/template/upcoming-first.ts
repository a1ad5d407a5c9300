import type { CalendarDay } from '../model/calendar-day.ts';

/** What is still to come, and what has no day, before what has passed; within each the order stays. */
export function upcomingFirst<T extends { readonly day: CalendarDay | null }>(
  deadlines: readonly T[],
  today: CalendarDay,
): readonly T[] {
  const isPast = ({ day }: T): boolean => day !== null && day < today;
  return [
    ...deadlines.filter((deadline) => !isPast(deadline)),
    ...deadlines.filter((deadline) => isPast(deadline)),
  ];
}
