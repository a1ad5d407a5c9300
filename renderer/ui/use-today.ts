import { useEffect, useState } from 'react';
import { type CalendarDay, taipeiDay } from '../../shared/model/calendar-day.ts';

/** Often enough that a window left open overnight is right in the morning. */
const LOOK_MS = 60_000;

/** Today in Taiwan; changes at midnight there. @param now milliseconds since 1970; another clock for tests */
export function useToday(now: (() => number) | undefined = Date.now): CalendarDay {
  const [today, setToday] = useState(() => taipeiDay(now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(taipeiDay(now())), LOOK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return today;
}
