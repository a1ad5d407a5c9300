import { type CalendarDay, rocParts } from '../model/calendar-day.ts';

/** `民國 116 年 1 月 5 日`. */
export function rocDate(date: CalendarDay): string {
  const { year, month, day } = rocParts(date);
  return `民國 ${year} 年 ${month} 月 ${day} 日`;
}

/** Words about deadlines. */
export const deadlineTexts = {
  heading: '期限',
  startHeading: '近期期限',
  /** Negative: so many days ago. */
  left: (days: number) => {
    if (days < 0) return `已過 ${-days} 天`;
    return days === 0 ? '今天截止' : `還有 ${days} 天`;
  },
  noDay: '未定日期',
  place: (place: string) => `依據：${place}`,
  form: '關於這份表單',
  attachments: '附件',
  notes: '說明',
  exportCalendar: '匯出期限行事曆…',
  calendarTitle: '匯出期限行事曆',
  calendarButton: '匯出',
  calendarFiles: '行事曆檔（.ics）',
  calendarName: (year: number, agency: string, document: string) =>
    `${year}_${agency}_${document}_期限`,
  calendarSaved: (count: number, file: string) =>
    `已將 ${count} 項期限匯出到「${file}」，可以匯入 Outlook 等行事曆；再次匯入會更新原有的項目。`,
  eventSummary: (who: string, what: string) => `【期限】${who}：${what}`,
  eventDescription: (title: string, wording: string, place: string) =>
    [title, `期限：${wording}`, ...(place === '' ? [] : [`依據：${place}`])].join('\n'),
  others: (count: number) => `其他 ${count} 項`,
} as const;
