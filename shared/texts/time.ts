/** Times for people, in the PC's own time zone and on the 24-hour clock. */

/** `10:32:05` from ISO 8601. */
export function formatTime(iso: string): string {
  const at = new Date(iso);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');
}

/** `115/11/21 10:32` from ISO 8601, with the ROC year. */
export function formatDateTime(iso: string): string {
  const at = new Date(iso);
  const date = [at.getFullYear() - 1911, twoDigits(at.getMonth() + 1), twoDigits(at.getDate())];
  return `${date.join('/')} ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
