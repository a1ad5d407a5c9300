import { addDays, type CalendarDay, taipeiDay } from '../model/calendar-day.ts';
import { type Report, reportTitle } from '../model/report.ts';
import { deadlineTexts } from '../texts/deadlines.ts';
import { type ResolvedDeadline, resolveDeadlines } from './resolve-deadline.ts';

/** A deadline as a calendar program shows it. */
export interface CalendarEvent {
  /** The same for the same deadline of the same report, so that importing again replaces it. */
  readonly uid: string;
  readonly day: CalendarDay;
  readonly summary: string;
  readonly description: string;
}

/** How many days ahead the calendar reminds of a deadline. */
const REMIND_DAYS = 7;

/** The deadlines of a report that have a day, as events. @param now milliseconds since 1970 */
export function calendarEvents(report: Report, now: number): readonly CalendarEvent[] {
  const title = reportTitle(report);
  return resolveDeadlines(report.form, report.year, taipeiDay(now)).flatMap((deadline) =>
    deadline.day === null ? [] : [eventOf(report.id, title, deadline, deadline.day)],
  );
}

function eventOf(
  reportId: string,
  title: string,
  { id, who, what, wording, place }: ResolvedDeadline,
  day: CalendarDay,
): CalendarEvent {
  return {
    uid: `${reportId}-${id}@report-desk`,
    day,
    summary: deadlineTexts.eventSummary(who, what),
    description: deadlineTexts.eventDescription(title, wording, place),
  };
}

/**
 * Events as an iCalendar file: RFC 5545, whole-day events that block no time, each with a reminder a week
 * ahead. Lines end in CRLF and are folded at 75 octets (3.1), never within a character.
 * @param now milliseconds since 1970: when the file was made
 */
export function writeCalendar(events: readonly CalendarEvent[], now: number): string {
  const stamp = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//report-desk//deadlines//ZH-TW',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(({ uid, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dateValue(day)}`,
      // The end of a whole-day event is the day after it (3.6.1).
      `DTEND;VALUE=DATE:${dateValue(addDays(day, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-P${REMIND_DAYS}D`,
      `DESCRIPTION:${escapeText(summary)}`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** The events of a file written by `writeCalendar`; null when it is none. */
export function readCalendar(file: string): readonly CalendarEvent[] | null {
  const lines = file.replace(/\r\n[ \t]/gu, '').split('\r\n');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-2) !== 'END:VCALENDAR' || lines.at(-1) !== '') {
    return null;
  }
  const events: CalendarEvent[] = [];
  let fields = new Map<string, string>();
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') fields = new Map();
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    // An alarm repeats the description; the event's own comes first.
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1));
    if (line !== 'END:VEVENT') continue;
    const text = (key: string): string => unescapeText(fields.get(key) ?? '');
    const day = /^(\d{4})(\d{2})(\d{2})$/u.exec(fields.get('DTSTART;VALUE=DATE') ?? '');
    if (day === null) return null;
    events.push({
      uid: text('UID'),
      day: `${day[1]}-${day[2]}-${day[3]}`,
      summary: text('SUMMARY'),
      description: text('DESCRIPTION'),
    });
  }
  return events;
}

function dateValue(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

/** TEXT values (3.3.11): backslash, semicolon, comma and line feed are escaped; a colon is not. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

function unescapeText(text: string): string {
  return text.replace(/\\(.)/gsu, (_all, character: string) =>
    /n/iu.test(character) ? '\n' : character,
  );
}

/** A line of at most 75 octets each, without the line break; what goes on begins with a space. */
function fold(line: string): string {
  const limit = 75;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > limit) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
