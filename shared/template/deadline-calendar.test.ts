import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallForm } from '../../test/fixtures/small-form.ts';
import { countingIds } from '../model/ids.ts';
import { createReport } from '../model/report.ts';
import {
  type CalendarEvent,
  calendarEvents,
  readCalendar,
  writeCalendar,
} from './deadline-calendar.ts';

const NOW = Date.parse('2026-11-21T06:00:00.123Z');
const event: CalendarEvent = {
  uid: 'r1-t1@report-desk',
  day: '2026-12-31',
  summary: '甲；乙,丙;丁\\戊：己',
  description: '第一行\n第二行',
};

it('a calendar has the lines that the standard asks for, each ending in CRLF', () => {
  expect(writeCalendar([event], NOW).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//report-desk//deadlines//ZH-TW',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:r1-t1@report-desk',
    'DTSTAMP:20261121T060000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:甲；乙\\,丙\\;丁\\\\戊：己',
    'DESCRIPTION:第一行\\n第二行',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P7D',
    'DESCRIPTION:甲；乙\\,丙\\;丁\\\\戊：己',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

describe('long lines', () => {
  const text = fc.string({
    unit: fc.constantFrom('長', '𠮷', 'é', 'a', ',', '\\', '\n', ' '),
    maxLength: 300,
  });

  it('are folded at 75 octets, whole characters only, and come back as they were', () => {
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = writeCalendar([{ ...event, summary, description }], NOW);
        for (const line of file.split('\r\n')) {
          const bytes = new TextEncoder().encode(line);
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(line);
        }
        expect(readCalendar(file)).toEqual([{ ...event, summary, description }]);
      }),
    );
  });
});

it('a report has an event for each deadline with a day, and the same ids each time', () => {
  const form = smallForm({
    deadlines: [
      {
        id: 't1',
        who: '各單位',
        what: '送件',
        printed: '',
        pattern: '{year+1} 年 1 月 5 日前',
        place: '陸',
      },
      { id: 't2', who: '各單位', what: '改進', printed: '2個月內', pattern: null, place: '陸' },
    ],
  });
  const report = createReport({
    form,
    agency: '水岸局',
    year: 115,
    now: '2026-01-01T00:00:00Z',
    makeId: countingIds('x'),
  });
  const events = calendarEvents(report, NOW);
  expect(events).toEqual([
    {
      uid: 'x1-t1@report-desk',
      day: '2027-01-05',
      summary: '【期限】各單位：送件',
      description: '水岸局115年度成果\n期限：116 年 1 月 5 日前\n依據：陸',
    },
  ]);
  expect(calendarEvents(report, NOW + 1e10).map(({ uid }) => uid)).toEqual(['x1-t1@report-desk']);
});

it('a deadline whose place in the source nobody wrote down says nothing of it', () => {
  const deadline = {
    id: 't1',
    who: '各單位',
    what: '送件',
    printed: '116 年 1 月 5 日前',
    pattern: '{year+1} 年 1 月 5 日前',
    place: '',
  };
  const report = createReport({
    form: smallForm({ deadlines: [deadline] }),
    agency: '水岸局',
    year: 115,
    now: '2026-01-01T00:00:00Z',
    makeId: countingIds('x'),
  });
  expect(calendarEvents(report, NOW).map(({ description }) => description)).toEqual([
    '水岸局115年度成果\n期限：116 年 1 月 5 日前',
  ]);
});

it.each([
  '',
  'BEGIN:VCALENDAR\r\n',
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
])('a file cut short is no calendar: %j', (file) => {
  expect(readCalendar(file)).toBeNull();
});
